import { expectedIn } from './checklists.js';
import type { Config, SeveritySetting } from './config/config.js';
import type { StrategyDocument } from './facts/document.js';
import type { Kind } from './kind.js';
import type { Severity } from './result.js';
import type { Rule } from './rules/rule.js';

const ladder: readonly Severity[] = ['info', 'warning', 'error'];

function step(severity: Severity, by: number): Severity {
  return ladder[Math.min(2, Math.max(0, ladder.indexOf(severity) + by))] ?? severity;
}

/** By how many steps a document's status moves severities. */
function loudness({ status }: StrategyDocument): number {
  return status === 'approved' ? 1 : status === 'in-review' ? 0 : -1;
}

/** Whether a document is a page of a few lines. */
const isShort = ({ outline }: StrategyDocument): boolean => outline.words < 250;

/** Items that ask nothing new of a document: they look at what is there. */
const dependent = new Set(['metric-baseline', 'metric-target', 'metric-deadline', 'milestone-date', 'milestone-owner', 'risk-response', 'hypothesis-measure', 'no-placeholder']);

/** Whether an item is about something that only some kinds of documents should have at all. */
function isAskedFor(rule: Rule): boolean {
  return rule.nature === 'structure' && !dependent.has(rule.id);
}

/** What severities are looked up for. */
interface Asking {
  readonly kind: Kind;
  /** Whether there is no doubt about the kind. */
  readonly certain: boolean;
  /** Whether every item is evaluated, also those that the kind does not ask for. */
  readonly all: boolean;
}

/** The severity of an item in a document, or `off`: the setting, else the kind's default moved by the document's status. */
function severityOf(rule: Rule, { kind, certain, all }: Asking, document: StrategyDocument, config: Config): SeveritySetting {
  const set = config.severities.get(rule.id);
  if (set !== undefined) return set;
  if (rule.optional) return 'off';
  const asked = isAskedFor(rule) ? expectedIn(kind, rule.id) : rule.severity;
  if (kind === 'template' && rule.id === 'no-placeholder') return 'off';
  if (asked === undefined) return all ? rule.severity : 'off';
  // A page of a few lines, and one of which we are not sure what it is, is asked only for what its kind cannot do without;
  // and where we are not sure, softly.
  if (!all && asked === 'info' && isAskedFor(rule) && (!certain || isShort(document))) return 'off';
  if (rule.nature === 'contradiction') return asked;
  const doubt = isAskedFor(rule) && !certain ? 1 : 0;
  return step(asked, loudness(document) - doubt);
}

/** The severity of a team's own item: what the team says of a document in review, moved by the document's status. */
function teamSeverity(rule: Rule, document: StrategyDocument, config: Config): SeveritySetting {
  return config.severities.get(rule.id) ?? step(rule.severity, loudness(document));
}

/** The severities of all rules, by the rules' ids. */
export type Severities = ReadonlyMap<string, SeveritySetting>;

/**
 * Looks up the severities of some rules in a document, and remembers them while nothing that they depend on is different:
 * then they are the same map.
 * @param rules the checklists' and the team's own
 */
export function createSeverities(document: StrategyDocument, rules: readonly Rule[], config: Config): (asking: Asking) => Severities {
  const team = new Map(config.items.map(({ rule, kinds }) => [rule, kinds]));
  let last: { readonly asked: string; readonly severities: Severities } | undefined;
  return (asking) => {
    const { kind, certain, all } = asking;
    const asked = [kind, certain, all, document.status, isShort(document)].join(' ');
    if (last?.asked !== asked) {
      const severityIn = (rule: Rule): SeveritySetting => {
        const own = team.get(rule);
        if (own === undefined) return severityOf(rule, asking, document, config);
        return own.length === 0 || own.includes(kind) ? teamSeverity(rule, document, config) : 'off';
      };
      last = { asked, severities: new Map(rules.map((rule) => [rule.id, severityIn(rule)])) };
    }
    return last.severities;
  };
}
