import type { Field } from '../../outline/fields.js';
import type { Passage } from '../../outline/outline.js';
import { isBlank } from '../blanks.js';
import type { CalendarOptions } from '../time.js';
import { changeIn } from '../value/change.js';
import { valuesIn } from '../value.js';
import { onlyNamed } from './enumeration.js';
import { soundsMeasured, wantedDirection } from './lexicon.js';
import { build, fieldStated, preferred, type Metric } from './model.js';
import { isMetricName, isQuantity, isTask, nameIn } from './naming.js';
import { readStatement } from './statement.js';

const isNorthStar = ({ concepts }: Field): boolean => concepts.includes('north-star');

/** "Outcome: retention from 31% to 40%" is a metric by what it says, not by its label alone. */
const isOutcome = ({ label, value }: Field): boolean =>
  /^(?:(?:desired|target|key|business) )?outcome$/i.test(label) && changeIn(value) !== undefined;

/** Whether a label says that its value is a metric. */
const namesMetric = (field: Field): boolean =>
  isNorthStar(field) || isOutcome(field) || field.concepts.includes('guardrails') || field.concepts.includes('metrics');

/** What only names do not hold: signs of values, an amount before what is counted ("100+ sign-ups"), the end of a sentence. */
const moreThanNames = /[<>≥≤=%$€£→]|(?:^|,\s*)\d[\d.,]*\+?\s|[.;!?]\s|\s[–—]\s/;

/** The names of a value that enumerates metrics: "churn, NPS, 30d retention", which holds its number in the name. */
function enumerated(value: string): readonly string[] | undefined {
  const names = value.split(/\s*,\s*/);
  return names.length > 2 && !moreThanNames.test(value) ? names : undefined;
}

/** What else is said of the north star: in the list items below it. */
const fieldsBelow = (star: Field, fields: readonly Field[]): readonly Field[] =>
  fields.filter(
    ({ section, shape, labelRange }) =>
      section === star.section && shape === 'item' && labelRange.start > star.labelRange.start,
  );

/**
 * The metric that a label announces.
 * @param from where its value begins in the passage, in UTF-16 code units
 */
function metricOf(
  field: Field,
  passage: Passage,
  from: number,
  fields: readonly Field[],
  calendar: CalendarOptions,
): Metric | undefined {
  const { value } = field;
  const star = isNorthStar(field);
  const named = nameIn(value, from, calendar);
  if (!named || (!star && !soundsMeasured(value) && valuesIn(value).length === 0)) return undefined;
  const end = from + value.length;
  const read = readStatement(passage, from, end, calendar, true);
  const below = star ? fieldsBelow(field, fields) : [];
  return build({
    name: named.name,
    nameRange: passage.source(named.start, named.end),
    context: value,
    verb: wantedDirection(value),
    role: star ? 'north-star' : field.concepts.includes('guardrails') ? 'guardrail' : undefined,
    baseline: preferred(read.baseline, fieldStated(below, 'baseline', calendar)),
    target: preferred(read.target, fieldStated(below, 'target', calendar)),
    deadline: preferred(read.deadline, fieldStated(below, 'due', calendar)),
    owner: fieldStated(below, 'owner', calendar),
    declared:
      isMetricName(named.name, calendar) &&
      (read.target.value !== undefined || isQuantity(named.name)) &&
      !isTask(value),
    source: { shape: 'sentence', passage, sentence: { start: from, end } },
    section: field.section,
  });
}

/** A section such as `**North star metric:** weekly active teams` names a metric by its label. */
export function fromLabels(fields: readonly Field[], taken: readonly Metric[], calendar: CalendarOptions): Metric[] {
  return fields.flatMap((field): Metric[] => {
    const { passage, value, section } = field;
    if (!passage || passage.header || value === '' || isBlank(value) || !namesMetric(field)) return [];
    if (taken.some(({ source }) => source.shape !== 'row' && source.passage === passage)) return [];
    const from = passage.text.lastIndexOf(value);
    if (from < 0) return [];
    const names = enumerated(value);
    if (names)
      return onlyNamed(
        names,
        passage,
        from,
        { section, role: undefined },
        (name) => isMetricName(name, calendar) && isQuantity(name),
      );
    const metric = metricOf(field, passage, from, fields, calendar);
    return metric ? [metric] : [];
  });
}
