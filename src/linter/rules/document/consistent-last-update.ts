import type { StrategyDocument } from '../../facts/document.js';
import { pastDaysIn } from '../../facts/pastDays.js';
import { timesIn } from '../../facts/time.js';
import { writeFix } from '../../fixes/value.js';
import type { Field } from '../../outline/fields.js';
import { say, there } from '../../result.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

const day = 86_400_000;

/** What a document says of its last update, at its top or its end; undefined where several parts have one of their own. */
function updateOf({ fields }: StrategyDocument): Field | undefined {
  const dated = fields.filter(
    ({ names, shape, value }) => names.includes('updated') && shape !== 'column' && /\d/.test(value),
  );
  const [field, ...more] = dated;
  return field && more.every(({ value }) => value === field.value)
    ? field
    : dated.find(({ aboutDocument }) => aboutDocument);
}

export const consistentLastUpdate: Rule = {
  id: 'consistent-last-update',
  checklist: 'document',
  statement: 'Nothing in the document happened after its last update.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const { today, calendar } = document.options;
    const field = updateOf(document);
    const time = field && timesIn(field.value, calendar).find(({ interval }) => interval !== null);
    if (!field || !time?.interval || time.start > 3 || time.interval.from > today) return notEvaluated;
    if (time.precision !== 'day' && time.precision !== 'month') return notEvaluated;
    const { to } = time.interval;
    // A day's difference is one of time zones.
    const later = pastDaysIn(document).filter(({ from }) => from >= to + day && from <= today);
    const last = later.reduce((one, other) => (other.from > one.from ? other : one), later[0] ?? { from: 0, text: '' });
    const [first] = later;
    if (!first) return met(field.valueRange);
    const { start } = field.valueRange;
    const at = { start: start + time.start, end: start + time.end };
    report(
      at,
      say`The last update is dated ${time.text}, but the text speaks of ${first.text} as past: correct one of them.`,
      { related: [there(first.range, say`${first.text} stands here.`)], fixes: () => [writeFix(at, last.text)] },
    );
    return missing;
  },
};
