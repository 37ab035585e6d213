// First looks at real plans, and keys typed in them, beside what others take for the same documents in the same run.
import { createLinter } from './ours.js';
import { markdown, parse } from './peers.js';
import { realDocuments } from './real.js';
import { ms, table, times } from './table.js';
import { percentile } from './time.js';

/** So many plans are read, and keys are typed in every so many-th of them. */
const [most, everyOther] = [600, 4];
const keys = 12;

/** How long a run takes for each document, after some that warm the code up, in milliseconds. */
function timesOf(documents, run) {
  for (const each of documents.slice(0, 60)) run(each);
  return documents.map((each) => {
    const start = performance.now();
    run(each);
    return performance.now() - start;
  });
}

/** Types a few letters in the middle of a document's text. @returns milliseconds for each key */
function typed({ path, text }) {
  const linter = createLinter();
  linter.lint(text, { path });
  const middle = text.indexOf(' ', text.length >> 1);
  const at = middle < 0 ? text.length : middle;
  return Array.from({ length: keys }, (_, count) => {
    const next = `${text.slice(0, at)} ${'and more'.slice(0, 1 + (count % 8))}${text.slice(at)}`;
    const start = performance.now();
    linter.lint(next, { path });
    return performance.now() - start;
  });
}

/**
 * Reads real plans as a user's editor does, with the checklists of their kind.
 * @returns figures in milliseconds, and ratios of the whole time to that of others
 */
export function measureLooks() {
  const { name, documents } = realDocuments();
  const plans = documents.filter(({ plan, text }) => plan && text.length > 200).slice(0, most);
  const runs = {
    ours: ({ path, text }) => createLinter().lint(text, { path }),
    parse: ({ text }) => parse.run(text),
    markdown: ({ text }) => markdown.run(text),
  };
  const spent = Object.fromEntries(Object.entries(runs).map(([key, run]) => [key, timesOf(plans, run)]));
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const pressed = plans.filter((_, index) => index % everyOther === 0).flatMap(typed);
  return {
    name,
    plans: plans.length,
    spent,
    keys: pressed,
    toParse: sum(spent.ours) / sum(spent.parse),
    toMarkdownlint: sum(spent.ours) / sum(spent.markdown),
  };
}

/** @returns a table in Markdown */
export function looks() {
  const { name, plans, spent, keys: pressed, toParse, toMarkdownlint } = measureLooks();
  const row = (title, values) => [
    title,
    ms(percentile(values, 50)),
    ms(percentile(values, 95)),
    ms(percentile(values, 99)),
  ];
  return [
    `### ${plans} real plans (${name}), in milliseconds`,
    '',
    table(
      ['What', 'median', '95 %', '99 %'],
      [
        row('First look, checklists of the kind', spent.ours),
        row(parse.name, spent.parse),
        row(markdown.name, spent.markdown),
        row('A key typed in the middle', pressed),
      ],
    ),
    '',
    `All first looks take ${times(toParse)} what parsing alone takes, and ${times(toMarkdownlint)} what markdownlint takes.`,
  ].join('\n');
}
