import { isBlank, holdsBlank } from '../linter/facts/blanks.js';
import type { StrategyDocument } from '../linter/facts/document.js';
import { entriesOf, type Entry } from '../linter/facts/entries.js';
import { sentencesOn } from '../linter/facts/evidence.js';
import { isNoneYet } from '../linter/facts/value.js';
import { fieldsOf } from '../linter/outline/concepts.js';
import { isAbout, type Section } from '../linter/outline/outline.js';
import { sentencesOf } from '../linter/text/text.js';

/** Something that a document says, in its own words. */
export interface ReportStatement {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** What a document asks of its readers. */
export interface Requests {
  /** Decisions, amounts and people that it asks for. */
  readonly decisions: readonly ReportStatement[];
  /** What it says that it does not know yet. */
  readonly questions: readonly ReportStatement[];
}

/** As many of each are kept: more are a list for those who work on it. */
const most = 50;

interface Said {
  readonly text: string;
  readonly start: number;
}

/** Whether it is ticked or struck through: then it is answered. */
function isAnswered({ passage }: Entry): boolean {
  const struck = passage.marks.filter(({ type }) => type === 'delete');
  return (
    passage.item?.checked === true ||
    struck.reduce((sum, { start, end }) => sum + end - start, 0) * 2 > passage.text.length
  );
}

/** What a section lists, below headings of its own too; a heading there is a topic, or a question with its answer. */
function listedIn(section: Section): readonly Said[] {
  const entries = entriesOf(section).some(({ shape }) => shape === 'heading')
    ? section.children.flatMap(entriesOf)
    : entriesOf(section);
  return entries
    .filter((entry) => entry.shape !== 'heading' && !isAnswered(entry))
    .map(({ shape, text, passage }) => ({
      text:
        shape === 'row'
          ? text
              .split(' | ')
              .filter((cell) => cell.trim() !== '' && !isBlank(cell))
              .join(' · ')
          : passage.text,
      start: passage.source().start,
    }));
}

/** Questions in the paragraphs of a section that lists none. */
function askedIn({ passages }: Section): readonly Said[] {
  return passages
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((passage) =>
      sentencesOf(passage.text)
        .filter(({ text }) => /[?？]$/.test(text))
        .map(({ text, start, end }) => ({ text, start: passage.source(start, end).start })),
    );
}

/** Whether a section asks its readers for a decision. One on funding or a request may as well tell of what was decided, or of code. */
const asks = ({ title }: Section): boolean => fieldsOf(title).includes('decision-needed');

/** Where a document says what it wants: at its head, in its summary, where it lists what is open, and where it speaks of money. */
function isWhereOneAsks(section: Section, { title }: StrategyDocument): boolean {
  return section.depth === 0 || section === title || isAbout(section, 'ask', 'budget', 'summary', 'open-questions');
}

/** What a document asks of its readers, where it says so itself; nothing is concluded. */
export function requestsIn(document: StrategyDocument, lineAt: (offset: number) => number): Requests {
  const kept = (said: readonly Said[]): readonly ReportStatement[] => {
    const known = new Set<string>();
    return said
      .map(({ text, start }) => ({ text: text.replace(/\s+/g, ' ').trim(), start }))
      .filter(({ text }) => text !== '' && !holdsBlank(text) && !isNoneYet(text) && !known.has(text) && known.add(text))
      .sort((a, b) => a.start - b.start)
      .slice(0, most)
      .map(({ text, start }) => ({ text, line: lineAt(start) }));
  };
  const { sections } = document.outline;
  const asking = sections.filter(asks);
  const open = sections.filter(
    (section) => section.concepts.includes('open-questions') && !asks(section) && !isAbout(section, 'faq'),
  );
  const fields = document.fields.filter(
    (field) =>
      field.names.includes('decision-needed') &&
      !asking.includes(field.section) &&
      (field.aboutDocument || isWhereOneAsks(field.section, document)),
  );
  const labelled = fields.map(({ value, valueRange }) => ({ text: value, start: valueRange.start }));
  const sentences = sentencesOn('ask', document)
    .filter(
      ({ passage }) =>
        passage.kind !== 'cell' &&
        isWhereOneAsks(passage.section, document) &&
        !fields.some((field) => field.passage === passage),
    )
    .map(({ passage, sentence: { text, start, end } }) => ({ text, start: passage.source(start, end).start }));
  const listed = asking.flatMap(listedIn);
  return {
    // A list of what is asked for may stand below the sentence that says so.
    decisions: kept([
      ...labelled,
      ...listed,
      ...sentences.filter(({ text }) => !listed.some((each) => each.text.includes(text))),
    ]),
    questions: kept(
      open.flatMap((section) => {
        // What is labelled as a decision is one, also in a list of questions.
        const entries = listedIn(section).filter(({ text }) => !labelled.some((each) => text.includes(each.text)));
        return entries.length > 0 ? entries : askedIn(section);
      }),
    ),
  };
}
