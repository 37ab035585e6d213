import { say, type Message } from '../linter/result.js';
import { checklistName, itemName, nameOf, type Severity } from '../linter/index.js';
import { dated } from './axis.js';
import { isLive } from '../workspace/index.js';
import { metricBarsOf } from './metricBars.js';
import { changeList, type ReportChange } from './changes.js';
import type { AcceptedRisk, ReportDocument, ReportFinding } from './model.js';
import type { Speech } from './speech.js';
import { timelineOf } from './timeline.js';

/** Some words of a line, as plain text. */
export interface Words {
  readonly text: string;
  readonly strong?: boolean;
  /** Where they lead. */
  readonly href?: string | undefined;
  /** A heading of the same report that they lead to, where that is possible. */
  readonly anchor?: string;
}

/** A line or a cell. */
export type Line = readonly Words[];

/** A part of a report, whatever it is written in. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly anchor?: string }
  | { readonly type: 'text'; readonly line: Line }
  | { readonly type: 'list'; readonly lines: readonly { readonly line: Line; readonly severity?: Severity }[] }
  | { readonly type: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  /** An HTML picture, and what stands for it where there are none. */
  | { readonly type: 'picture'; draw(): string; readonly instead: readonly Block[] };

/** What a report needs to know besides its documents. */
export interface ReportOptions {
  readonly title: string;
  /** Any instant of today, in milliseconds. */
  readonly today: number;
  readonly speech: Speech;
  /** The address of a line, from 1, of a document; undefined when there is none. */
  linkTo(path: string, line: number): string | undefined;
  /** What became of a document since its last commit; undefined when that is not known. */
  changesOf?(path: string): readonly ReportChange[] | undefined;
}

/** So many documents are described one by one; of the others the overview says how they stand. */
const mostDescribed = 100;

const severityNames: Readonly<Record<Severity, Message>> = {
  error: say`Error`,
  warning: say`Warning`,
  info: say`Hint`,
};
const plainName = (name: string): string => name.replace(/-/g, ' ');

