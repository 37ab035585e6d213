import { nameOf, statusName } from '../linter/index.js';
import { say, type Message } from '../linter/result.js';
import { dated, datedAs } from './axis.js';
import { headed, plain, sentence, tableOf, type Block, type Level, type Line } from './blocks.js';
import { changeList } from './changes.js';
import { curves } from './curves.js';
import type { ReportFinding } from './findings.js';
import type { ReportHistory } from './history.js';
import type { ReportMetric } from './metrics.js';
import type { ReportMilestone } from './milestones.js';
import type { ReportDocument } from './model.js';
import type { ReportStatement } from './requests.js';
import { findingList, metricTable, milestoneTable, moreBelow, statementList, type ReportOptions } from './parts.js';
import { nearest } from './timeline.js';

/** So much of each part stands on the first page; what is left follows in the details. */
const most = { findings: 5, requests: 5, metrics: 6, milestones: 8, changes: 8 };

/** The gaps that matter: those that more than a hint speaks of. */
const matters = ({ severity }: ReportFinding): boolean => severity !== 'info';

/** What the first page shows of a document; the details show the rest. */
export interface Shown {
  readonly contradictions: readonly ReportFinding[];
  readonly gaps: readonly ReportFinding[];
  readonly decisions: readonly ReportStatement[];
  readonly questions: readonly ReportStatement[];
  readonly metrics: readonly ReportMetric[];
  readonly milestones: readonly ReportMilestone[];
}

/** What of a document stands on the first page: the north star, and the metrics that lead somewhere, before others. */
export function shownFirst(
  { contradictions, gaps, requests, metrics, milestones }: ReportDocument,
  today: number,
): Shown {
  const rank = ({ leads, target }: ReportMetric): number => (leads ? 0 : target === '' ? 2 : 1);
  return {
    contradictions: contradictions.slice(0, most.findings),
    gaps: gaps.filter(matters).slice(0, most.findings),
    decisions: requests.decisions.slice(0, most.requests),
    questions: requests.questions.slice(0, most.requests),
    metrics: [...metrics].sort((a, b) => rank(a) - rank(b)).slice(0, most.metrics),
    milestones: [...nearest(milestones, today, most.milestones)],
  };
}

/** Who answers for the document, how it stands, and when it was looked at. */
function standingOf(document: ReportDocument, { speech }: ReportOptions): readonly Block[] {
  const { spoken } = speech;
  const { kind, status, about, stale } = document;
  const none = plain('–');
  const nextReview = about.nextReview === undefined ? undefined : datedAs(about.nextReview, speech);
  const isOverdue = stale.some(({ ruleId }) => ruleId === 'no-overdue-review');
  const review: Line =
    nextReview === undefined
      ? none
      : isOverdue
        ? [{ text: spoken(say`${nextReview}, overdue`), strong: true }]
        : plain(nextReview);
  return tableOf(
    [say`Kind`, say`Owner`, say`Status`, say`Updated`, say`Next review`],
    [
      [
        plain(spoken(nameOf(kind))),
        about.owner === undefined ? none : plain(about.owner),
        status === null ? none : plain(spoken(statusName(status))),
        about.updated === undefined ? none : plain(datedAs(about.updated, speech)),
        review,
      ],
    ],
    speech,
  );
}

/** What has changed since the last review, and how the document stood over time. */
function historyOf(path: string, history: ReportHistory, { speech, linkTo }: ReportOptions): readonly Block[] {
  const { since, closed, opened, changes } = history;
  const shown = changes.slice(0, most.changes);
  return [
    sentence(say`Gaps closed since ${dated(since, speech)}: ${closed}. New: ${opened}.`, speech),
    ...(shown.length === 0
      ? []
      : [
          changeList(shown, {
            speech,
            linkTo: (version, line) => (version === 'after' ? linkTo(path, line) : undefined),
          }),
        ]),
    ...(changes.length > shown.length ? [sentence(say`More changes: ${changes.length - shown.length}.`, speech)] : []),
    curves(history, speech),
  ];
}

/** The first page on a document: what it is, what contradicts itself, what is missing, what is to be decided, where it is going. */
export function summaryOf(document: ReportDocument, level: Level, options: ReportOptions): readonly Block[] {
  const { speech, today } = options;
  const { path, about, score, gaps, contradictions, requests, metrics, milestones } = document;
  const first = shownFirst(document, today);
  const part = (head: Message, blocks: readonly Block[]): readonly Block[] => headed(level, head, blocks, speech);
  const history = options.historyOf?.(path);
  return [
    ...(about.purpose === undefined ? [] : [{ type: 'text', line: plain(about.purpose) } as const]),
    ...standingOf(document, options),
    sentence(
      say`${score.met} of ${score.judged} checklist items met. Gaps: ${gaps.length}. Contradictions: ${contradictions.length}.`,
      speech,
    ),
    ...part(say`Contradictions`, [
      ...findingList(path, first.contradictions, options),
      ...moreBelow(contradictions.length - first.contradictions.length, options),
    ]),
    ...part(say`Most important gaps`, [
      ...findingList(path, first.gaps, options),
      ...moreBelow(gaps.filter(matters).length - first.gaps.length, options),
    ]),
    ...part(say`Decisions needed`, [
      ...statementList(path, first.decisions, options),
      ...moreBelow(requests.decisions.length - first.decisions.length, options),
    ]),
    ...part(say`Open questions`, [
      ...statementList(path, first.questions, options),
      ...moreBelow(requests.questions.length - first.questions.length, options),
    ]),
    ...part(say`Metrics`, [
      ...metricTable(path, first.metrics, options),
      ...moreBelow(metrics.length - first.metrics.length, options),
    ]),
    ...part(say`Milestones`, [
      ...milestoneTable(document, first.milestones, options),
      ...moreBelow(milestones.length - first.milestones.length, options),
    ]),
    ...(history ? part(say`Since the last review`, historyOf(path, history, options)) : []),
  ];
}
