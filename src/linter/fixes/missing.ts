import type { StrategyDocument } from '../facts/document.js';
import { perDocument } from '../facts/perDocument.js';
import { severityRanks } from '../checklists/checklists.js';
import type { ItemResult, TextEdit } from '../result.js';
import { sectionItems } from '../checklists/sectionItems.js';
import { scaffolds, type Scaffold } from '../sections/index.js';
import { sectionFix, titleOf } from './sections.js';

/** A section that a document lacks, with the edit that inserts it where it belongs. */
export interface MissingSection {
  readonly name: string;
  /** The heading that is written. */
  readonly title: string;
  /** What it is called where it is chosen, when others have the same heading. */
  readonly label?: string;
  /** What it is for. */
  readonly use: string;
  /** Whether the checklists ask for it. */
  readonly asked: boolean;
  readonly edit: TextEdit;
}

/** The sections whose concept no heading or label of a document names, in the order in which readers expect them. */
const lackingSections = perDocument((document: StrategyDocument): readonly Scaffold[] =>
  scaffolds.filter(({ concept }) => {
    const { state } = document.find({ concepts: [concept] });
    return state !== 'stated' && state !== 'open';
  }),
);

/** Items that some section stands for: another one that may hold them too is not what is asked for. */
const stoodFor = new Set(scaffolds.flatMap(({ concept }) => sectionItems[concept]?.[0] ?? []));

/** The items whose lack asks for a section. */
function askersOf({ concept }: Scaffold): readonly string[] {
  return (sectionItems[concept] ?? []).filter((id, index) => index === 0 || !stoodFor.has(id));
}

/**
 * The sections that a document lacks, those first that its checklists miss, the loudest of them on top.
 * @param items what the checklists say of the document
 * @returns each with the loudest item that asks for it; undefined where none does
 */
export function sectionsToAdd(
  document: StrategyDocument,
  items: readonly Pick<ItemResult, 'id' | 'status' | 'severity'>[],
): readonly { readonly scaffold: Scaffold; readonly asking: string | undefined }[] {
  const missing = items
    .filter(({ status }) => status === 'missing')
    .sort((a, b) => severityRanks[a.severity] - severityRanks[b.severity])
    .map(({ id }) => id);
  return lackingSections(document)
    .map((scaffold) => {
      const asking = askersOf(scaffold)
        .filter((id) => missing.includes(id))
        .sort((a, b) => missing.indexOf(a) - missing.indexOf(b))[0];
      return { scaffold, asking, rank: asking === undefined ? missing.length : missing.indexOf(asking) };
    })
    .sort((a, b) => a.rank - b.rank);
}

/**
 * The sections that can be inserted into a document: those whose concept no heading or label in it names.
 * @param items what the checklists say of the document: what they miss comes first
 */
export function missingSections(
  document: StrategyDocument,
  items: readonly Pick<ItemResult, 'id' | 'status' | 'severity'>[] = [],
): readonly MissingSection[] {
  return sectionsToAdd(document, items).flatMap(({ scaffold, asking }) => {
    const edit = sectionFix(scaffold.name, document)?.edits[0];
    const { name, label, use } = scaffold;
    const title = titleOf(scaffold, document);
    return edit ? [{ name, title, ...(label && { label }), use, asked: asking !== undefined, edit }] : [];
  });
}
