// Fifty documents to be typed: the templates as they are filled in (the examples), a strategy in each language, and generated ones.
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const seed = 20_261_124;
const many = 50;

const textsIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));

/** Words of several languages, among them those with which our snippets, fields and columns begin, and names that complete each other. */
const vocabulary = [
  ...['Metrics', 'Owner', 'Status', 'Risk', 'Roadmap', 'Pillar', 'Price', 'Target', 'Baseline', 'Weekly', 'Review'],
  ...['Ana', 'Ana Ruiz', 'Ben', 'planned', 'in progress', 'Q3', '2027', '40%', '€1,200', 'v1.0', 'docs/plan.md'],
  ...[
    'Kennzahl',
    'Verantwortlich',
    'Größe',
    'Étape',
    'Objectif',
    'Métrica',
    'Dueño',
    'цель',
    'риск',
    '指标',
    '目標',
    '위험',
  ],
  ...['we', 'and', 'until', 'by', 'the', 'retention', 'Weekly planning teams', 'kill', 'okr', 'raci', '#1', 'a.b'],
];
const word = fc.constantFrom(...vocabulary);
const words = (least, most) => fc.array(word, { minLength: least, maxLength: most }).map((all) => all.join(' '));
const phrase = words(1, 3);
const label = fc.constantFrom(
  'Owner',
  'Status',
  'By',
  'Metric',
  'Target',
  'Updated',
  'Eigentümer',
  'Statut',
  '担当者',
  'Risk',
);
const lines = (line, least, most) => fc.array(line, { minLength: least, maxLength: most }).map((all) => all.join('\n'));

const table = fc
  .integer({ min: 2, max: 5 })
  .chain((columns) =>
    fc
      .array(fc.array(phrase, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 4 })
      .map(([head, ...rows]) =>
        [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
      ),
  );
const block = fc.oneof(
  fc.tuple(fc.constantFrom('## ', '### ', '#### '), phrase).map((parts) => parts.join('')),
  words(3, 12).map((text) => `${text}.`),
  lines(
    phrase.map((text) => `- ${text}`),
    1,
    4,
  ),
  lines(
    phrase.map((text) => `1. ${text}`),
    1,
    3,
  ),
  lines(
    fc.tuple(fc.constantFrom('[ ]', '[x]'), phrase).map(([box, text]) => `- ${box} ${text}`),
    1,
    3,
  ),
  lines(
    fc.tuple(label, phrase).map(([name, text]) => `- ${name}: ${text}`),
    1,
    3,
  ),
  lines(
    fc.tuple(label, phrase).map(([name, text]) => `**${name}:** ${text}`),
    1,
    2,
  ),
  phrase.map((text) => `> ${text}`),
  phrase.map((text) => `[${text}](#${text.toLowerCase().replaceAll(' ', '-')})`),
  table,
);
const document = fc
  .tuple(
    fc.constantFrom('product-strategy', 'roadmap', 'okr', 'prd', 'metrics'),
    phrase,
    fc.array(block, { minLength: 6, maxLength: 10 }),
  )
  .map(
    ([kind, title, blocks]) =>
      `---\nkind: ${kind}\nowner: Ana Ruiz\nstatus: draft\n---\n\n# ${title}\n\n${blocks.join('\n\n')}\n`,
  );

const ours = [...textsIn('examples'), ...textsIn('test/languages')];
const generated = fc
  .sample(document, { numRuns: many - ours.length, seed })
  .map((text, index) => ({ name: `generated ${index + 1}`, text }));

/** All of them, by their names; none indents with tabs. */
export const typedDocuments = [...ours, ...generated];

/** A few short ones of each sort, for every run. */
export const someDocuments = ['examples/product-vision.md', 'test/languages/zh.md', 'generated 1', 'generated 2'].map(
  (name) => typedDocuments.find((each) => each.name === name),
);
