import { metricKey } from '../facts/metrics/lexicon.js';
import { valuesIn } from '../facts/value.js';
import { remembered } from '../text/memo.js';
import { initialsOf, singular } from '../text/spelling.js';

/** A metric's name without what does not tell it from others: units, roles, articles, its own abbreviation. */
export interface PlainName {
  /** A part of the name as it is written: "Weekly active teams" of "The weekly active teams (WAT, %)". */
  readonly name: string;
  /** What else it is called, as its brackets say: "WAT", or "net promoter score" of "NPS (net promoter score)". */
  readonly others: readonly string[];
}

const role = /^(?:primary|secondary|input|output|guardrail|north star|leading|lagging|kpi|[a-z ]*metric)$/i;
const countWord = /^(?:count|number|no\.?|pct|per ?cent)$/i;
const smallWord = /^(?:a|an|and|by|for|from|in|of|on|per|the|to|with)$/i;

/** Whether a text is a unit, and so says nothing of what is counted: "%", "in days", "USD"; "per month" says it. */
function isUnit(text: string): boolean {
  const unit = text.replace(/^in\s+/i, '').trim();
  if (!/[\p{L}\p{N}]/u.test(unit)) return unit !== '';
  if (countWord.test(unit)) return true;
  const probe = `1 ${unit}`;
  const [value, ...more] = valuesIn(probe);
  return (
    value !== undefined &&
    more.length === 0 &&
    value.start === 0 &&
    value.end === probe.length &&
    value.unit.kind !== 'count' &&
    value.per === undefined
  );
}

/** Whether a text is the abbreviation of a name: made of the first letters of its words, or a known one. */
export function abbreviates(short: string, name: string): boolean {
  if (!/^\p{Lu}[\p{Lu}\p{N}&]{1,6}s?$/u.test(short)) return false;
  const letters = short.replace(/s$/, '');
  const words = name.split(/[\s/-]+/).filter((word) => word !== '');
  return (
    letters === initialsOf(words) ||
    letters === initialsOf(words.filter((word) => !smallWord.test(word))) ||
    (metricKey(letters) !== letters.toLowerCase() && metricKey(letters) === metricKey(name))
  );
}

/** Takes one thing off the end of a name that does not tell it from others; undefined when its end does. */
function shortened(name: string): { readonly rest: string; readonly other?: string } | undefined {
  const bracket = /^(?<rest>.*\S)\s*[([](?<inside>[^()[\]]+)[)\]]$/u.exec(name)?.groups;
  if (bracket) {
    const { rest = '', inside = '' } = bracket;
    const [first = '', ...more] = inside.split(/\s*[,;]\s*/);
    const isIdle = (part: string): boolean => isUnit(part) || role.test(part);
    if ([first, ...more].every(isIdle)) return { rest };
    return more.every(isIdle) && (abbreviates(first, rest) || abbreviates(rest, first))
      ? { rest, other: first }
      : undefined;
  }
  const tail = /^(?<rest>.*[\p{L}\p{N})])(?:\s*,\s*|\s+in\s+|\s+(?=[^\p{L}\p{N}\s]+$))(?<unit>\S+)$/u.exec(
    name,
  )?.groups;
  return tail && isUnit(tail.unit ?? '') ? { rest: tail.rest ?? '' } : undefined;
}

/** Longer names are sentences, in UTF-16 code units. */
const longest = 120;

/** Reads a metric's name. */
export const plainName: (name: string) => PlainName = remembered((written) => {
  if (written.length > longest) return { name: written, others: [] };
  let name = written.trim().replace(/^(?:the|our)\s+(?=\S)/i, '');
  const others: string[] = [];
  for (let next = shortened(name); next; next = shortened(name)) {
    name = next.rest;
    if (next.other !== undefined) others.push(next.other);
  }
  return { name, others };
});

/** The form in which names that mean the same are one: without articles, units and brackets, every word in the singular. */
export const nameKey: (name: string) => string = remembered((written) => {
  const { name, others } = plainName(written);
  const long = others.find((other) => abbreviates(name, other)) ?? name;
  return metricKey(long).split(' ').map(singular).join(' ');
});

/** A name in the form in which mentions are compared: small letters, one space between words, each in the singular. */
export function plainOf(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map(singular)
    .join(' ');
}
