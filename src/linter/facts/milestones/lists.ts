import { pattern } from '../patterns.js';
import { addTo } from '../../text/grouping.js';
import type { BlockOutline, Passage } from '../../outline/outline.js';
import { assignsPerson } from '../owner.js';
import { saysWhen, timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import type { Milestone, Sequence } from '../milestone.js';
import { always, isOfDocument, ledLists, listsSteps, mayListSteps, taskNumber, version } from './listing.js';
import { inOrder, planned } from './planned.js';
import { namesSpan } from '../value.js';
import { speaksOf } from '../wording.js';
import { doneMark, isOver, isStruck, ticked } from './done.js';

/** How many items at the top of each list name a date or a quarter. */
function datedItems({ passages }: Pick<BlockOutline, 'passages'>, calendar: CalendarOptions): Map<unknown, number> {
  const dated = new Map<unknown, number>();
  for (const { kind, item, text } of passages) {
    if (
      kind === 'item' &&
      item?.depth === 0 &&
      timesIn(text, calendar).some(
        (time) => time.interval !== null || time.precision === 'day' || time.precision === 'quarter',
      )
    )
      dated.set(item.list, (dated.get(item.list) ?? 0) + 1);
  }
  return dated;
}

/** What an item is called: what stands before its dash or colon, unless that is its date. */
function nameIn(text: string, lead: string, time: TimeReference | undefined): string {
  const name =
    time && lead.trim() === time.text
      ? text
          .slice(lead.length)
          .replace(/^[\s:–—-]+/, '')
          .split('\n')[0]
      : lead;
  return name?.trim().slice(0, 80) ?? '';
}

/** Who answers for an item: "(Ana Ruiz)". */
const namedPerson = /\(@?\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{Ll}.]+)\)|\[Owner\]/u;
/** What an item is to bring about. */
const aims = new RegExp(pattern('lists.aims'), 'i');

/** What stands before the first dash or colon of an item. */
const leadOf = (text: string): string => text.split(/\s[–—-]\s|\s?[:：]\s|\n/)[0] ?? text;

/** An item as a milestone. */
function milestoneOf(
  passage: Passage,
  time: TimeReference | undefined,
  sectionTime: TimeReference | undefined,
): Milestone {
  const { text, section } = passage;
  const lead = leadOf(text);
  return {
    name: nameIn(text, lead, time),
    nameRange: passage.source(0, Math.min(lead.length, text.length)),
    date:
      time || sectionTime || always.test(text) || namesSpan(lead) || speaksOf('atGate', lead)
        ? 'stated'
        : /\[[^\]]+\]/.test(text)
          ? 'open'
          : 'absent',
    time: time ?? sectionTime,
    timeRange: time ? passage.source(time.start, time.end) : undefined,
    dated: time ? (saysWhen(text, time) ? 'here' : 'in passing') : sectionTime && 'above',
    owner: assignsPerson(text) || namedPerson.test(text) ? 'stated' : 'absent',
    outcome: aims.test(text) ? 'stated' : 'absent',
    done:
      passage.item?.checked === true ||
      doneMark.test(lead) ||
      ticked.test(text) ||
      isStruck(passage) ||
      isOver(section),
    source: { shape: 'item', passage },
    section,
  };
}

/**
 * The runs of milestones in lists.
 * @param year the year to read "Q3" and "9 March" in, when the document states one
 */
export function sequencesInLists(
  outline: Pick<BlockOutline, 'passages'>,
  calendar: CalendarOptions,
  year: number | undefined,
): Sequence[] {
  const lists = new Map<unknown, Milestone[]>();
  const dated = datedItems(outline, calendar);
  const led = ledLists(outline);
  for (const passage of outline.passages) {
    if (passage.kind !== 'item' || !passage.item || passage.item.depth > 0) continue;
    const { section, text } = passage;
    if (isOfDocument(leadOf(text))) continue;
    const { list } = passage.item;
    const known = dated.get(list) ?? 0;
    const steps = section.concepts.includes('initiatives') && known >= 2;
    if (!steps && !mayListSteps(section)) continue;
    const sectionTime = planned(section.title, calendar, year);
    if (
      known === 0 &&
      (led.has(list) || !(listsSteps(section) || sectionTime) || version.test(text) || taskNumber.test(text))
    )
      continue;
    addTo(lists, list, milestoneOf(passage, planned(text, calendar, year), sectionTime));
  }
  // One line without a date is no run.
  return [...lists.values()].flatMap((milestones) =>
    milestones[0] && (milestones.length > 1 || milestones[0].date !== 'absent')
      ? [{ milestones: inOrder(milestones), section: milestones[0].section }]
      : [],
  );
}