/** The parts of a report, the documents with the most open first. */
export function contentsOf(
  documents: readonly ReportDocument[],
  { title: name, today, speech, linkTo, changesOf }: ReportOptions,
): readonly Block[] {
  const { spoken } = speech;
  const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, text });
  const plain = (text: string): Line => [{ text }];
  const text = (words: string): Block => ({ type: 'text', line: plain(words) });
  const table = (heads: readonly Message[], rows: readonly (readonly Line[])[]): Block[] =>
    rows.length === 0 ? [] : [{ type: 'table', heads: heads.map(spoken), rows }];
  const headed = (head: Message, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [heading(3, spoken(head)), ...blocks];
  const source = (path: string, line: number, ruleIds: readonly string[]): Line => [
    { text: ' (' },
    { text: spoken(say`line ${line}`), href: linkTo(path, line) },
    { text: `, ${ruleIds.map((id) => spoken(itemName(id))).join(', ')})` },
  ];
  const findings = (path: string, found: readonly ReportFinding[]): Block[] =>
    found.length === 0
      ? []
      : [
          {
            type: 'list',
            lines: found.map(({ severity, said, line, ruleId }) => ({
              severity,
              line: [
                { text: spoken(severityNames[severity]), strong: true },
                { text: ` ${spoken(said)}` },
                ...source(path, line, [ruleId]),
              ],
            })),
          },
        ];
  const until = ({ until: date, expired }: AcceptedRisk): Line =>
    date === undefined
      ? []
      : [{ text: ' – ' }, { text: spoken(expired ? say`expired on ${date}` : say`until ${date}`), strong: expired }];
  const risks = (path: string, accepted: readonly AcceptedRisk[]): Block[] =>
    accepted.length === 0
      ? []
      : [
          {
            type: 'list',
            lines: accepted.map((risk) => ({
              ...(risk.expired && { severity: 'warning' }),
              line: [{ text: risk.reason }, ...until(risk), ...source(path, risk.line, risk.ruleIds)],
            })),
          },
        ];
  const sorted = [...documents].sort((a, b) => b.weight - a.weight || (a.path < b.path ? -1 : 1));
  const described = sorted.slice(0, mostDescribed);
  const anchorOf = (document: ReportDocument): string => `document-${described.indexOf(document)}`;
  const changes = (path: string): readonly Block[] => {
    const found = changesOf?.(path) ?? [];
    return found.length === 0
      ? []
      : [
          changeList(found, {
            speech,
            linkTo: (version, line) => (version === 'after' ? linkTo(path, line) : undefined),
          }),
        ];
  };
  const overview = (): readonly Block[] => [
    heading(2, spoken(say`Overview`)),
    ...table(
      [
        say`Document`,
        say`Kind`,
        say`Status`,
        say`Met`,
        say`Gaps`,
        say`Contradictions`,
        say`Overdue`,
        say`Accepted risks`,
      ],
      sorted.map((document) => {
        const { path, title, kind, status, score, gaps, contradictions, stale, accepted } = document;
        return [
          [
            { text: title, href: linkTo(path, 1), ...(described.includes(document) && { anchor: anchorOf(document) }) },
            { text: ` (${path})` },
          ],
          ...[
            nameOf(kind),
            plainName(status ?? '–'),
            `${score.met}/${score.judged}`,
            ...[gaps, contradictions, stale, accepted].map(({ length }) => String(length)),
          ].map(plain),
        ];
      }),
    ),
    { type: 'picture', draw: () => timelineOf(sorted.filter(isLive), { today, speech }), instead: [] },
  ];
  const section = (document: ReportDocument): readonly Block[] => {
    const { path, title, kind, status, score, checklists, gaps, contradictions, stale, accepted, milestones, metrics } =
      document;
    return [
      { type: 'heading', level: 2, text: title, anchor: anchorOf(document) },
      {
        type: 'text',
        line: [
          { text: [nameOf(kind), ...(status ? [plainName(status)] : []), ''].join(' · ') },
          { text: path, href: linkTo(path, 1) },
        ],
      },
      text(
        spoken(
          say`${score.met} of ${score.judged} checklist items met. Gaps: ${gaps.length}. Contradictions: ${contradictions.length}.`,
        ),
      ),
      ...headed(say`Changed since the last commit`, changes(path)),
      ...headed(
        say`Checklists`,
        table(
          [say`Checklist`, say`Met`, say`Open`],
          checklists.map(({ checklist, met, judged, items }) =>
            [
              spoken(checklistName(checklist)),
              `${met}/${judged}`,
              items
                .filter((item) => item.status !== 'met')
                .map(({ id }) => spoken(itemName(id)))
                .join(', '),
            ].map(plain),
          ),
        ),
      ),
      ...headed(say`Contradictions`, findings(path, contradictions)),
      ...headed(say`Gaps`, findings(path, gaps)),
      ...headed(say`Overdue`, findings(path, stale)),
      ...headed(say`Accepted risks`, risks(path, accepted)),
      ...(milestones.length === 0
        ? []
        : headed(say`Timeline`, [
            {
              type: 'picture',
              draw: () => timelineOf([document], { today, speech }),
              instead: table(
                [say`Milestone`, say`When`, say`Done`],
                milestones.map((milestone) => [
                  [{ text: milestone.name, href: linkTo(path, milestone.line) }],
                  plain(milestone.when),
                  plain(milestone.done ? '✓' : ''),
                ]),
              ),
            },
          ])),
      ...(metrics.length === 0
        ? []
        : headed(say`Metrics`, [
            { type: 'picture', draw: () => metricBarsOf(metrics, speech), instead: [] },
            ...table(
              [say`Metric`, say`Baseline`, say`Today`, say`Target`, say`By`],
              metrics.map((metric) => [
                [{ text: metric.name, href: linkTo(path, metric.line) }],
                ...[metric.baseline, metric.actual ?? '', metric.target, metric.deadline].map(plain),
              ]),
            ),
          ])),
    ];
  };
  const rest = sorted.length - described.length;
  return [
    heading(1, name),
    text(spoken(say`As of ${dated(today, speech)}.`)),
    ...(sorted.length === 0 ? [text(spoken(say`There is no strategy document to report on.`))] : []),
    ...(sorted.length > 1 ? overview() : []),
    ...described.flatMap(section),
    ...(rest > 0 ? [text(spoken(say`More documents, listed in the overview only: ${rest}.`))] : []),
  ];
}
