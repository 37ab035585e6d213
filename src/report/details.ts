import { say, type Message } from '../linter/result.js';
import { headed, type Block, type Level } from './blocks.js';
import type { ReportDocument } from './model.js';
import {
  checklistTable,
  findingList,
  metricTable,
  milestoneTable,
  riskList,
  statementList,
  type ReportOptions,
} from './parts.js';
import { shownFirst } from './summary.js';

/** What the first page on a document has no room for. */
export function detailsOf(document: ReportDocument, level: Level, options: ReportOptions): readonly Block[] {
  const { path, checklists, contradictions, gaps, stale, accepted, requests, metrics, milestones } = document;
  const first = shownFirst(document, options.today);
  const part = (head: Message, blocks: readonly Block[]): readonly Block[] =>
    headed(level, head, blocks, options.speech);
  const rest = <Each>(all: readonly Each[], shown: readonly Each[]): readonly Each[] =>
    all.filter((each) => !shown.includes(each));
  return [
    ...part(say`Checklists`, checklistTable(checklists, options)),
    ...part(say`Contradictions`, findingList(path, rest(contradictions, first.contradictions), options)),
    ...part(say`Gaps`, findingList(path, rest(gaps, first.gaps), options)),
    ...part(say`Overdue`, findingList(path, stale, options)),
    ...part(say`Accepted risks`, riskList(path, accepted, options)),
    ...part(say`Decisions needed`, statementList(path, rest(requests.decisions, first.decisions), options)),
    ...part(say`Open questions`, statementList(path, rest(requests.questions, first.questions), options)),
    // A metric or a milestone is compared with its neighbours: where some are left, all are shown.
    ...part(say`All metrics`, metrics.length > first.metrics.length ? metricTable(path, metrics, options) : []),
    ...part(
      say`All milestones`,
      milestones.length > first.milestones.length ? milestoneTable(document, milestones, options) : [],
    ),
  ];
}
