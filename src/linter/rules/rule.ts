import type { Root } from 'mdast';
import type { Point } from 'unist';
import { lintRule } from 'unified-lint-rule';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Checklist } from '../checklists/checklists.js';
import { isDone } from '../fixes/done.js';
import { readDocument } from '../facts/liveDocument.js';
import type { ReadingOptions } from '../facts/readingOptions.js';
import type { StrategyDocument } from '../facts/document.js';
import { textOf, type Fix, type ItemStatus, type Message, type Related, type Severity } from '../result.js';
import type { Range } from '../text/text.js';
import { visible } from '../text/visible.js';

/** What kind of judgement an item is: severities of contradictions do not follow the document's status. */
export type Nature = 'structure' | 'quality' | 'contradiction';

/** One checklist item. */
export interface Rule {
  /** Permanent: settings, suppressions and reports name it. */
  readonly id: string;
  /** The checklist it belongs to: a built-in one, or one of a team's own. */
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
  /** Not right often enough on documents outside its making, or not judged on enough of them: off unless the user turns it on. */
  readonly experimental?: true;
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
  /** Worked out when the user asks for them, against the text as it is then. */
  readonly fixes?: () => readonly (Fix | undefined)[];
  readonly related?: readonly Related[];
  /** Whether it rests on a reading that is wrong too often: it is shown where experimental items are. */
  readonly unsure?: boolean;
}

/** Reports one finding at a place of the text, in one sentence that names the thing and the way out. */
export type Report = (range: Range, message: string | Message, detail?: FindingDetail) => void;

/** A finding as a rule reports it. Its ranges move with the text. */
export interface Reported {
  readonly range: Range;
  readonly message: string;
  readonly said: Message;
  readonly fixes: () => readonly (Fix | undefined)[];
  readonly related: readonly Related[];
  readonly unsure: boolean;
}

/** What a rule says of a document. */
export interface Answer {
  readonly verdict: Verdict;
  readonly reported: readonly Reported[];
  /** Why the rule could not run, when it failed. */
  readonly failure?: string;
}

const unmet = (status: ItemStatus | undefined): boolean => status === 'missing' || status === 'not-evaluated';
const noFixes = (): readonly Fix[] => [];

/**
 * Asks a rule about a document.
 * @param statusOf the status of another item, which this one may need
 */
export function ask(rule: Rule, document: StrategyDocument, statusOf: (id: string) => ItemStatus | undefined): Answer {
  if (rule.needs?.some((id) => unmet(statusOf(id)))) return { verdict: notEvaluated, reported: [] };
  const reported: Reported[] = [];
  const verdict = rule.check(document, (range, words, { fixes = noFixes, related = [], unsure = false } = {}) => {
    const text = textOf(words);
    // A message may begin with a name as the author wrote it, in lower case.
    const message = /^\p{Ll}{2}/u.test(text) ? `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}` : text;
    reported.push({
      range: document.follow(range),
      message,
      said: typeof words === 'string' ? { template: words, args: [] } : words,
      fixes: () => fixes().filter((fix) => fix && !isDone(fix, document.source)),
      related: related.map((each) => ({ ...each, range: document.follow(each.range) })),
      unsure,
    });
  });
  return { verdict: verdict.range ? { ...verdict, range: document.follow(verdict.range) } : verdict, reported };
}

/** What the rules of one run in a pipeline share, kept in `file.data`. */
interface Session {
  readonly document: StrategyDocument;
  readonly statuses: Map<string, ItemStatus>;
  /** The line and column of an offset. */
  toPoint(offset: number): Point | undefined;
}

const key = 'productStrategy';

/** A plugin that reads the document once per file: it stands before the rules in a pipeline of one's own. */
export function strategyFacts(options: ReadingOptions) {
  return (tree: Root, file: VFile): void => {
    const place = location(file);
    file.data[key] = {
      document: readDocument(tree, String(file), options),
      statuses: new Map(),
      toPoint: (offset) => place.toPoint(offset),
    } satisfies Session;
  };
}

function sessionOf(file: VFile): Session {
  const session = file.data[key];
  if (!session) throw new Error('Use `strategyFacts` before the rules.');
  return session as Session;
}

/** Makes a remark-lint rule of a checklist item. */
export function remarkRule(rule: Rule) {
  return lintRule<Root, undefined>(`remark-lint:${rule.id}`, (_tree, file) => {
    const { document, statuses, toPoint } = sessionOf(file);
    const { verdict, reported } = ask(rule, document, (id) => statuses.get(id));
    statuses.set(rule.id, verdict.status);
    const point = (offset: number): Point | undefined => toPoint(Math.min(offset, document.source.length));
    for (const { range, message } of reported) {
      const start = point(range.start);
      const end = point(Math.max(range.end, range.start));
      // Whoever runs the pipeline shows it in a terminal.
      if (document.located && start && end) file.message(visible(message), { start, end });
      else file.message(visible(message));
    }
  });
}

/** The verdict on something that every one of several instances should have. */
export function verdictOf(
  instances: readonly { readonly passes: boolean; readonly range: Range | undefined }[],
): Verdict {
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
