import { lint, resolveConfig, rules, type LintOptions } from '../../src/linter/index.js';
import { now } from './apply.js';

/** Asks for some items only, with what they rest on: what else is to be said of a text is no part of tests that make many. */
export function askingFor(isAsked: (id: string) => boolean): LintOptions {
  const needed = new Set(rules.filter(({ id }) => isAsked(id)).flatMap(({ id, needs = [] }) => [id, ...needs]));
  const others = rules.filter(({ id }) => !needed.has(id));
  return {
    kind: 'business-case',
    allChecklists: true,
    now,
    config: resolveConfig({ severities: Object.fromEntries(others.map(({ id }) => [id, 'off'])) }).config,
  };
}

/** Asks for contradictions only. */
export const contradictionsOnly = askingFor((id) => id.startsWith('consistent-'));

const ofCalculations = /^consistent-(?:arithmetic|totals|columns|unit-economics)$/;
const calculationsOnly = askingFor((id) => ofCalculations.test(id));

/** The calculations that are told of a text: the rule, and the text it points at. */
export const told = (text: string): string[] =>
  lint(text, calculationsOnly)
    .findings.filter(({ ruleId }) => ofCalculations.test(ruleId))
    .map(({ ruleId, range }) => `${ruleId.replace('consistent-', '')}: ${text.slice(range.start, range.end)}`);
/** The contradictions of whatever kind that are told of a text: the rule, and the text it points at. */
export const toldOfAll = (text: string): string[] =>
  lint(text, contradictionsOnly)
    .findings.filter(({ ruleId }) => ruleId.startsWith('consistent-'))
    .map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`);
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
