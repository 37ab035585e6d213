import { perDocument } from './perDocument.js';
import { isAbout, textIn, type Section } from '../outline/outline.js';
import { countWords, matchesOf, type Range } from '../text/text.js';
import { holdsBlank } from './blanks.js';
import type { StrategyDocument } from './document.js';
import { timesIn, type CalendarOptions, type TimeReference } from './time.js';

/** A test that a document plans or reports. */
export interface Experiment {
  readonly name: string;
  readonly range: Range;
  readonly section: Section | undefined;
  /** Everything that is said of it. */
  readonly text: string;
  readonly ends: readonly TimeReference[];
}

const headed =
  /^(?:\W*(?:experiment|test|a\/b test|pilot)\b\s*(?:#?\d+|[A-Z])?\s*[:.–—-]|experiment (?:design|brief|plan|overview)\b)/i;

/**
 * The experiments of a document: itself when it is an experiment's brief, else the sections that are headed as one.
 * Lists of test ideas are none: what they lack is written when they are planned.
 */
export const experimentsOf = perDocument((document: StrategyDocument): readonly Experiment[] => {
  // While blanks are left in it, they are what there is to say.
  return allExperiments(document).filter(({ text }) => !holdsBlank(text));
});

/** With what the end of an experiment is told, and what follows. */
const ending = /\b(?:until|ends?|ended|end date|through|to|finish(?:es|ed)?)\b\s*:?\s*(.{4,40})/gi;

/** When an experiment is over, in milliseconds since 1970: the last day it names as its end; undefined if it names none. */
export function endOf({ text }: Experiment, calendar: CalendarOptions): number | undefined {
  const ends = matchesOf(ending, text).flatMap(([, after = '']) =>
    timesIn(after, calendar).flatMap(({ interval, start, precision }) =>
      interval !== null && start < 4 && precision === 'day' ? [interval.to] : [],
    ),
  );
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

function allExperiments(document: StrategyDocument): readonly Experiment[] {
  const { outline, options } = document;
  const read = (name: string, range: Range, section: Section | undefined, text: string): Experiment => ({
    name,
    range,
    section,
    text,
    ends: timesIn(text, options.calendar),
  });
  const own = document.title;
  const title = own?.title ?? '';
  const whole =
    /\b(?:experiment|a\/b test|split test)\b/i.test(title) &&
    !/\b(?:roadmap|strategy|backlog|experiments)\b/i.test(title) &&
    outline.sections.some(({ concepts }) => concepts.includes('hypothesis') || concepts.includes('experiments'));
  if (whole)
    return [
      read(
        title,
        own?.titleRange ?? document.head,
        undefined,
        outline.passages.map((passage) => passage.text).join('\n'),
      ),
    ];
  return outline.sections.flatMap((section): Experiment[] => {
    if (
      section.depth > 6 ||
      section === own ||
      !headed.test(section.title) ||
      isAbout(section, 'learning', 'competition')
    )
      return [];
    const text = textIn(section);
    return countWords(text) >= 25 ? [read(section.title, section.titleRange, section, text)] : [];
  });
}
