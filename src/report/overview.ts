import { nameOf } from '../linter/index.js';
import { say, type Message } from '../linter/result.js';
import { isLive } from '../workspace/index.js';
import { headed, plain, sentence, tableOf, type Block, type Line } from './blocks.js';
import type { ReportDocument } from './model.js';
import { listOf, type ReportOptions } from './parts.js';
import { timelineOf } from './timeline.js';

/** So much of each part stands on the first page: what is left stands with its document. */
const most = { lines: 8, milestones: 12 };

/** What several documents show together: what contradicts itself, what is to be decided, how each stands, what comes when. */
export function overviewOf(
  documents: readonly ReportDocument[],
  anchorOf: (document: ReportDocument) => string | undefined,
  options: ReportOptions,
): readonly Block[] {
  const { today, speech, linkTo } = options;
  const { spoken } = speech;
  const linked = (document: ReportDocument, line: number): Line => {
    const anchor = anchorOf(document);
    return [
      {
        text: document.title,
        href: linkTo(document.path, line),
        ...(line === 1 && anchor !== undefined && { anchor }),
      },
    ];
  };
  const live = documents.filter(isLive);
  /** Lines of all documents, each behind the name of its document. */
  const gathered = (
    head: Message,
    linesOf: (document: ReportDocument) => readonly { readonly text: string; readonly line: number }[],
  ): readonly Block[] => {
    const all = live.flatMap((document) =>
      linesOf(document).map(({ text, line }) => ({ line: [...linked(document, line), { text: `: ${text}` }] })),
    );
    const left = all.length - most.lines;
    return headed(
      2,
      head,
      [...listOf(all.slice(0, most.lines)), ...(left > 0 ? [sentence(say`More of them below: ${left}.`, speech)] : [])],
      speech,
    );
  };
  const table = tableOf(
    [say`Document`, say`Status`, say`Owner`, say`Met`, say`Contradictions`, say`Gaps`, say`Overdue`],
    documents.map((document) => {
      const { kind, status, about, score, gaps, contradictions, stale } = document;
      return [
        [...linked(document, 1), { text: ` (${document.path})` }],
        ...[
          [nameOf(kind), ...(status === null ? [] : [status.replace(/-/g, ' ')])].join(' · '),
          about.owner ?? '–',
          `${score.met}/${score.judged}`,
          ...[contradictions, gaps, stale].map(({ length }) => String(length)),
        ].map(plain),
      ];
    }),
    speech,
  );
  const drawn = (): string =>
    timelineOf(
      live.map(({ title, path, milestones }) => ({
        title,
        milestones,
        linkTo: (line: number) => linkTo(path, line),
      })),
      { today, speech, mostRows: most.milestones },
    );
  return [
    ...gathered(say`Contradictions`, ({ contradictions }) =>
      contradictions.map(({ said, line }) => ({ text: spoken(said), line })),
    ),
    ...gathered(say`Decisions needed`, ({ requests }) => requests.decisions),
    ...headed(2, say`Overview`, table, speech),
    ...(live.some(({ milestones }) => milestones.length > 0)
      ? headed(2, say`Milestones`, [{ type: 'picture', draw: drawn, instead: [] }], speech)
      : []),
  ];
}
