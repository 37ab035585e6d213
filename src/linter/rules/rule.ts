import type { Root } from 'mdast';
import type { Point } from 'unist';
import { lintRule } from 'unified-lint-rule';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { VFileMessage } from 'vfile-message';
import type { Checklist } from '../checklists.js';
import { readDocument, type ReadingOptions, type StrategyDocument } from '../facts/document.js';
import { textOf, type Fix, type ItemStatus, type Message, type Related, type Severity } from '../result.js';
import type { Range } from '../text.js';

/** What kind of judgement an item is: severities of contradictions do not follow the document's status. */
export type Nature = 'structure' | 'quality' | 'contradiction';

/** One checklist item. */
export interface Rule {
  /** Permanent: settings, suppressions and reports name it. */
  readonly id: string;
  /** The checklist it belongs to: one of ours, or one of a team's own. */
  readonly checklist: Checklist | (string & {});
  /** What `met` means, as a sentence about the document. */
  readonly statement: string;
  /** Default severity for a document in review. */
  readonly severity: Severity;
  readonly nature: Nature;
  /** Items without which this one is not evaluated: a document without metrics hears of that once. */
  readonly needs?: readonly string[];
  /** Off unless the settings ask for it: right for some teams, or not right often enough for all. */
  readonly optional?: boolean;
  /** Items whose findings ask for the same thing: beside one of them this item says nothing of its own. */
  readonly quietBeside?: readonly string[];
  check(document: StrategyDocument, report: Report): Verdict;
}

/** The answer of a rule. */
export interface Verdict {
  readonly status: ItemStatus;
  /** Where the document meets the item. */
  readonly range?: Range | undefined;
}

/** What a finding may carry besides its sentence. */
export interface FindingDetail {
  readonly fixes?: readonly (Fix | undefined)[];
  readonly related?: readonly Related[];
}

/** Reports one finding at a place of the text, in one sentence that names the thing and the way out. */
export type Report = (range: Range, message: string | Message, detail?: FindingDetail) => void;

/** The verdicts of a run, by rule. */
export type Verdicts = Map<string, Verdict>;

/** What the rules of one run share, kept in `file.data`. */
export interface Session {
  readonly document: StrategyDocument;
  readonly verdicts: Verdicts;
  readonly details: WeakMap<VFileMessage, { readonly range: Range; readonly detail: FindingDetail; readonly said: Message }>;
  /** The line and column of an offset. */
  toPoint(offset: number): Point | undefined;
}

const key = 'productStrategy';

/** Puts a document's facts into `file.data` for the rules that follow. */
export function startSession(file: VFile, document: StrategyDocument): void {
  const place = location(file);
  file.data[key] = { document, verdicts: new Map(), details: new WeakMap(), toPoint: (offset) => place.toPoint(offset) } satisfies Session;
}

/** A plugin that reads the document once per file: it stands before the rules in a pipeline of one's own. */
export function strategyFacts(options: ReadingOptions) {
  return (tree: Root, file: VFile): void => startSession(file, readDocument(tree, String(file), options));
}

/** The session that {@link startSession} left in a file. */
export function sessionOf(file: VFile): Session {
  const session = file.data[key];
  if (!session) throw new Error('Use `strategyFacts` before the rules.');
  return session as Session;
}

const unmet = (verdict: Verdict | undefined): boolean => verdict?.status === 'missing' || verdict?.status === 'not-evaluated';

/** Makes a remark-lint rule of a checklist item. */
export function remarkRule(rule: Rule) {
  return lintRule<Root, undefined>(`remark-lint:${rule.id}`, (_tree, file) => {
    const { document, verdicts, details, toPoint } = sessionOf(file);
    if (rule.needs?.some((id) => unmet(verdicts.get(id)))) {
      verdicts.set(rule.id, { status: 'not-evaluated' });
      return;
    }
    const point = (offset: number): Point | undefined => toPoint(Math.min(offset, document.source.length));
    verdicts.set(rule.id, rule.check(document, (range, words, detail = {}) => {
      const text = textOf(words);
      const start = point(range.start);
      const end = point(Math.max(range.end, range.start));
      // A message may begin with a name as the author wrote it, in lower case.
      const sentence = /^\p{Ll}{2}/u.test(text) ? text[0]?.toUpperCase() + text.slice(1) : text;
      const message = document.located && start && end ? file.message(sentence, { start, end }) : file.message(sentence);
      details.set(message, { range, detail, said: typeof words === 'string' ? { template: words, args: [] } : words });
    }));
  });
}

/** The verdict on something that every one of several instances should have. */
export function verdictOf(instances: readonly { readonly passes: boolean; readonly range: Range | undefined }[]): Verdict {
  const passing = instances.filter((instance) => instance.passes);
  if (instances.length === 0) return { status: 'not-evaluated' };
  if (passing.length === 0) return { status: 'missing' };
  return { status: passing.length === instances.length ? 'met' : 'partial', range: passing[0]?.range };
}

/** Met where something stands, or simply met. */
export const met = (range?: Range): Verdict => ({ status: 'met', range });
/** Not met. */
export const missing: Verdict = { status: 'missing' };
/** There was nothing to judge. */
export const notEvaluated: Verdict = { status: 'not-evaluated' };
/** Met when there was something to judge and no finding, partial when there were findings. */
export function judged(instances: number, findings: number, range?: Range): Verdict {
  if (instances === 0) return notEvaluated;
  if (findings === 0) return met(range);
  return findings >= instances ? missing : { status: 'partial', range };
}
