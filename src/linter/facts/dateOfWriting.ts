/** Where a document says how current it is, when no field of its own says so. */
import { isAbout } from '../outline/outline.js';
import { hasDigit, type Range } from '../text/text.js';
import type { StrategyDocument } from './document.js';
import { isDateline, remarksAtHead } from './head.js';
import { pattern } from './patterns.js';
import { isDecision } from './sortOfDocument.js';
import { timesIn, type CalendarOptions, type TimeReference } from './time.js';
import { speaksOf } from './wording.js';

/** Whether a text holds a date, however coarse. */
export const holdsDate = (text: string, calendar: CalendarOptions): boolean =>
  timesIn(text, calendar).some(
    ({ interval, invalid, readings }) => (interval !== null && invalid === undefined) || readings !== undefined,
  );

/** Whether a text holds a time that is more exact than some periods. */
const holdsFiner = (
  text: string,
  calendar: CalendarOptions,
  ...tooCoarse: readonly TimeReference['precision'][]
): boolean =>
  timesIn(text, calendar).some(({ interval, precision }) => interval !== null && !tooCoarse.includes(precision));

/** Whatever happened on a day, the text is not older; what is still to come says nothing of it. */
function otherDate({ fields, options }: StrategyDocument): Range | undefined {
  return fields.find(
    ({ aboutDocument, label, names, value }) =>
      aboutDocument &&
      speaksOf('dateLabel', label.replace(/[_-]/g, ' ')) &&
      !speaksOf('laterLabel', label) &&
      !names.some(
        (name) =>
          name === 'next-review' ||
          name === 'start' ||
          name === 'horizon' ||
          (name === 'due' && !names.includes('created')),
      ) &&
      isDateline(value, options.calendar),
  )?.valueRange;
}

/** "Status: approved on 3 May 2027". */
function datedStatus({ fields, options }: StrategyDocument): Range | undefined {
  return fields.find(
    ({ aboutDocument, names, value }) =>
      aboutDocument &&
      (names.includes('status') || names.includes('version')) &&
      holdsFiner(value, options.calendar, 'year', 'quarter'),
  )?.valueRange;
}

/** A log of its changes. */
function changeLog({ outline, options }: StrategyDocument): Range | undefined {
  return outline.passages
    .find(
      ({ kind, section, text }) =>
        kind !== 'heading' &&
        (isAbout(section, 'metadata') || /\bchange log|revision|version history\b/i.test(section.title)) &&
        holdsDate(text, options.calendar),
    )
    ?.source();
}

function dateline(document: StrategyDocument): Range | undefined {
  return remarksAtHead(document).find(({ text }) => isDateline(text, document.options.calendar))?.range;
}

/** "Last updated: 3 May 2027", wherever it stands. */
function lastUpdate({ fields, options }: StrategyDocument): Range | undefined {
  return fields.find(
    ({ names, label, value }) =>
      names.includes('updated') && /^last\b/i.test(label) && holdsDate(value, options.calendar),
  )?.valueRange;
}

/** So many passages from the start are looked at for a sentence that dates the document. */
const opening = 6;

const asOf = new RegExp(pattern('dateOfWriting.asOf'), 'iu');
/** The same right before a date. */
const endsAsOf = new RegExp(`${asOf.source}[\\s*_:(（]*$`, 'iu');

/** Whether a time has begun by a day. */
const hasCome = ({ interval }: TimeReference, today: number): boolean => interval !== null && interval.from <= today;
const isDayOrMonth = ({ precision }: TimeReference): boolean => precision === 'day' || precision === 'month';

/** How near a word has to stand to a date that it speaks of, in UTF-16 code units. */
const near = 40;

/**
 * A sentence with a day on which something was decided, added or checked: the text is not older. In the opening any date will
 * do; a day to come, and what is told of others, says nothing.
 */
function datedSentence({ outline, options: { calendar, today } }: StrategyDocument): Range | undefined {
  return outline.passages
    .find(
      ({ section, text }, index) =>
        hasDigit(text) &&
        speaksOf('dated', text) &&
        (index < opening
          ? holdsDate(text, calendar)
          : !isAbout(section, 'evidence', 'competition', 'timeline') &&
            timesIn(text, calendar).some(
              (time) =>
                hasCome(time, today) &&
                time.precision === 'day' &&
                speaksOf('dated', text.slice(Math.max(0, time.start - near), time.end + near)),
            )),
    )
    ?.source();
}

/** What is true "as of May 2027" was written then, also in a plan of what comes. */
function standing({ outline, options: { calendar, today } }: StrategyDocument): Range | undefined {
  return outline.passages
    .find(
      ({ section, text }) =>
        hasDigit(text) &&
        asOf.test(text) &&
        !isAbout(section, 'evidence', 'competition') &&
        timesIn(text, calendar).some(
          (time) => isDayOrMonth(time) && hasCome(time, today) && endsAsOf.test(text.slice(0, time.start)),
        ),
    )
    ?.source();
}

/** A title that tells where things stood on a day or in a month, "What exists today (May 2027)", or when something was decided. */
function datedHeading(document: StrategyDocument): Range | undefined {
  const { calendar, today } = document.options;
  return document.outline.sections.find(({ title }) => {
    if (!hasDigit(title)) return false;
    const [time, ...others] = timesIn(title, calendar);
    return (
      time !== undefined &&
      others.length === 0 &&
      isDayOrMonth(time) &&
      hasCome(time, today) &&
      (speaksOf('asOfNow', title) || (time.precision === 'day' && time.start === 0 && isDecision(document)))
    );
  })?.titleRange;
}

/** So many passages from the start may hold the place and day of a press release. */
const release = 12;
const placeAndDash = new RegExp(pattern('dateOfWriting.placeAndDash'), 'u');

/** The day of a press release: "BERGEN, Norway, 3 May 2027 — …". */
function released({ outline, options: { calendar } }: StrategyDocument): Range | undefined {
  return outline.passages
    .slice(0, release)
    .find(({ text }) =>
      timesIn(text, calendar).some(
        ({ interval, precision, start, end }) =>
          interval !== null &&
          precision === 'day' &&
          placeAndDash.test(text.slice(0, start)) &&
          /^[\W]{0,3}(?:[–—-]|\n|$)/.test(text.slice(end)),
      ),
    )
    ?.source();
}

/** The address of a post, which holds its day. */
function address({ front }: StrategyDocument): Range | undefined {
  return front.entries.find(
    ({ key, value }) =>
      /^(?:path|slug|permalink|url|aliases)$/i.test(key) && /(?:19|20)\d{2}[/-]\d{2}[/-]\d{2}/.test(value),
  )?.valueRange;
}

/** The title of a report on a quarter. */
function datedTitle({ title, options }: StrategyDocument): Range | undefined {
  return title && holdsFiner(title.title, options.calendar, 'year') ? title.titleRange : undefined;
}

/** The likeliest first. */
const places = [
  otherDate,
  datedStatus,
  changeLog,
  dateline,
  lastUpdate,
  address,
  datedTitle,
  released,
  datedSentence,
  standing,
  datedHeading,
];

/** Where a document says how current it is, without a field for that. */
export function dateOfWriting(document: StrategyDocument): Range | undefined {
  for (const place of places) {
    const range = place(document);
    if (range) return range;
  }
  return undefined;
}
