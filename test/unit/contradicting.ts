import { resolveConfig, rules, type LintOptions } from '../../src/linter/index.js';
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
