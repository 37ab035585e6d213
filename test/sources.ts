import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklistName, checklists, kinds, nameOf, statusName, type DocumentStatus } from '../src/linter/index.js';
import english from '../src/linter/languages/en/concepts.json' with { type: 'json' };
import names from '../src/linter/checklists/itemNames.json' with { type: 'json' };
import metrics from '../src/linter/languages/en/metrics.json' with { type: 'json' };
import questions from '../src/vscode/questions.json' with { type: 'json' };

/** The TypeScript sources below a folder, tests left out. */
export function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}

/** The texts of all sources that say something to people in the editor. */
export function spokenSources(): readonly string[] {
  return ['src/linter', 'src/workspace', 'src/templates', 'src/report', 'src/vscode']
    .flatMap(sourcesBelow)
    .map((path) => readFileSync(path, 'utf8'));
}

/** What items, checklists, kinds and statuses are called, what leaders ask with them, and what a name of several meanings is to say: data that is said to people in the editor. */
export function spokenNames(): readonly string[] {
  return [
    ...Object.values(names.asked),
    ...Object.values(names.faults),
    ...[...checklists, 'workspace'].map(checklistName),
    ...kinds.map(nameOf),
    ...(Object.keys(english.statuses) as DocumentStatus[]).map(statusName),
    ...Object.values(questions),
    ...Object.values(metrics.contested).map(({ ask }) => ask),
  ];
}
