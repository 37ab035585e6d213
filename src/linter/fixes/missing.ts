import { readDocument, type StrategyDocument } from '../facts/document.js';
import { perDocument } from '../facts/perDocument.js';
import { parse } from '../parse/parse.js';
import type { TextEdit } from '../result.js';
import { scaffolds, type Scaffold } from '../sections/index.js';
import { sectionFix, titleOf } from './sections.js';

/** A section that a document lacks, with the edit that inserts it where it belongs. */
export interface MissingSection {
  readonly name: string;
  readonly title: string;
  readonly edit: TextEdit;
}

/** The sections whose concept no heading or label of a document names, in the order in which readers expect them. */
export const lackingSections = perDocument((document: StrategyDocument): readonly Scaffold[] =>
  scaffolds.filter(({ concept }) => {
    const { state } = document.find({ concepts: [concept] });
    return state !== 'stated' && state !== 'open';
  }),
);

/** The sections that a document lacks: those whose concept no heading or label in it names. */
export function missingSections(text: string): readonly MissingSection[] {
  const document = readDocument(parse(text), text, { today: 0, calendar: { fiscalYearStart: 1, dateOrder: null } });
  return lackingSections(document).flatMap((scaffold) => {
    const edit = sectionFix(scaffold.name, document)?.edits[0];
    return edit ? [{ name: scaffold.name, title: titleOf(scaffold, document), edit }] : [];
  });
}
