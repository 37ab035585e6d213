import { nameOf, statusName } from '../linter/index.js';
import { say, type Message } from '../linter/result.js';
import { isLive } from '../workspace/index.js';
import { headed, plain, tableOf, type Block, type Line } from './blocks.js';
import type { ReportDocument } from './model.js';
import { listOf, milestoneLine, moreBelow, type ReportOptions } from './parts.js';
import { inOrder, nearest, timelineOf } from './timeline.js';

/** So much of each part stands on the first page: what is left stands with its document. */
const most = { lines: 8, milestones: 12 };

/** What an overview needs to know besides its documents. */
interface OverviewOptions extends ReportOptions {
  /** The heading under which a document is described; undefined when it is not. */
  anchorOf(document: ReportDocument): string | undefined;
}

/** A sentence of a document, with its line from 1. */
interface Told {
  readonly text: string;
  readonly line: number;
}

/** The name of a document, which leads to its description where that stands in the report. */
function nameIn(document: ReportDocument, { linkTo, anchorOf }: OverviewOptions): Line {
  const anchor = anchorOf(document);
  return [{ text: document.title, href: linkTo(document.path, 1), ...(anchor !== undefined && { anchor }) }];
}

/** Sentences of all documents, each behind the name of its document, which leads to the place. */
function gathered(
  documents: readonly ReportDocument[],
  toldIn: (document: ReportDocument) => readonly Told[],
  options: OverviewOptions,
): readonly Block[] {
  const all = documents.flatMap((document) =>
    toldIn(document).map(({ text, line }) => ({
      line: [{ text: document.title, href: options.linkTo(document.path, line) }, { text: `: ${text}` }],
    })),
  );
  return [...listOf(all.slice(0, most.lines)), ...moreBelow(all.length - most.lines, options)];
}

/** How each document stands. */
function standings(documents: readonly ReportDocument[], options: OverviewOptions): readonly Block[] {
  const { spoken } = options.speech;
  return tableOf(
    [say`Document`, say`Status`, say`Owner`, say`Met`, say`Contradictions`, say`Gaps`, say`Overdue`],
    documents.map((document) => {
      const { path, kind, status, about, score, gaps, contradictions, stale } = document;
      return [
        [...nameIn(document, options), { text: ` (${path})` }],
        ...[
          [nameOf(kind), ...(status === null ? [] : [statusName(status)])].map((name) => spoken(name)).join(' · '),
          about.owner ?? '–',
          `${score.met}/${score.judged}`,
          ...[contradictions, gaps, stale].map(({ length }) => String(length)),
        ].map(plain),
      ];
    }),
    options.speech,
  );
}

/** What is late and what comes next in all documents. */
function steps(documents: readonly ReportDocument[], options: OverviewOptions): readonly Block[] {
  const { today, speech, linkTo } = options;
  const all = documents.flatMap(({ milestones }) => milestones);
  if (all.length === 0) return [];
  const kept = nearest(all, today, most.milestones);
  const groups = documents.map(({ title, path, milestones }) => ({
    title,
    milestones: milestones.filter((milestone) => kept.has(milestone)),
    linkTo: (line: number) => linkTo(path, line),
  }));
  return [
    {
      type: 'picture',
      draw: () => timelineOf(groups, { today, speech }),
      instead: tableOf(
        [say`Document`, say`Milestone`, say`When`, say`Status`],
        groups.flatMap((group) =>
          inOrder(group.milestones).map((milestone) => [
            plain(group.title),
            ...milestoneLine(milestone, group.linkTo(milestone.line), speech),
          ]),
        ),
        speech,
      ),
    },
    ...moreBelow(all.length - kept.size, options),
  ];
}

/** What several documents show together: what contradicts itself, what is to be decided, how each stands, what comes when. */
export function overviewOf(documents: readonly ReportDocument[], options: OverviewOptions): readonly Block[] {
  const { spoken } = options.speech;
  const live = documents.filter(isLive);
  const part = (head: Message, blocks: readonly Block[]): readonly Block[] => headed(2, head, blocks, options.speech);
  const contradictionsIn = ({ contradictions }: ReportDocument): readonly Told[] =>
    contradictions.map(({ said, line }) => ({ text: spoken(said), line }));
  return [
    ...part(say`Contradictions`, gathered(live, contradictionsIn, options)),
    ...part(
      say`Decisions needed`,
      gathered(live, ({ requests }) => requests.decisions, options),
    ),
    ...part(say`Overview`, standings(documents, options)),
    ...part(say`Milestones`, steps(live, options)),
  ];
}
