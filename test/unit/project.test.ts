import { highestShare } from '../../src/train/questions.js';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinModules } from 'node:module';
import ts from 'typescript';
import { rules } from '../../src/linter/index.js';
import { historyRules } from '../../src/history/index.js';
import { workspaceRules } from '../../src/workspace/index.js';
import {
  configSchema,
  messageBundle,
  ruleTable,
  withRuleTable,
  withSettings,
  withStatements,
  type Evidence,
} from '../generate.js';
import { sourcesBelow as sources, spokenNames, spokenSources } from '../sources.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => match[1] ?? '');

describe('the project', () => {
  it('has its generated parts up to date', () => {
    execFileSync('node', ['test/ruleIndex.js', '--check'], { stdio: 'pipe' });
    equal(read('package.json'), withSettings(read('package.json')), 'run npm run generate');
    equal(read('README.md'), withRuleTable(read('README.md')), 'run npm run generate');
    equal(read('src/linter/config/strategylint.schema.json'), configSchema(), 'run npm run generate');
    equal(read('package.nls.json'), withStatements(read('package.nls.json')), 'run npm run generate');
    equal(read('l10n/bundle.l10n.json'), messageBundle(spokenSources(), spokenNames()), 'run npm run generate');
  });
  it("has a walkthrough whose steps have a picture for each theme, begin with a sample and end with a document of one's own", () => {
    const { walkthroughs } = (
      JSON.parse(read('package.json')) as {
        contributes: {
          walkthroughs: { steps: { id: string; description: string; media: { image: Record<string, string> } }[] }[];
        };
      }
    ).contributes;
    const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const steps = walkthroughs.flatMap((each) => each.steps);
    deepEqual([steps[0]?.id, steps.at(-1)?.id], ['sample', 'own']);
    for (const { id, media } of steps) {
      for (const [theme, path] of Object.entries(media.image)) {
        equal(readFileSync(path).subarray(1, 4).toString(), 'PNG', path);
        ok(path.includes(theme === 'light' || theme === 'hcLight' ? '-light.' : '-dark.'), `${theme}: ${path}`);
      }
      deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light']);
      for (const part of ['title', 'description', 'picture']) ok(texts[`walkthrough.${id}.${part}`], `${id}: ${part}`);
    }
    ok(texts['walkthrough.sample.description']?.includes('(command:productStrategy.openSample)'));
  });
  it('colours nothing as the default themes colour errors, keywords of programs or quoted text', () => {
    // In VS Code's light and dark themes, those of 2026 too, these are red.
    const red =
      /^(?:invalid|string|storage\.type|keyword(?!\.(?:control|operator))|support\.type\.(?:vendored\.)?property-name|entity\.other\.attribute-name|entity\.name\.tag)\b/;
    for (const grammar of ['product-strategy', 'product-strategy-columns']) {
      const scopes = [...read(`syntaxes/${grammar}.tmLanguage.json`).matchAll(/"name": "([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      );
      ok(scopes.length > 0);
      deepEqual(
        scopes.filter((scope) => red.test(scope)),
        [],
      );
    }
  });
  it('shows what is still to prove itself as a group of its own, and how often each item is right', () => {
    const rule = (id: string, experimental?: true): Parameters<typeof ruleTable>[0][number] => ({
      id,
      checklist: 'strategy',
      statement: `It has ${id}.`,
      severity: 'warning',
      ...(experimental && { experimental }),
    });
    deepEqual(
      ruleTable([rule('risks'), rule('bets', true), rule('scope')], { risks: { right: 11, judged: 12 } })
        .split('\n')
        .slice(2),
      [
        '| **strategy** | [risks](src/linter/rules/strategy/risks.md) | It has risks. | warning | 12 | 92 % |',
        '|  | [scope](src/linter/rules/strategy/scope.md) | It has scope. | warning | – | – |',
        '| **experimental** | [bets](src/linter/rules/strategy/bets.md) | It has bets. | off | – | – |',
      ],
    );
  });
  it('has evidence of items that exist', () => {
    const evidence = JSON.parse(read('test/judgement/evidence.json')) as Evidence;
    for (const [id, each] of Object.entries(evidence))
      ok(
        [...rules, ...workspaceRules, ...historyRules].some((rule) => rule.id === id) &&
          each &&
          each.right <= each.judged,
        id,
      );
  });
  it('has no item on by default of which five or more judged findings rule out that it is right often enough', () => {
    const evidence = JSON.parse(read('test/judgement/evidence.json')) as Evidence;
    const low = rules.filter(({ id, experimental, optional }) => {
      const counts = evidence[id];
      return (
        !experimental && !optional && counts && counts.judged >= 5 && highestShare(counts.right, counts.judged) < 0.8
      );
    });
    deepEqual(
      low.map(({ id }) => `${id}: ${evidence[id]?.right} of ${evidence[id]?.judged}`),
      [],
    );
  });
  it('has a text for every name that its manifest leaves to translation', () => {
    const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const named = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
    deepEqual(
      named.filter((name) => texts[name] === undefined),
      [],
    );
    ok(named.length > 150);
  });
  it('has short files of short lines', () => {
    // Parts of a report are markup and sentences put together in one piece, and what a model is told is a page of prose.
    const longLines = [
      'report/curves',
      'report/html',
      'report/metricBars',
      'report/picture',
      'vscode/reviewing/prompt',
    ];
    const generated = join('src', 'linter', 'rules', 'index.ts');
    const written = sources('src').filter((path) => path !== generated);
    ok(written.length > 400);
    deepEqual(
      written.filter((path) => read(path).trimEnd().split('\n').length > 250),
      [],
    );
    // A message stands in one piece, as translators find it.
    const isLong = (line: string): boolean => line.length > 140 && !line.includes('say`');
    deepEqual(
      written.filter((path) => read(path).split('\n').some(isLong)),
      longLines.map((name) => join('src', `${name}.ts`)),
    );
  });
  it('has few regular expressions in rules: what they look for is a fact, or a wording of a language', () => {
    const countIn = (path: string): number => {
      let count = 0;
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node) || (ts.isNewExpression(node) && node.expression.getText() === 'RegExp'))
          count += 1;
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true));
      return count;
    };
    const counts = sources(join('src', 'linter', 'rules')).map(countIn);
    ok(counts.length > 100);
    // To be lowered when some more are gone, never raised.
    const most = 46;
    ok(counts.reduce((sum, count) => sum + count, 0) <= most);
  });
  it('names tests after their kind: properties, and what runs the terminal, are suites of their own', () => {
    const tests = [join('src'), join('test', 'unit')].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => join(folder, name)),
    );
    const importing = (name: RegExp): readonly string[] =>
      tests.filter((path) => importsOf(path).some((each) => name.test(each)));
    for (const [name, kind] of [
      [/\/property\.js$/, 'property'],
      [/\/running\.js$/, 'terminal'],
    ] as const) {
      const found = importing(name);
      ok(found.length > 5);
      deepEqual(
        found.filter((path) => !path.endsWith(`.${kind}.test.ts`)),
        [],
      );
    }
  });
  it('has a map that names only files and folders that are there', () => {
    const there = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
      (path) => `/${path.replaceAll('\\', '/')}`,
    );
    const named = [...read('src/README.md').matchAll(/`([\w/]+(?:\.(?:ts|json|sh)|\/))`/g)].map(
      ([, name = '']) => name,
    );
    ok(named.length > 100);
    deepEqual(
      named.filter((name) => !there.some((path) => path.endsWith(`/${name.replace(/\/$/, '')}`))),
      [],
    );
  });
  it('has no circles: what a file builds on never builds on it', () => {
    const from = new Map(
      sources('src').map((path) => [
        path,
        importsOf(path)
          .filter((name) => name.startsWith('.'))
          .map((name) => join(path, '..', name).replace(/\.js$/, '.ts')),
      ]),
    );
    /** Those that are seen to be in no circle. */
    const clear = new Set<string>();
    const circles: string[] = [];
    const follow = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      else if (!clear.has(path)) for (const next of from.get(path) ?? []) follow(next, [...way, path]);
      clear.add(path);
    };
    for (const path of from.keys()) follow(path, []);
    // A document of a report has findings, which are put into it; types only.
    const left = ['model.ts', 'findings.ts', 'model.ts'].map((name) => join('src', 'report', name)).join(' → ');
    deepEqual(circles, [left]);
  });
  it('keeps the linter pure', () => {
    for (const path of sources('src/linter')) {
      for (const name of importsOf(path)) {
        ok(name !== 'vscode' && !name.startsWith('node:') && !builtinModules.includes(name), `${path} imports ${name}`);
        ok(
          !name.startsWith('.') || join(path, '..', name).startsWith(join('src', 'linter')),
          `${path} reaches out to ${name}`,
        );
      }
    }
  });
  it('keeps what several documents, or versions of one, show free of editor and terminal', () => {
    for (const path of [...sources('src/workspace'), ...sources('src/history')])
      ok(
        !importsOf(path).some(
          (name) =>
            name === 'vscode' || name.startsWith('node:') || name.includes('/vscode/') || name.includes('/cli/'),
        ),
        path,
      );
  });
  it('keeps editor and terminal apart', () => {
    for (const path of sources('src/vscode')) ok(!importsOf(path).some((name) => name.includes('/cli/')), path);
    for (const path of sources('src/cli'))
      ok(!importsOf(path).some((name) => name.includes('/vscode/') || name === 'vscode'), path);
  });
  it('has one page and one file for each item, in the folder of its checklist', () => {
    for (const rule of rules)
      ok(
        read(join('src/linter/rules', rule.checklist, `${rule.id}.md`)) &&
          read(join('src/linter/rules', rule.checklist, `${rule.id}.ts`)).includes(`id: '${rule.id}'`),
        rule.id,
      );
    equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
    for (const rule of rules)
      for (const id of rule.needs ?? [])
        ok(
          rules.findIndex((each) => each.id === id) < rules.indexOf(rule) && rules.some((each) => each.id === id),
          `${rule.id} comes before ${id}`,
        );
  });
  it('asks only for items that exist', () => {
    const asked = Object.values(
      JSON.parse(read('src/linter/checklists/checklists.json')) as Record<string, Record<string, string>>,
    ).flatMap((items) => Object.keys(items));
    deepEqual(
      asked.filter((id) => !rules.some((rule) => rule.id === id)),
      [],
    );
  });
  it('does nothing that its privacy forbids', () => {
    // The terminal asks Git what changed, when it is told to: that program and no other, and no shell. What `npm start`
    // runs is not shipped, and opens VS Code.
    const asksGit = join('src', 'cli', 'runGit.ts');
    // In a web worker the extension runs its own second file, and no other: no Node does it there.
    const runsItself = join('src', 'vscode', 'loadEditor.ts');
    for (const path of sources('src').filter((each) => !each.startsWith(join('src', 'start')))) {
      ok(!/\bfetch\(|XMLHttpRequest|WebSocket|node:https?|\beval\(/.test(read(path)), path);
      equal(/new Function\b/.test(read(path)), path === runsItself, path);
      equal(read(path).includes('child_process'), path === asksGit, path);
    }
    deepEqual(read(runsItself).match(/readFile\(.*|joinPath\(.*|new Function\(.*/g), [
      "joinPath(extension, 'dist', 'editor.js');",
      'readFile(file));',
      "new Function('module', 'require', `${source}\\n//# sourceURL=${file.toString()}`);",
    ]);
    // A language model is asked in one place, which one command alone runs.
    const asksModel = join('src', 'vscode', 'reviewing', 'ask.ts');
    const using = (word: RegExp): readonly string[] => sources('src').filter((path) => word.test(read(path)));
    deepEqual(using(/\bsendRequest\b|\bselectChatModels\b/), [asksModel]);
    deepEqual(using(/reviewing\/ask\.js/), [join('src', 'vscode', 'review.ts')]);
    deepEqual(using(/\/review\.js/), [join('src', 'vscode', 'editor.ts')]);
    deepEqual(read(join('src', 'vscode', 'editor.ts')).match(/\S.*\breview\.\w+\(.*$/gm), [
      'review: () => review.run(),',
    ]);
    deepEqual(read(asksGit).match(/(?<!\.)\b(?:exec|execFile|spawn|fork)\w*\)?\([^,]*|shell/g), ["execFile)('git'"]);
  });
});
