/** Which unit tests look at a source: those that import it or lie beside it, and those of the rules that rest on it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The tests to run for a source. */
export interface Near {
  /** Sources of tests. */
  readonly tests: readonly string[];
  /** Rules whose pages are tests of it. */
  readonly rules: readonly string[];
}

const typescriptBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();

const importsOf = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(([, name = '']) =>
    join(dirname(path), name).replace(/\.js$/, '.ts'),
  );

/** Files by those that import them. */
export function importersOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const [path, text] of texts)
    for (const imported of importsOf(path, text)) importers.set(imported, [...(importers.get(imported) ?? []), path]);
  return importers;
}

const ruleFolder = join('src', 'linter', 'rules');
const isTest = (path: string): boolean => path.endsWith('.test.ts');
const isRule = (path: string): boolean => path.startsWith(ruleFolder) && basename(path) !== 'index.ts' && !isTest(path);

/** Finds the tests near sources, in the project in the working folder. */
export function createNear(): (path: string) => Near {
  const texts = new Map(
    ['src', join('test', 'unit')].flatMap(typescriptBelow).map((path) => [path, readFileSync(path, 'utf8')]),
  );
  const importers = importersOf(texts);
  const tests = [...texts.keys()].filter(isTest);
  /** A source with the facts and rules that rest on it; what is built on rules is built on all of them. */
  const restingOn = (path: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(path)) return found;
    found.add(path);
    for (const each of importers.get(path) ?? [])
      if (each.startsWith(join('src', 'linter', 'facts')) || isRule(each)) if (!isTest(each)) restingOn(each, found);
    return found;
  };
  return (path) => {
    const resting = restingOn(path);
    const rules = [...resting].flatMap((each) => {
      const id = isRule(each) ? /^ {2}id: '([\w-]+)'/m.exec(texts.get(each) ?? '')?.[1] : undefined;
      return id === undefined ? [] : [id];
    });
    // Tests of several rules, such as properties, name the rules they are about.
    const isNear = (test: string): boolean =>
      dirname(test) === dirname(path) ||
      (importers.get(path) ?? []).includes(test) ||
      (rules.length <= fewRules && rules.some((id) => texts.get(test)?.includes(`'${id}`)));
    return { tests: tests.filter(isNear), rules };
  };
}

/** What more rules rest on is looked at by nearly every test: their pages are enough. */
const fewRules = 4;
