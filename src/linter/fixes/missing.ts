import { readDocument } from '../facts/document.js';
import { parse } from '../parse/parse.js';
import type { TextEdit } from '../result.js';
import { scaffolds } from '../sections/index.js';
import { sectionFix } from './sections.js';

/** A section that a document lacks, with the edit that inserts it where it belongs. */
export interface MissingSection {
  readonly name: string;
  readonly title: string;
  readonly edit: TextEdit;
}

/** The sections that a document lacks: those whose concept no heading or label in it names. */
export function missingSections(text: string): readonly MissingSection[] {
  const document = readDocument(parse(text), text, { today: 0, calendar: { fiscalYearStart: 1, dateOrder: null } });
  return scaffolds.flatMap(({ name, concept, text: body }) => {
    const { state } = document.find({ concepts: [concept] });
    if (state === 'stated' || state === 'open') return [];
    const edit = sectionFix(name, document)?.edits[0];
    return edit ? [{ name, title: /^#+ (.*)$/m.exec(body)?.[1] ?? name, edit }] : [];
  });
}
