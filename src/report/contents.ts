import { say } from '../linter/result.js';
import { dated } from './axis.js';
import { plain, sentence, type Block } from './blocks.js';
import { detailsOf } from './details.js';
import type { ReportDocument } from './model.js';
import { overviewOf } from './overview.js';
import type { ReportOptions } from './parts.js';
import { summaryOf } from './summary.js';

/** So many documents are described one by one; of the others the overview says how they stand. */
const mostDescribed = 100;

/** The parts of a report on one document: the first page, then the details. */
function onDocument(document: ReportDocument, options: ReportOptions): readonly Block[] {
  const { speech, linkTo, today } = options;
  const details = detailsOf(document, 3, options);
  return [
    { type: 'heading', level: 1, text: document.title },
    {
      type: 'text',
      line: [
        { text: document.path, href: linkTo(document.path, 1) },
        { text: ` · ${speech.spoken(say`As of ${dated(today, speech)}.`)}` },
      ],
    },
    ...summaryOf(document, 2, options),
    ...(details.length === 0
      ? []
      : [{ type: 'heading', level: 2, text: speech.spoken(say`Details`), anchor: 'details' } as const, ...details]),
  ];
}

/** The parts of a report on several documents: what they show together, then one after the other, the most open first. */
function onSeveral(documents: readonly ReportDocument[], options: ReportOptions): readonly Block[] {
  const { title, today, speech, linkTo } = options;
  const sorted = [...documents].sort((a, b) => b.weight - a.weight || (a.path < b.path ? -1 : 1));
  const described = sorted.slice(0, mostDescribed);
  const anchors = new Map(described.map((document, index) => [document, `document-${index}`]));
  const anchorOf = (document: ReportDocument): string | undefined => anchors.get(document);
  const section = (document: ReportDocument): readonly Block[] => [
    { type: 'heading', level: 2, text: document.title, anchor: anchorOf(document) ?? '' },
    { type: 'text', line: [{ text: document.path, href: linkTo(document.path, 1) }] },
    ...summaryOf(document, 3, options),
    ...detailsOf(document, 4, options),
  ];
  const rest = sorted.length - described.length;
  return [
    { type: 'heading', level: 1, text: title },
    { type: 'text', line: plain(speech.spoken(say`As of ${dated(today, speech)}.`)) },
    ...(sorted.length === 0 ? [sentence(say`There is no strategy document to report on.`, speech)] : []),
    ...overviewOf(sorted, { ...options, anchorOf }),
    ...described.flatMap(section),
    ...(rest > 0 ? [sentence(say`Further documents, listed only in the overview: ${rest}.`, speech)] : []),
  ];
}

/** The parts of a report. */
export function contentsOf(documents: readonly ReportDocument[], options: ReportOptions): readonly Block[] {
  const [only, ...others] = documents;
  return only && others.length === 0 ? onDocument(only, options) : onSeveral(documents, options);
}
