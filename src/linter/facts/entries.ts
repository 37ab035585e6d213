import { remembered } from '../text/memo.js';
import { textIn, type Passage, type Section } from '../outline/outline.js';
import type { Range } from '../text/text.js';

/** One of several things that a section lists: a row, an item with what stands below it, or a heading with its text. */
export interface Entry {
  /** Its first words: the cell that names it, the item up to its colon or dash, or the heading. */
  readonly name: string;
  readonly nameRange: Range;
  /** Everything that is said of it, name included. */
  readonly text: string;
  readonly passage: Passage;
  readonly section: Section;
  readonly shape: 'row' | 'item' | 'heading';
}

function fromItems(section: Section): Entry[] {
  const entries: { passage: Passage; texts: string[] }[] = [];
  for (const passage of section.passages) {
    if (passage.kind === 'item' && passage.item?.depth === 0) entries.push({ passage, texts: [passage.text] });
    else if (passage.item && entries.length > 0) entries.at(-1)?.texts.push(passage.text);
  }
  return entries.map(({ passage, texts }) => {
    const lead = passage.text.split(/\s[–—-]\s|:\s|：|\n/)[0] ?? passage.text;
    return {
      name: lead.trim(),
      nameRange: passage.source(0, Math.max(1, lead.trimEnd().length)),
      text: texts.join('\n'),
      passage,
      section,
      shape: 'item',
    };
  });
}

function fromRows(section: Section): Entry[] {
  return section.tables.flatMap((table) =>
    table.rows.flatMap((row): Entry[] => {
      const cell = row.find((each) => each.text.trim() !== '');
      return cell
        ? [
            {
              name: cell.text.trim(),
              nameRange: cell.source(),
              text: row.map((each) => each.text).join(' | '),
              passage: cell,
              section,
              shape: 'row',
            },
          ]
        : [];
    }),
  );
}

/**
 * What a section lists: the rows of its tables, else the items of its lists, else the headings below it.
 * @returns entries in the order of the text; empty when the section lists nothing
 */
export function entriesOf(section: Section): readonly Entry[] {
  const rows = fromRows(section);
  if (rows.length > 0) return rows;
  const items = fromItems(section);
  if (items.length > 0) return items;
  return section.children.flatMap((child): Entry[] => {
    const [heading] = child.passages;
    return heading
      ? [
          {
            name: child.title,
            nameRange: child.titleRange,
            text: textIn(child),
            passage: heading,
            section: child,
            shape: 'heading',
          },
        ]
      : [];
  });
}

const ordinary = new Set(
  (
    'a an and are as at be by for from has have how in into is it its of on or our over per so than ' +
    'that the their them they this to up us we what when which who will with within without not no ' +
    'do does done doing new more most other each every first next also can than into out about'
  ).split(' '),
);

/** The words of a text that carry its meaning: lower case, without endings, numbers and ordinary words. */
export const contentWords: (text: string) => ReadonlySet<string> = remembered((text) => {
  const words = text.toLowerCase().match(/[\p{L}][\p{L}'’-]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => !ordinary.has(word) && word.length > 2)
      .map((word) => word.replace(/(?:ies)$/, 'y').replace(/(?:ing|ed|es|s)$/, '')),
  );
});

/** Whether a text says more after a sign, as of a risk what is done about it: "Outage → a second provider". */
export function saysMoreAfterSign(text: string): boolean {
  return /(?:[:;→⇒]|->|\s[–—-]\s)\s*\S.{8,}|[：；]\s*\S{4,}/u.test(text);
}

/** Whether an answer follows: "Outage → a second provider", "the queue fills up; we shed jobs". */
export const answersAfterSign = (text: string): boolean => /(?:[;→⇒；]|->)\s*\S.{3,}/u.test(text);

/** Whether something is said in brackets: more than a mark or a year. */
export function hasAside(text: string): boolean {
  return /\([^)]{8,}\)/.test(text);
}
