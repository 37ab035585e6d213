import { inspect, isKind } from '../linter/index.js';
import type { DecidedKind } from '../linter/judgement/decideKind.js';
import { amountsOf } from '../linter/judgement/wouldAsk.js';
import { told, type Asked } from '../linter/model/askModel.js';
import { passageFeatures } from '../linter/model/passageFeatures.js';
import type { ItemStatus } from '../linter/result.js';
import { lastIndexAt } from '../linter/text/place.js';
import { findingAt, isPlan, type Labelled } from './documents.js';

/** The day on which documents are read, so that weights are the same tomorrow. */
const today = Date.UTC(2026, 10, 29);
/** Parts of metrics, by the place in their labels. */
const parts: Readonly<Record<string, number>> = { 'metric-baseline': 2, 'metric-target': 3, 'metric-deadline': 4 };

/** A line of a document, with its features. */
export interface Line {
  readonly features: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** What of a labelled document is learned from. */
export interface Read {
  readonly document: Labelled;
  readonly items: NonNullable<Labelled['items']>;
  readonly asked: Omit<Asked, 'lines'>;
  readonly lines: readonly Line[];
  /** By rule that reports something, how many of its findings are right and wrong. */
  readonly findings: ReadonlyMap<string, { readonly right: number; readonly wrong: number }>;
}

/**
 * Reads a document as the linter does, with every checklist: as what it would be taken for, else as what its readers say it is.
 * @param taken what it is taken for by models that have not seen it
 * @param none what is asked of a document that is no plan: nothing
 * @returns undefined for a document without labels of its items, and for one that is no plan and is not taken for one
 */
export function readForAsking(
  document: Labelled,
  taken: DecidedKind,
  none: NonNullable<Labelled['items']>,
): Read | undefined {
  const { text, metrics } = document;
  const items = isPlan(document) ? document.items : taken.kind ? none : undefined;
  const kind = taken.kind ?? document.kind;
  if (!items || !isKind(kind)) return undefined;
  const { result, document: read } = inspect(text, { kind, allChecklists: true, now: today, path: document.path });
  // The lines that readers named end at line feeds and nowhere else.
  const starts: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineAt = (offset: number): number => lastIndexAt(starts, offset, (start) => start) + 1;
  const lines = [read.outline.root, ...read.outline.sections].flatMap((section) => {
    const features = passageFeatures(section);
    return section.passages.map((passage, index): Line => {
      const { start, end } = passage.source();
      return { features: features[index] ?? [], first: lineAt(start), last: lineAt(Math.max(start, end)) };
    });
  });
  const findings = new Map<string, { right: number; wrong: number }>();
  for (const { ruleId, range } of result.findings) {
    const label = items[ruleId]?.[0];
    if (label === undefined) continue;
    const part = parts[ruleId];
    const [first, last] = [lineAt(range.start), lineAt(range.end)];
    const right =
      document.verdicts.get(findingAt(ruleId, first)) ??
      (part === undefined
        ? label === 'n' || label === 'p'
        : metrics.some((metric) => metric[0] >= first - 1 && metric[0] <= last + 1 && metric[part] === 'n'));
    const tally = findings.get(ruleId) ?? { right: 0, wrong: 0 };
    tally[right ? 'right' : 'wrong'] += 1;
    findings.set(ruleId, tally);
  }
  const statuses = new Map<string, ItemStatus>(
    result.items.filter(({ id }) => items[id] !== undefined).map(({ id, status }) => [id, status]),
  );
  const certainty = taken.kind ? taken.certainty : told;
  return {
    document,
    items,
    asked: { kind, certainty, stage: read.status, statuses, amounts: amountsOf(read) },
    lines,
    findings,
  };
}
