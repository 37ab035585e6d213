import { lint, resolveConfig, rules, type LintOptions } from '../../src/linter/index.js';
import { now } from './apply.js';

const contradictions = rules.filter(({ id }) => id.startsWith('consistent-'));
const needed = new Set(contradictions.flatMap(({ id, needs = [] }) => [id, ...needs]));

/** Asks for contradictions only: what else is to be said of a text is no part of tests that make many. */
export const contradictionsOnly: LintOptions = {
  kind: 'business-case',
  allChecklists: true,
  now,
  config: resolveConfig({
    severities: Object.fromEntries(rules.filter(({ id }) => !needed.has(id)).map(({ id }) => [id, 'off'])),
  }).config,
};

const ofCalculations = /^consistent-(?:arithmetic|totals|columns|unit-economics)$/;
/** The calculations that are told of a text: the rule, and the text it points at. */
export const told = (text: string): string[] =>
  lint(text, { kind: 'business-case', allChecklists: true, now })
    .findings.filter(({ ruleId }) => ofCalculations.test(ruleId))
    .map(({ ruleId, range }) => `${ruleId.replace('consistent-', '')}: ${text.slice(range.start, range.end)}`);
/** A page with these lines. */
export const page = (...lines: readonly string[]): string => `# Bakery plan\n\n## Figures\n\n${lines.join('\n')}\n`;
/** A table with its titles first. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Whole numbers with a mark between their thousands. */
export const grouped =
  (mark: string) =>
  (amount: number): string =>
    String(amount).replace(/\B(?=(?:\d{3})+$)/g, mark);
