import pictures from '../../media/preview.css';
import { ruleNamed } from '../linter/index.js';
import { say, type Message } from '../linter/result.js';
import { dated } from './axis.js';
import { escaped, isolated } from './markup.js';
import { metricBarsOf } from './metricBars.js';
import type { ReportDocument, ReportFinding, ReportMetric } from './model.js';
import { acceptedUntil, mostDescribed, plainName, severityNames, standing, worstFirst } from './order.js';
import page from './report.css';
import type { Speech } from './speech.js';
import { timelineOf } from './timeline.js';

/** How a page is put together. */
export interface HtmlOptions {
  readonly title: string;
  /** Any instant of today, in milliseconds. */
  readonly today: number;
  readonly speech: Speech;
  /** The value of the page's Content-Security-Policy; it allows the styles by the nonce. */
  readonly policy: string;
  readonly nonce: string;
  /** Links at the top of the page. */
  readonly actions?: readonly { readonly label: string; readonly href: string }[];
  /** The address of a line, from 1, of a document; undefined when there is none. */
  linkTo(path: string, line: number): string | undefined;
}

const tag = (name: string, content: string): string => (content === '' ? '' : `<${name}>${content}</${name}>`);
const author = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

/** A policy that allows nothing but the page's own styles. */
export function policyFor(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
}

/** Writes the parts of the page of one document. */
function writer({ speech, today, linkTo }: HtmlOptions): { overview(documents: readonly ReportDocument[]): string; section(document: ReportDocument, index: number): string } {
  const say_ = (words: Message | string): string => escaped(speech.spoken(words));
  const link = (path: string, line: number, content: string): string => {
    const href = linkTo(path, line);
    return href === undefined ? content : `<a href="${escaped(href)}">${content}</a>`;
  };
  const headed = (title: Message, content: string): string => (content === '' ? '' : `<h3>${say_(title)}</h3>${content}`);
  const place = (path: string, line: number): string => link(path, line, say_(say`line ${line}`));
  const table = (heads: readonly Message[], rows: readonly string[]): string => (rows.length === 0 ? '' : `<table><thead><tr>${heads.map((head) => `<th scope="col">${say_(head)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`);
  const finding = (path: string) => ({ severity, said, line, ruleId }: ReportFinding): string => `<li class="${severity}"><strong>${say_(severityNames[severity])}</strong> ${author(speech.spoken(said))} <small>${place(path, line)} · ${escaped(ruleId)}</small></li>`;
  const findings = (path: string, found: readonly ReportFinding[]): string => tag('ul', found.map(finding(path)).join(''));
  const checklists = ({ checklists: all }: ReportDocument): string => table([say`Checklist`, say`Met`, say`Open`], all.map(({ checklist, met, judged, items }) => {
    const open = items.filter(({ status }) => status !== 'met').map(({ id, status }) => `<span title="${escaped(ruleNamed(id)?.statement ?? id)}">${escaped(id)}</span>${status === 'partial' ? ` (${say_(say`in part`)})` : ''}`);
    return `<th scope="row">${escaped(plainName(checklist))}</th><td>${met}/${judged}</td><td>${open.join(', ')}</td>`;
  }));
  const accepted = ({ accepted: risks, path }: ReportDocument): string => tag('ul', risks.map((risk) => {
    const until = acceptedUntil(risk);
    return `<li${risk.expired ? ' class="warning"' : ''}>${author(risk.reason)}${until ? ` – ${risk.expired ? tag('strong', say_(until)) : say_(until)}` : ''} <small>${place(path, risk.line)} · ${escaped(risk.ruleIds.join(', '))}</small></li>`;
  }).join(''));
  const plainMetric = ({ name, baseline, actual, target }: ReportMetric): string => `<li>${author(name)}: ${[baseline, actual ?? '', target].filter(Boolean).map(author).join(' → ')}</li>`;
  return {
    overview: (documents) => table([say`Document`, say`Kind`, say`Status`, say`Met`, say`Gaps`, say`Contradictions`, say`Overdue`, say`Accepted risks`], documents.map((document, index) => {
      const { path, title, kind, status, score, gaps, contradictions, stale, accepted: risks } = document;
      const name = index < mostDescribed ? `<a href="#document-${index}">${author(title)}</a>` : link(path, 1, author(title));
      return `<th scope="row">${name}<br><small>${author(path)}</small></th><td>${escaped(plainName(kind))}</td><td>${escaped(plainName(status ?? '–'))}</td><td>${score.met}/${score.judged}</td><td>${gaps.length}</td><td>${contradictions.length}</td><td>${stale.length}</td><td>${risks.length}</td>`;
    })),
    section(document, index) {
      const { path, title, kind, status, gaps, contradictions, stale, milestones, metrics } = document;
      const about = [escaped(plainName(kind)), ...(status ? [escaped(plainName(status))] : []), link(path, 1, author(path))].join(' · ');
      const undrawn = metrics.filter(({ amounts }) => amounts === undefined);
      return `<section id="document-${index}"><h2 dir="auto">${escaped(title)}</h2><p>${about}<br>${say_(standing(document))}</p>`
        + headed(say`Checklists`, checklists(document))
        + headed(say`Contradictions`, findings(path, contradictions))
        + headed(say`Gaps`, findings(path, gaps))
        + headed(say`Overdue`, findings(path, stale))
        + headed(say`Accepted risks`, accepted(document))
        + headed(say`Timeline`, timelineOf([{ title, milestones }], { today, speech }))
        + headed(say`Metrics`, metricBarsOf(metrics, speech) + tag('ul', undrawn.map(plainMetric).join('')))
        + '</section>';
    },
  };
}

/** Writes a report as one static HTML page, without any script. Documents with the most open come first. */
export function htmlReport(documents: readonly ReportDocument[], options: HtmlOptions): string {
  const { title, today, speech, policy, nonce, actions = [] } = options;
  const { spoken } = speech;
  const sorted = worstFirst(documents);
  const { overview, section } = writer(options);
  const rest = sorted.length - mostDescribed;
  const links = actions.map(({ label, href }) => `<a href="${escaped(href)}">${escaped(label)}</a>`).join(' · ');
  const together = sorted.length > 1 ? `<h2>${escaped(spoken(say`Overview`))}</h2>${overview(sorted)}${timelineOf(sorted.map((document) => ({ title: document.title, milestones: document.milestones })), { today, speech })}` : '';
  return `<!DOCTYPE html>
<html lang="${escaped(speech.locale)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escaped(policy)}"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style nonce="${escaped(nonce)}">${page}${pictures}</style></head>
<body>${links === '' ? '' : `<nav>${links}</nav>`}<h1 dir="auto">${escaped(title)}</h1><p>${escaped(spoken(say`As of ${isolated(dated(today, speech))}.`))}</p>${documents.length === 0 ? `<p>${escaped(spoken(say`There is no strategy document to report on.`))}</p>` : ''}
${together}${sorted.slice(0, mostDescribed).map(section).join('\n')}${rest > 0 ? `<p>${escaped(spoken(say`More documents, which stand in the overview only: ${rest}.`))}</p>` : ''}</body></html>
`;
}
