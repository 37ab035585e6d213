import { say, type Message } from '../linter/result.js';
import { dated } from './axis.js';
import type { ReportDocument, ReportFinding } from './model.js';
import { acceptedUntil, mostDescribed, plainName, severityNames, standing, worstFirst } from './order.js';
import type { Speech } from './speech.js';

/** How a report in Markdown is put together. */
export interface MarkdownOptions {
  readonly title: string;
  /** Any instant of today, in milliseconds. */
  readonly today: number;
  readonly speech: Speech;
  /** The address of a line, from 1, of a document; undefined when there is none. */
  linkTo(path: string, line: number): string | undefined;
}

/** Text as it stands, in a paragraph, list or table cell: no sign of it is taken for Markdown or HTML. */
export function written(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // One dollar is money, two may be a formula.
  const signs = line.indexOf('$') === line.lastIndexOf('$') ? /[\\`*_[\]|~]|&(?=#?\w+;)|<(?=[a-z/!?])/gi : /[\\`*_[\]|~$]|&(?=#?\w+;)|<(?=[a-z/!?])/gi;
  return line.replace(signs, '\\$&').replace(/^[#+-]+(?=\s|$)|^=+$|^>/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/(?:https?|ftp):\/\/|www\.|@/gi, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`);
}

function addressOf(href: string): string {
  return `<${href.replace(/[<>\\\r\n]/g, encodeURIComponent)}>`;
}

/** Writes a report as Markdown that reads well in a pull request. Documents with the most open come first. */
export function markdownReport(documents: readonly ReportDocument[], { title, today, speech, linkTo }: MarkdownOptions): string {
  const told = (words: Message | string): string => written(speech.spoken(words));
  const link = (path: string, line: number, text: string): string => {
    const href = linkTo(path, line);
    return href === undefined ? text : `[${text}](${addressOf(href)})`;
  };
  const table = (heads: readonly Message[], rows: readonly (readonly string[])[]): string[] => (rows.length === 0 ? [] : [[`| ${heads.map(told).join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')]);
  const list = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')]);
  const headed = (head: Message, blocks: readonly string[]): string[] => (blocks.length === 0 ? [] : [`### ${told(head)}`, ...blocks]);
  const findings = (path: string, found: readonly ReportFinding[]): string[] => list(found.map(({ severity, said, line, ruleId }) => `**${told(severityNames[severity])}** ${told(said)} (${link(path, line, told(say`line ${line}`))}, ${written(ruleId)})`));
  const section = (document: ReportDocument): string[] => {
    const { path, title: name, kind, status, checklists, gaps, contradictions, stale, accepted, milestones, metrics } = document;
    return [
      `## ${written(name)}`,
      `${[plainName(kind), ...(status ? [plainName(status)] : [])].map(written).join(' · ')} · ${link(path, 1, written(path))}`,
      told(standing(document)),
      ...headed(say`Checklists`, table([say`Checklist`, say`Met`, say`Open`], checklists.map(({ checklist, met, judged, items }) => [written(plainName(checklist)), `${met}/${judged}`, items.filter((item) => item.status !== 'met').map((item) => (item.status === 'partial' ? `${written(item.id)} (${told(say`in part`)})` : written(item.id))).join(', ')]))),
      ...headed(say`Contradictions`, findings(path, contradictions)),
      ...headed(say`Gaps`, findings(path, gaps)),
      ...headed(say`Overdue`, findings(path, stale)),
      ...headed(say`Accepted risks`, list(accepted.map((risk) => {
        const until = acceptedUntil(risk);
        return `${written(risk.reason)}${until ? ` – ${risk.expired ? `**${told(until)}**` : told(until)}` : ''} (${link(path, risk.line, told(say`line ${risk.line}`))}, ${risk.ruleIds.map(written).join(', ')})`;
      }))),
      ...headed(say`Timeline`, table([say`Milestone`, say`When`, say`Done`], milestones.map((milestone) => [link(path, milestone.line, written(milestone.name)), written(milestone.when), milestone.done ? '✓' : '']))),
      ...headed(say`Metrics`, table([say`Metric`, say`Baseline`, say`Today`, say`Target`, say`By`], metrics.map((metric) => [link(path, metric.line, written(metric.name)), ...[metric.baseline, metric.actual ?? '', metric.target, metric.deadline].map(written)]))),
    ];
  };
  const sorted = worstFirst(documents);
  const rest = sorted.length - mostDescribed;
  const overview = sorted.length < 2 ? [] : [`## ${told(say`Overview`)}`, ...table([say`Document`, say`Kind`, say`Status`, say`Met`, say`Gaps`, say`Contradictions`, say`Overdue`, say`Accepted risks`], sorted.map(({ path, title: name, kind, status, score, gaps, contradictions, stale, accepted }) => [link(path, 1, written(name)), written(plainName(kind)), written(plainName(status ?? '–')), `${score.met}/${score.judged}`, ...[gaps, contradictions, stale, accepted].map(({ length }) => String(length))]))];
  const blocks = [
    `# ${written(title)}`,
    told(say`As of ${dated(today, speech)}.`),
    ...(documents.length === 0 ? [told(say`There is no strategy document to report on.`)] : []),
    ...overview, ...sorted.slice(0, mostDescribed).flatMap(section),
    ...(rest > 0 ? [told(say`More documents, which stand in the overview only: ${rest}.`)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}
