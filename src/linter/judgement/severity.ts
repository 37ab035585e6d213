import { expectedIn } from '../checklists/checklists.js';
import type { Config, SeveritySetting } from '../config/config.js';
import type { StrategyDocument } from '../facts/document.js';
import type { Kind } from '../checklists/kind.js';
import { askModel } from '../model/askModel.js';
import type { Severity } from '../result.js';
import type { Rule } from '../rules/rule.js';

const ladder: readonly Severity[] = ['info', 'warning', 'error'];

function step(severity: Severity, by: number): Severity {
  return ladder[Math.min(2, Math.max(0, ladder.indexOf(severity) + by))] ?? severity;
}

/** What is certain whatever one thinks of the text: only that is louder once a document is approved. */
const plainToSee = new Set(['no-placeholder', 'doc-owner', 'doc-status', 'doc-date', 'no-overdue-review']);

/** By how many steps a document's status moves the severity of an item. */
function loudness({ status }: StrategyDocument, { id }: Rule): number {
  return status === 'approved' ? (plainToSee.has(id) ? 1 : 0) : status === 'in-review' ? 0 : -1;
}

/** A document with fewer words is short. */
const shortUpTo = 250;
/** Whether a document is a page of a few lines. */
const isShort = ({ outline }: StrategyDocument): boolean => outline.words < shortUpTo;

/** Items that ask nothing new of a document: they look at what is there. */
const dependent = new Set([
  'metric-baseline',
  'metric-target',
  'metric-deadline',
  'milestone-date',
  'milestone-owner',
  'risk-response',
  'hypothesis-measure',
  'no-placeholder',
]);

/** Whether an item is about something that only some kinds of documents should have at all. */
function isAskedFor(rule: Rule): boolean {
  return rule.nature === 'structure' && !dependent.has(rule.id);
}

/** What severities are looked up for. */
interface Asking {
  readonly kind: Kind;
  /** Whether every item is evaluated, also those that the kind does not ask for. */
  readonly all: boolean;
}

/** The severity of an item in a document, or `off`, without a setting of its own: the kind's default moved by the document's status. */
function severityOf(
  rule: Rule,
  { kind, all }: Asking,
  document: StrategyDocument,
  experimental: boolean,
): SeveritySetting {
  if (rule.optional || (rule.experimental && !experimental && !all)) return 'off';
  // Whether it is asked for at all is learned for most items; what a kind cannot do without is loud.
  const asked = !isAskedFor(rule)
    ? rule.severity
    : (expectedIn(kind, rule.id) ?? (askModel.knows(rule.id) && kind !== 'template' ? 'info' : undefined));
  if (kind === 'template' && rule.id === 'no-placeholder') return 'off';
  if (asked === undefined) return all ? rule.severity : 'off';
  // A page of a few lines is asked only for what its kind cannot do without.
  if (!all && asked === 'info' && isAskedFor(rule) && !askModel.knows(rule.id) && isShort(document)) return 'off';
  if (rule.nature === 'contradiction') return asked;
  return step(asked, loudness(document, rule));
}

/** How much each rule matters in a document. */
export interface Severities {
  /** By the rules' ids; rules that are not asked are left out. */
  readonly asked: ReadonlyMap<string, Severity>;
  /** Rules that would be asked, were they not switched off in the configuration. */
  readonly switchedOff: readonly Rule[];
}

/**
 * Looks up the severities of some rules in a document, and remembers them while nothing that they depend on is different:
 * then they are the same object.
 * @param rules the checklists' and the team's own
 */
export function createSeverities(
  document: StrategyDocument,
  rules: readonly Rule[],
  config: Config,
): (asking: Asking) => Severities {
  const team = new Map(config.items.map(({ rule, kinds }) => [rule, kinds]));
  /** Undefined for an item of the team's that is not for documents of this kind. What it says is for a document in review. */
  const defaultIn = (rule: Rule, asking: Asking): SeveritySetting | undefined => {
    const forKinds = team.get(rule);
    if (forKinds === undefined) return severityOf(rule, asking, document, config.experimental);
    return forKinds.length === 0 || forKinds.includes(asking.kind)
      ? step(rule.severity, loudness(document, rule))
      : undefined;
  };
  let last: { readonly key: string; readonly severities: Severities } | undefined;
  return (asking) => {
    const { kind, all } = asking;
    const key = [kind, all, document.status, isShort(document)].join(' ');
    if (last?.key !== key) {
      const asked = new Map<string, Severity>();
      const switchedOff: Rule[] = [];
      for (const rule of rules) {
        const usual = defaultIn(rule, asking);
        const severity = usual && (config.severities.get(rule.id) ?? usual);
        if (severity !== undefined && severity !== 'off') asked.set(rule.id, severity);
        else if (usual !== undefined && usual !== 'off') switchedOff.push(rule);
      }
      last = { key, severities: { asked, switchedOff } };
    }
    return last.severities;
  };
}
