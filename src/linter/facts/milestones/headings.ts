import { columnRolesOf } from '../../outline/concepts.js';
import { isAbout, passagesIn, sectionAndParents, type Section } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import { numberedStage } from '../steps.js';
import { timesIn, type CalendarOptions, type TimeReference } from '../time.js';
import { namesSpan } from '../value.js';
import { speaksOf } from '../wording.js';
import { doneMark, isDone } from './done.js';
import type { Milestone, Sequence } from '../milestone.js';
import { inOrder, planned } from './planned.js';
import { version } from './listing.js';

/** The label of a line such as "Status: done". */
const labelled = /^[^\p{L}]*(?<label>[\p{L} ]{2,20})[:：]\s*(?<value>.+)/u;

/** Whether a step says that it is over: in its title, its status, or by its boxes, all of them ticked. */
function isFinished(section: Section): boolean {
  if (doneMark.test(section.title)) return true;
  const passages = [...passagesIn(section)];
  const boxes = passages.filter(({ item }) => item?.checked !== undefined);
  if (boxes.length > 0 && boxes.every(({ item }) => item?.checked === true)) return true;
  return section.passages.some(({ text }) => {
    const { label = '', value = '' } = labelled.exec(text)?.groups ?? {};
    return columnRolesOf(label).includes('status') && isDone(value);
  });
}

/** A line that says when a step is due is no longer, in UTF-16 code units. */
const leadLength = 120;

/** Whether the lines between a step's heading and its tasks say when: a heading below it, or a short line. */
function saysWhenBelow(section: Section, calendar: CalendarOptions): boolean {
  const lines = [
    ...section.children.map(({ title }) => title),
    ...section.passages
      .slice(1)
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(({ text }) => text.split('\n').filter((line) => line.length <= leadLength)),
  ];
  return lines.some((line) => timesIn(line, calendar).some(({ precision }) => precision !== 'vague'));
}

/** A step of how something is used or built, unless it stands in a timeline. */
const step = /^\W*step\b/i;

/** Whether what stands below a section are the steps of a process or a journey, no plan. */
function describesProcess(section: Section): boolean {
  for (const each of sectionAndParents(section)) {
    if (each.concepts.includes('timeline')) return false;
    if (each.depth > 1 && speaksOf('process', each.title)) return true;
  }
  return false;
}

/** The run of milestones that the headings below a section are; none when they are something else. */
export function sequencesUnder(
  parent: Section,
  calendar: CalendarOptions,
  year: number | undefined,
): readonly Sequence[] {
  const { children } = parent;
  const about =
    isAbout(parent, 'timeline') ||
    children.filter(
      ({ title, depth }) =>
        (numberedStage.test(title) && !step.test(title) && depth <= 6) || planned(title, calendar, year),
    ).length >= 2;
  if (!about || describesProcess(parent)) return [];
  const milestones = children.flatMap((section): Milestone[] => {
    const time = planned(section.title, calendar, year);
    const named =
      numberedStage.test(section.title) ||
      (version.test(section.title) && time !== undefined) ||
      (time !== undefined && time.start === 0 && time.precision !== 'vague' && time.precision !== 'relative');
    if (!named) return [];
    return [
      {
        name: section.title,
        nameRange: section.titleRange,
        date:
          time || namesSpan(section.title) || speaksOf('atGate', section.title) || saysWhenBelow(section, calendar)
            ? 'stated'
            : 'absent',
        time,
        timeRange: time && section.node ? offsetIn(section, time) : undefined,
        dated: time && 'here',
        owner: 'absent',
        outcome: section.passages.length > 1 || section.children.length > 0 ? 'stated' : 'absent',
        done: isFinished(section),
        source: { shape: 'heading', section },
        section,
      },
    ];
  });
  return milestones.length > 1 ? [{ milestones: inOrder(milestones), section: parent }] : [];
}

function offsetIn(section: Section, time: TimeReference): Range | undefined {
  return section.passages.find((passage) => passage.kind === 'heading')?.source(time.start, time.end);
}
