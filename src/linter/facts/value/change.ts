import { foreign, forLowered, lowered } from '../../languages/index.js';
import { overlapsOf } from '../../text/text.js';
import { valuesIn, type Value } from '../value.js';
import { wordedIn } from './inWords.js';

/** A change of a value: `from A to B`, `A → B`. */
export interface Change {
  readonly from: Value;
  readonly to: Value;
}

const foreignChanges = foreign.flatMap(({ prose }) =>
  prose.change.map(({ from, to, between }) => ({
    lead: new RegExp(forLowered(from === '' ? '' : `(?<!\\p{L})(?:${from})\\s*[^\\d.;]{0,20}$`)),
    between: new RegExp(
      forLowered(
        between === undefined || between === ''
          ? `^[^.;|\\n\\d]{0,30}(?<!\\p{L})(?:${to})(?!\\p{L})[^.;|\\n\\d]{0,15}$`
          : `^[^.;|\\n\\d]{0,12}(?:${between})[^.;|\\n\\d]{0,6}$`,
      ),
    ),
  })),
);

/** The signs by which a value turns into another: arrows of every shape, and those made of hyphens. */
export const arrow = '(?:[→⟶⇒⇨⇾➔➙-➡➤➥⮕⭢►▶↗↘↑↓]\\uFE0F?|[-–—=~]+>)';
/** A unit may be shortened with a full stop: "6 hrs. → 1 hr." */
const turns = new RegExp(`^\\.?[^.;|\\n]{0,30}?${arrow}\\s*(?:[^\\d(]|\\([^()\\d]*\\)){0,15}$`);

/** The first change in a text, when both its ends are quantities. */
export function changeIn(text: string): Change | undefined {
  const values = valuesIn(text);
  const change = changeOf(values, text);
  if (change || !/\b(?:from|zero)\b|[→>]/i.test(text)) return change;
  const valuesAt = overlapsOf(values);
  return changeOf(
    [...values, ...wordedIn(text).filter(({ start, end }) => valuesAt(start, end).length === 0)].sort(
      (a, b) => a.start - b.start,
    ),
    text,
  );
}

/** What leads to a change is no longer, in UTF-16 code units. */
const leadLength = 80;

function changeOf(values: readonly Value[], text: string): Change | undefined {
  for (let index = 0; index + 1 < values.length; index += 1) {
    const [from, to] = [values[index], values[index + 1]];
    if (!from || !to) continue;
    const between = text.slice(from.end, to.start);
    const lead = text.slice(Math.max(0, from.start - leadLength), from.start);
    if (
      turns.test(between) ||
      (/\bfrom\s+[^\d.;]{0,20}$/i.test(lead) && /^[^.;|\n\d]{0,30}\bto\b[^.;|\n\d]{0,15}$/i.test(between))
    )
      return { from, to };
    if (foreignChanges.some((words) => words.between.test(lowered(between)) && words.lead.test(lowered(lead))))
      return { from, to };
  }
  return undefined;
}
