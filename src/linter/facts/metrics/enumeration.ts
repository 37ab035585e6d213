import type { Passage } from '../../outline/outline.js';
import type { CalendarOptions } from '../time.js';
import { absent, build, roleOf, type Metric } from './model.js';
import { isMetricName, isQuantity } from './naming.js';

/** So many names make a list of metrics in a sentence. */
const several = 4;

/**
 * Metrics of which nothing is said but their names.
 * @param names one after the other, as they stand in the passage
 * @param from where they begin in it, in UTF-16 code units
 */
export function onlyNamed(
  names: readonly string[],
  passage: Passage,
  from: number,
  about: Pick<Metric, 'section' | 'role'>,
  isDeclared: (name: string) => boolean,
): Metric[] {
  let at = from;
  return names.map((name) => {
    const start = passage.text.indexOf(name, at);
    at = start + name.length;
    return build({
      ...about,
      name,
      nameRange: passage.source(start, at),
      context: name,
      verb: undefined,
      baseline: absent,
      target: absent,
      deadline: absent,
      owner: absent,
      source: { shape: 'sentence', passage, sentence: { start, end: at } },
      declared: isDeclared(name),
    });
  });
}

/** The metrics that a paragraph of a section about metrics only enumerates: "Open rate, time to value, churn, NPS." */
export function fromEnumeration(passage: Passage, calendar: CalendarOptions): Metric[] {
  const { section, text } = passage;
  if (!section.concepts.includes('metrics') || passage.kind !== 'paragraph' || /[.:;!?]\s|\d/.test(text)) return [];
  const names = text.replace(/\.\s*$/, '').split(/,\s*(?:and\s+)?|\s+and\s+(?=[^,]*$)/);
  if (
    names.length < several ||
    names.some(
      (name) => name.split(/\s+/).length > 6 || /^(?:\p{L}|the|an)\s/iu.test(name) || !isMetricName(name, calendar),
    ) ||
    names.filter(isQuantity).length * 2 < names.length
  )
    return [];
  return onlyNamed(names, passage, 0, { section, role: roleOf(section, '', '') }, isQuantity);
}
