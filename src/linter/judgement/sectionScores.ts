import type { StrategyDocument } from '../facts/document.js';
import { severityRanks } from '../checklists/checklists.js';
import { addTo, groupedBy } from '../text/grouping.js';
import type { Section } from '../outline/outline.js';
import { lastIndexAt } from '../text/place.js';
import type { Finding, ItemResult, LintResult, Severity } from '../result.js';
import type { Score } from './score.js';
import { itemsOfSection } from '../checklists/sectionItems.js';
import type { Range } from '../text/text.js';

/** What is open in a section: an item with the findings that stand in it. */
export interface OpenHere {
  readonly id: string;
  readonly severity: Severity;
  /** How many findings. */
  readonly places: number;
  /** The first of them. */
  readonly range: Range;
}

/** What is asked and answered in one section. */
export interface SectionScore extends Score {
  readonly section: Section;
  /** The worst first. */
  readonly open: readonly OpenHere[];
  /** The items that are met there. */
  readonly metItems: readonly ItemResult[];
}

/** Finds the innermost of some sections around a place. @param sections in the order of the text */
function aroundIn(sections: readonly Section[]): (place: number) => Section | undefined {
  const known = new Set(sections);
  return (place) => {
    let section: Section | undefined = sections[lastIndexAt(sections, place, ({ range }) => range.start)];
    while (section && !(known.has(section) && section.range.start <= place && place < section.range.end))
      section = section.parent;
    return section;
  };
}

/** What is open of the findings in a section. */
function openOf(findings: readonly Finding[]): readonly OpenHere[] {
  return [...groupedBy(findings, ({ ruleId }) => ruleId)]
    .flatMap(([id, [first, ...more]]): OpenHere[] =>
      first ? [{ id, severity: first.severity, places: 1 + more.length, range: first.range }] : [],
    )
    .sort((a, b) => severityRanks[a.severity] - severityRanks[b.severity]);
}

/**
 * How the sections that leaders look for stand. Open in one is what a finding within it asks for; met is what is met within
 * it, and what it stands there for. What a finding at the title asks of the whole document belongs to none of them.
 * @param findings those that are shown
 * @returns the sections in which anything is asked or answered, in the order of the text
 */
export function sectionScores(
  { outline, title, head }: Pick<StrategyDocument, 'outline' | 'title' | 'head'>,
  { items }: Pick<LintResult, 'items'>,
  findings: readonly Finding[],
): readonly SectionScore[] {
  const sections = outline.sections.filter(
    (section) =>
      section.depth > 0 &&
      section.depth <= 6 &&
      !(section === title && section.depth === 1) &&
      itemsOfSection(section).length > 0,
  );
  const around = aroundIn(sections);
  const open = new Map<Section, Finding[]>();
  for (const finding of findings) {
    const section = around(finding.range.start);
    const isOfDocument = finding.range.start === head.start && finding.range.end === head.end;
    if (section && (!isOfDocument || itemsOfSection(section).includes(finding.ruleId))) addTo(open, section, finding);
  }
  const met = new Map<Section, ItemResult[]>();
  for (const item of items) {
    const section = item.status === 'met' && item.range && around(item.range.start);
    if (section) addTo(met, section, item);
  }
  const metIds = new Map(items.flatMap((item) => (item.status === 'met' ? [[item.id, item] as const] : [])));
  return sections.flatMap((section): SectionScore[] => {
    const openHere = openOf(open.get(section) ?? []);
    const metItems = [
      ...new Set([...itemsOfSection(section).flatMap((id) => metIds.get(id) ?? []), ...(met.get(section) ?? [])]),
    ];
    const judged = metItems.length + openHere.length;
    return judged === 0 ? [] : [{ section, met: metItems.length, judged, open: openHere, metItems }];
  });
}
