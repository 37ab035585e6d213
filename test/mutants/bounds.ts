/** The named bounds of a source: numbers that stand at the level of the file, each with a name. */
import ts from 'typescript';

/** A bound, and what it is changed to. */
export interface Bound {
  readonly name: string;
  /** Where the number stands in the source, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Whole numbers up to here are changed by one, all others by a tenth. */
const small = 20;

/** A number a little less and a little more than a bound. */
export function littleOff(value: number): readonly [number, number] {
  const step = Number.isInteger(value) && Math.abs(value) <= small ? 1 : Math.abs(value) / 10;
  const rounded = (number: number): number =>
    Number.isInteger(value) ? Math.round(number) : Number(number.toPrecision(6));
  return [rounded(value - step), rounded(value + step)];
}

function numberOf(node: ts.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text.replaceAll('_', ''));
  return ts.isPrefixUnaryExpression(node) &&
    node.operator === ts.SyntaxKind.MinusToken &&
    ts.isNumericLiteral(node.operand)
    ? -Number(node.operand.text.replaceAll('_', ''))
    : undefined;
}

/**
 * Finds `const most = 4`, `const [fewest, most] = [2, 0.6]` and `const weights = { error: 9, info: 1 }` among the statements of
 * a file, exported or not. Members of an object are named as `weights.error`.
 * @param source TypeScript
 */
export function boundsIn(source: string): readonly Bound[] {
  const file = ts.createSourceFile('bounds.ts', source, ts.ScriptTarget.Latest);
  const membersOf = (name: string, value: ts.Expression): readonly Bound[] =>
    !ts.isObjectLiteralExpression(value)
      ? []
      : value.properties.flatMap((property) => {
          if (!ts.isPropertyAssignment(property)) return [];
          const { initializer } = property;
          const number = numberOf(initializer);
          const own = `${name}.${property.name.getText(file)}`;
          return number === undefined
            ? []
            : [{ name: own, start: initializer.getStart(file), end: initializer.end, value: number }];
        });
  const boundOf = (name: ts.BindingName, value: ts.Expression): readonly Bound[] => {
    const number = numberOf(value);
    if (ts.isIdentifier(name) && number !== undefined)
      return [{ name: name.text, start: value.getStart(file), end: value.end, value: number }];
    if (ts.isIdentifier(name)) return membersOf(name.text, ts.isAsExpression(value) ? value.expression : value);
    if (!ts.isArrayBindingPattern(name) || !ts.isArrayLiteralExpression(value)) return [];
    return name.elements.flatMap((element, index) => {
      const own = value.elements[index];
      return ts.isBindingElement(element) && own ? boundOf(element.name, own) : [];
    });
  };
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ name, initializer }) => (initializer ? boundOf(name, initializer) : []));
}

/**
 * A source whose bounds are other ones where the environment's `MUTANT` names them.
 * @param path of the source, which the names of its mutants begin with: `path#bound-` and `path#bound+`
 */
export function mutable(path: string, source: string): string {
  let text = source;
  for (const { name, start, end, value } of [...boundsIn(source)].reverse()) {
    const [less, more] = littleOff(value);
    const named = (sign: string): string => JSON.stringify(`${path}#${name}${sign}`);
    const chosen = `(process.env.MUTANT === ${named('-')} ? ${less} : process.env.MUTANT === ${named('+')} ? ${more} : ${value})`;
    text = text.slice(0, start) + chosen + text.slice(end);
  }
  return text;
}
