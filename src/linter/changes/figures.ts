/** Numbers that a document announces for a period: rows of a projection, sentences such as "ARR reaches $2M by Q4". */
import type { StrategyDocument } from '../facts/document.js';
import { excludes } from '../facts/quantities/compare.js';
import { quantitiesOf } from '../facts/quantities/stated.js';
import type { Quantity } from '../facts/quantities/quantity.js';
import { groupedBy } from '../text/grouping.js';
import { fieldsOf } from '../outline/concepts.js';
import { say } from '../result.js';
import type { Range } from '../text/text.js';
import { changed, shown, type Change } from './change.js';
import { plainWords } from './identity.js';

/** The figures that a version states once, by what they are of and when they hold; those that metrics speak of are left to them. */
function figuresIn(document: StrategyDocument): ReadonlyMap<string, Quantity> {
  const taken = document.metrics.flatMap(({ baseline, target, deadline }) =>
    [baseline, target, deadline].flatMap(({ range }): Range[] => (range ? [range] : [])),
  );
  const free = quantitiesOf(document).filter(
    ({ range, name }) =>
      fieldsOf(name).length === 0 && !taken.some(({ start, end }) => start < range.end && range.start < end),
  );
  const groups = groupedBy(free, ({ of, when, scope }) => `${of}\n${when}\n${scope}`);
  return new Map(
    [...groups].flatMap(([key, [first, ...others]]) => (first && others.length === 0 ? [[key, first]] : [])),
  );
}

/** What became of the figures that both versions state for the same period. */
export function figureChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const old = figuresIn(before);
  return [...figuresIn(after)].flatMap(([key, { value, name, whenText, range }]): Change[] => {
    const then = old.get(key);
    // "$1.200" is read in two ways: what is written alike is alike.
    if (!then || plainWords(then.value.text) === plainWords(value.text) || !excludes(then.value, value, false))
      return [];
    const [about, from, to] = [shown(name), shown(then.value.text), shown(value.text)];
    return [
      changed({
        kind: 'figure-changed',
        about,
        from,
        to,
        said: say`"${about}" for ${shown(whenText)} changed from ${from} to ${to}.`,
        before: then.range,
        after: range,
      }),
    ];
  });
}
