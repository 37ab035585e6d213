import { severityRanks } from '../checklists/checklists.js';
import type { StrategyDocument } from '../facts/document.js';
import { passagesIn, tablesIn, type Passage, type Section } from '../outline/outline.js';
import { lastIndexAt } from '../text/place.js';
import type { Finding, ItemResult, Severity } from '../result.js';
import { countWords, type Range } from '../text/text.js';

/** So many words for each blank make a sentence its author's own, rather than a template's. */
const ownWords = 12;

const isOpen = ({ status }: ItemResult): boolean => status === 'missing' || status === 'partial';
const notCounted = (item: ItemResult): ItemResult => ({ ...item, status: 'not-evaluated', range: undefined });

/**
 * The items with nothing open that is not shown: what no finding asks for, because it was accepted, silenced, asked for by
 * another item or left to the blanks, does not count. What is open is as loud as the loudest finding that asks for it.
 * @param findings those that are shown
 */
export function openAsShown(
  items: readonly ItemResult[],
  findings: readonly Pick<Finding, 'ruleId' | 'severity'>[],
): readonly ItemResult[] {
  const loudest = new Map<string, Severity>();
  for (const { ruleId, severity } of findings) {
    const before = loudest.get(ruleId);
    if (before === undefined || severityRanks[severity] < severityRanks[before]) loudest.set(ruleId, severity);
  }
  return items.map((item) => {
    const severity = loudest.get(item.id);
    if (severity === undefined) return isOpen(item) ? notCounted(item) : item;
    const status = item.status === 'met' ? 'partial' : item.status;
    return status === item.status && severity === item.severity ? item : { ...item, status, severity };
  });
}

/** Tells the places of a document that its author wrote from those that are still a template's. */
class Places {
  readonly #blanks: readonly Range[];
  readonly #sections: ReadonlyMap<number, Section>;
  /** Where the values of fields begin that say what the document is. */
  readonly #about: ReadonlySet<number>;

  constructor(private readonly document: StrategyDocument) {
    this.#blanks = document.blanks
      .map(({ range: { start, end } }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
    this.#sections = new Map(document.outline.sections.map((section) => [section.titleRange.start, section]));
    this.#about = new Set(
      document.fields.flatMap(({ aboutDocument, valueRange }) => (aboutDocument ? [valueRange.start] : [])),
    );
  }

  #blanksIn({ start, end }: Range): readonly Range[] {
    const from = Math.max(
      0,
      lastIndexAt(this.#blanks, start, (blank) => blank.start),
    );
    const to = lastIndexAt(this.#blanks, end - 1, (blank) => blank.start) + 1;
    return this.#blanks.slice(from, to).filter((blank) => blank.start < end && blank.end > start);
  }

  #isBlank(range: Range): boolean {
    const blanks = this.#blanksIn(range);
    const wordsIn = ({ start, end }: Range): number => countWords(this.document.source.slice(start, end));
    return (
      blanks.length > 0 &&
      wordsIn(range) - blanks.reduce((sum, blank) => sum + wordsIn(blank), 0) < ownWords * blanks.length
    );
  }

  /** Whether most of what stands in a row is blanks. */
  #isBlankRow(row: readonly Passage[]): boolean {
    const written = row.filter(({ text }) => text.trim() !== '');
    return (
      written.filter((cell) => this.#blanksIn(cell.source()).length > 0).length * 2 > written.length ||
      written.length === 0
    );
  }

  /** Whether nothing but blanks is said in a section; what holds a picture or code and no blank is not empty. */
  #isBlankSection(section: Section): boolean {
    if (this.#blanksIn(section.range).length === 0) return false;
    for (const { rows } of tablesIn(section)) if (rows.some((row) => !this.#isBlankRow(row))) return false;
    for (const passage of passagesIn(section))
      if (
        passage.kind !== 'heading' &&
        passage.kind !== 'cell' &&
        passage.text.trim() !== '' &&
        !this.#isBlank(passage.source())
      )
        return false;
    return true;
  }

  /** Whether a place is one of a template that nobody has filled yet. */
  isTemplate(place: Range): boolean {
    const section = this.#sections.get(place.start);
    if (section) return this.#isBlank(section.titleRange) || this.#isBlankSection(section);
    const { fields, outline, source } = this.document;
    // Most places have no blank near them, and then nothing need be looked for: a field or row has no blank line in it.
    const after = source.indexOf('\n\n', place.end);
    if (
      this.#blanksIn({ start: source.lastIndexOf('\n\n', place.start) + 1, end: after < 0 ? source.length : after })
        .length === 0
    )
      return false;
    const field = fields.find(
      ({ labelRange, valueRange }) => labelRange.start === place.start || valueRange.start === place.start,
    );
    if (field) return this.#isBlank(field.valueRange);
    const table = outline.tables.find(({ range }) => range.start <= place.start && place.end <= range.end);
    if (!table) return this.#isBlank(place);
    const row = table.rows.find((cells) =>
      cells.some((cell) => cell.source().start <= place.start && place.start <= cell.source().end),
    );
    return row ? this.#isBlankRow(row) || this.#isBlank(place) : table.rows.every((cells) => this.#isBlankRow(cells));
  }

  /** Whether a place says what the document is: its owner, status and dates. */
  isAboutDocument(place: Range): boolean {
    const { front } = this.document;
    return (front.range !== undefined && place.start < front.range.end) || this.#about.has(place.start);
  }
}

/**
 * The items of a document as they count: open is what a finding asks for, met is what a line of the author's own meets. While
 * more of the document is a template's than its author's, who owns it and when it was begun count for nothing either: the
 * template has filled them in.
 * @param findings those that are shown
 */
export function counted(
  items: readonly ItemResult[],
  findings: readonly Finding[],
  document: StrategyDocument,
): readonly ItemResult[] {
  const shown = openAsShown(items, findings).map((item) =>
    item.status === 'met' && !item.range ? notCounted(item) : item,
  );
  if (document.blanks.length === 0) return shown;
  const places = new Places(document);
  const isTemplate = ({ status, range }: ItemResult): boolean =>
    status === 'met' && range !== undefined && places.isTemplate(range);
  const isAbout = ({ status, range }: ItemResult): boolean =>
    status === 'met' && range !== undefined && places.isAboutDocument(range);
  const own = shown.map((item) => (isTemplate(item) ? notCounted(item) : item));
  const blank = own.filter((item, index) => item !== shown[index]).length;
  const written = own.filter((item) => item.status === 'met' && !isAbout(item)).length;
  return blank > written ? own.map((item) => (isAbout(item) ? notCounted(item) : item)) : own;
}
