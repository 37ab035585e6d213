import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import ts from 'typescript';
import { createLinter } from '../../src/linter/index.js';
import { sourcesBelow } from '../sources.js';

/** The literals of the linter's own sources: its expressions, and its strings. */
function literals(): { readonly expressions: ReadonlySet<string>; readonly strings: ReadonlySet<string> } {
  const expressions = new Set<string>();
  const strings = new Set<string>();
  for (const name of sourcesBelow('src/linter')) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) expressions.add(node.text);
      else if (ts.isStringLiteralLike(node)) strings.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest));
  }
  return { expressions, strings };
}

/** A short text that a part of an expression matches, with those of all parts in it added to `pieces`. */
function sampleOf(node: AST.Node, pieces: Set<string>): string {
  const add = (text: string): string => {
    pieces.add(text);
    return text;
  };
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.map((each) => sampleOf(each, pieces)).find((text) => text !== '') ?? '';
    case 'Assertion':
      if ('alternatives' in node) for (const each of node.alternatives) sampleOf(each, pieces);
      return '';
    case 'Alternative':
      return add(node.elements.map((each) => sampleOf(each, pieces)).join(''));
    case 'Quantifier':
      return add(sampleOf(node.element, pieces)).repeat(Math.min(Math.max(node.min, 1), 3));
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterClass':
      return node.negate || !node.elements[0] ? 'z' : sampleOf(node.elements[0], pieces);
    case 'CharacterClassRange':
      return String.fromCodePoint(node.min.value);
    case 'CharacterSet':
      return node.kind === 'digit' ? '1' : node.kind === 'space' ? ' ' : 'a';
    default:
      return '';
  }
}

/** Pieces are no longer, in UTF-16 code units: what is longer is not repeated often. */
const longest = 24;

/** Everything that the linter looks for, in short pieces. */
function piecesOfAll(): readonly string[] {
  const parser = new RegExpParser({ ecmaVersion: 2024 });
  const pieces = new Set<string>();
  const { expressions, strings } = literals();
  for (const expression of expressions) sampleOf(parser.parseLiteral(expression).pattern, pieces);
  for (const text of strings) {
    pieces.add(text);
    try {
      sampleOf(parser.parsePattern(text), pieces);
    } catch {
      // Not every string is a part of an expression.
    }
  }
  const short = [...pieces].filter((piece) => piece.trim() !== '' && piece.length <= longest);
  return [...new Set(short.flatMap((piece) => [piece, `${piece.trim()} `]))];
}

/** What people have found to hurt, before the linter kept to its bounds. */
const known = [
  'from 5% ',
  'from 5% to 3% ',
  'to ',
  '1/',
  '(',
  '（',
  'ABC (',
  'XX ',
  'TBD ',
  '[Owner] ',
  '<!--',
  '<!--lint disable',
  'a\n---\n',
  '[a](',
  '~a',
  'a* ',
  ']',
  '> ',
  '>',
  '- ',
  'le ',
  'Q3 ',
  'a: ',
  '1,',
  'n=1 ',
  'by ',
  '**a:** b\n',
  '| a | 1 |\n',
  '| Total | 1 |\n',
];

/** A document with the piece again and again in a heading, a paragraph, a bullet and cells, each so long. */
function pumped(piece: string, size: number): string {
  const text = piece.repeat(Math.ceil(size / piece.length));
  const line = text.replace(/\s+/g, ' ');
  const cell = line.replaceAll('|', '/');
  return `# Plan\n\n## ${line}\n\n${text}\n\n## Metrics\n\n- ${line}\n\n| Metric | Target |\n| --- | --- |\n| ${cell} | ${cell} |\n`;
}

/** Milliseconds on the processor: what else runs on the machine counts little. */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  createLinter().lint(text, { kind: 'prd', allChecklists: true });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Four times the text may take so many times as long. */
const [mostGrowth, tries] = [6, 5];
const size = 2_000;
/** What takes less than plain words of so many times the length is noise, however slow the machine. */
const plainer = 16;
let floor = 0;

/** Whether a piece takes longer each time than its length tells. */
function grows(piece: string): boolean {
  for (let count = 0; count < tries; count += 1)
    if (timeOf(pumped(piece, size * 4)) <= mostGrowth * Math.max(floor, timeOf(pumped(piece, size)))) return false;
  return true;
}

/** One in so many pieces is tried; all of them with PUMP_SHARE=1, which takes half an hour. */
const share = Number(process.env.PUMP_SHARE ?? 480);

describe('a text that repeats itself', () => {
  let pieces: readonly string[] = [];

  it('is made of what the linter looks for', () => {
    pieces = piecesOfAll();
    ok(pieces.length > 1_000);
  });

  it('costs no more than its length', function () {
    this.timeout(600_000);
    for (const piece of known) timeOf(pumped(piece, 200));
    floor = Math.min(...[1, 2, 3].map(() => timeOf(pumped('word ', size * plainer))));
    deepEqual([...known, ...pieces.filter((_, index) => index % share === 0)].filter(grows), []);
  });
});
