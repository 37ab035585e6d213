import { checklistName, itemName, type Message, type Severity } from '../linter/index.js';
import { say } from '../linter/result.js';
import { datedAs } from './axis.js';
import { plain, sentence, tableOf, type Block, type Line } from './blocks.js';
import type { AcceptedRisk, ReportFinding } from './findings.js';
import type { ReportHistory } from './history.js';
import { metricBarsOf, notesOn } from './metricBars.js';
import type { ReportMetric } from './metrics.js';
import type { ReportMilestone } from './milestones.js';
import type { ReportChecklist, ReportDocument } from './model.js';
import type { ReportStatement } from './requests.js';
import type { Speech } from './speech.js';
import { inOrder, standing, timelineOf } from './timeline.js';

/** What a report needs to know besides its documents. */
export interface ReportOptions {
  readonly title: string;
  /** Any instant of today, in milliseconds. */
  readonly today: number;
  readonly speech: Speech;
  /** The address of a line, from 1, of a document; undefined when there is none. */
  linkTo(path: string, line: number): string | undefined;
  /** What became of a document over time; undefined when that is not known. */
  historyOf?(path: string): ReportHistory | undefined;
}

const severityNames: Readonly<Record<Severity, Message>> = {
  error: say`Error`,
  warning: say`Warning`,
  info: say`Hint`,
};

/** A list; nothing where it has no lines. */
export function listOf(lines: readonly { readonly line: Line; readonly severity?: Severity }[]): readonly Block[] {
  return lines.length === 0 ? [] : [{ type: 'list', lines }];
}

/** Where something stands, behind what is said of it. */
function place(path: string, line: number, items: readonly string[], { speech, linkTo }: ReportOptions): Line {
  const { spoken } = speech;
  const names = items.map((id) => spoken(itemName(id))).join(', ');
  return [
    { text: ' (' },
    { text: spoken(say`line ${line}`), href: linkTo(path, line) },
    { text: names === '' ? ')' : `, ${names})` },
  ];
}

/** Findings, each with how much it matters and where it is. */
export function findingList(path: string, found: readonly ReportFinding[], options: ReportOptions): readonly Block[] {
  const { spoken } = options.speech;
  return listOf(
    found.map(({ severity, said, line, ruleId }) => ({
      severity,
      line: [
        { text: spoken(severityNames[severity]), strong: true },
        { text: ` ${spoken(said)}` },
        ...place(path, line, [ruleId], options),
      ],
    })),
  );
}

/** What a document says, in its own words. */
export function statementList(
  path: string,
  statements: readonly ReportStatement[],
  options: ReportOptions,
): readonly Block[] {
  return listOf(statements.map(({ text, line }) => ({ line: [{ text }, ...place(path, line, [], options)] })));
}

/** What its authors accepted, with the reasons. */
export function riskList(path: string, accepted: readonly AcceptedRisk[], options: ReportOptions): readonly Block[] {
  const { spoken } = options.speech;
  const until = ({ until: day, expired }: AcceptedRisk): Line => {
    if (day === undefined) return [];
    const date = datedAs(day, options.speech);
    return [{ text: ' – ' }, { text: spoken(expired ? say`expired on ${date}` : say`until ${date}`), strong: expired }];
  };
  return listOf(
    accepted.map((risk) => ({
      ...(risk.expired && { severity: 'warning' }),
      line: [{ text: risk.reason }, ...until(risk), ...place(path, risk.line, risk.ruleIds, options)],
    })),
  );
}

/** The checklists with what is open of each. */
export function checklistTable(checklists: readonly ReportChecklist[], { speech }: ReportOptions): readonly Block[] {
  const { spoken } = speech;
  return tableOf(
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
    speech,
  );
}

/** A milestone in words: its name, when it is due, and where it stands. */
export function milestoneLine(
  milestone: ReportMilestone,
  href: string | undefined,
  speech: Speech,
): readonly [Line, Line, Line] {
  const { name, when, late } = milestone;
  return [
    [{ text: name, href }],
    plain(when === '' ? '–' : when),
    [{ text: standing(milestone, speech), strong: late }],
  ];
}

/** Milestones against time. */
export function milestoneTable(
  { path, title }: ReportDocument,
  milestones: readonly ReportMilestone[],
  { today, speech, linkTo }: ReportOptions,
): readonly Block[] {
  if (milestones.length === 0) return [];
  const link = (line: number): string | undefined => linkTo(path, line);
  return [
    {
      type: 'picture',
      draw: () => timelineOf([{ title, milestones, linkTo: link }], { today, speech }),
      instead: tableOf(
        [say`Milestone`, say`When`, say`Status`],
        inOrder(milestones).map((milestone) => milestoneLine(milestone, link(milestone.line), speech)),
        speech,
      ),
    },
  ];
}

/** Metrics on their way from the baseline to the target. */
export function metricTable(
  path: string,
  metrics: readonly ReportMetric[],
  { speech, linkTo }: ReportOptions,
): readonly Block[] {
  if (metrics.length === 0) return [];
  const link = (line: number): string | undefined => linkTo(path, line);
  return [
    {
      type: 'picture',
      draw: () => metricBarsOf(metrics, { speech, linkTo: link }),
      instead: tableOf(
        [say`Metric`, say`Baseline`, say`Today`, say`Target`, say`By`],
        metrics.map((metric) => {
          const { name, line, leads, baseline, actual = '', target, deadline } = metric;
          const notes = notesOn(metric, speech);
          return [
            [
              { text: name, href: link(line), strong: leads },
              ...(notes.length > 0 ? [{ text: ` – ${notes.join(' · ')}` }] : []),
            ],
            ...[baseline, actual, target, deadline].map(plain),
          ];
        }),
        speech,
      ),
    },
  ];
}

/** How many of something follow further below. */
export function moreBelow(left: number, { speech }: ReportOptions): readonly Block[] {
  return left > 0 ? [sentence(say`More below: ${left}.`, speech)] : [];
}
