import { reckoningWords } from '../../languages/index.js';
import type { Passage } from '../../outline/outline.js';
import type { StrategyDocument } from '../document.js';
import { perPart } from '../perDocument.js';
import { wordedIn } from '../value/inWords.js';
import { valuesIn, type Value } from '../value.js';
import { isFarOff, isRough, isSingle, isYear, stepOf } from './compare.js';

/** Parts that a sentence lists behind a colon, each with its number: "64 people: 44 in engineering, 12 in product and 8 in data". */
export interface InlineParts {
  readonly passage: Passage;
  /** What stands before the colon, in the same sentence. */
  readonly lead: { readonly text: string; readonly start: number };
  readonly parts: readonly Value[];
}

const and = '(?:and|plus|und|sowie|et|y|e|ed|i|oraz|и)';
const between = new RegExp(`\\s*[,;、，；]\\s*(?:${and}\\s+)?|\\s+${and}\\s+|と|和`, 'iu');
/** What says that the parts are not all of it, or not parts of it. */
const notAll = new RegExp(
  `(?<!\\p{L})(?:including|mainly|mostly|among|e\\.g|such as|of (?:which|whom|these)|or|at least|up to|` +
    `inklusive|darunter|davon|dont|oder|ou|incluid[oa]s?|incluind[oa]|sobre todo|principalmente|${reckoningWords('each')})(?!\\p{L})`,
  'iu',
);

/** A sentence with its parts has no more before its colon, and behind it, in UTF-16 code units. */
const [mostBefore, mostBehind] = [120, 300];

/** The number that a part begins with, when it has no other one and says what it counts. */
function partOf(text: string): Value | undefined {
  const [value, ...others] = [...valuesIn(text), ...(/\d/.test(text) ? [] : wordedIn(text))];
  return value &&
    others.length === 0 &&
    value.start === 0 &&
    isSingle(value) &&
    /^\s*\p{L}{2}/u.test(text.slice(value.end))
    ? value
    : undefined;
}

/** The parts that the sentences of a passage list behind a colon: three or more, each beginning with its number. */
function partsIn(passage: Passage): readonly InlineParts[] {
  const { text } = passage;
  return [...text.matchAll(/[:：]\s+/g)].flatMap((colon): InlineParts[] => {
    const from = colon.index + colon[0].length;
    const behind = /^[^\n]*?(?=[.!?。](?:\s|$)|\n|$)/u.exec(text.slice(from, from + mostBehind + 2))?.[0] ?? '';
    const near = Math.max(0, colon.index - mostBefore - 2);
    const stop = [...text.slice(near, colon.index).matchAll(/[.!?]\s|[\n。]/g)].at(-1);
    const begin = near + (stop ? stop.index + stop[0].length : 0);
    const lead = text.slice(begin, colon.index);
    if (
      lead.length > mostBefore ||
      behind.length > mostBehind ||
      notAll.test(`${lead} ${behind}`) ||
      /[~≈(（:：]/.test(behind)
    )
      return [];
    const pieces = behind.split(between);
    const parts: Value[] = [];
    let at = 0;
    for (const piece of pieces) {
      const place = behind.indexOf(piece, at);
      at = place + piece.length;
      const value = partOf(piece);
      // "8 in design and research": the words behind "and" belong to the part before.
      if (!value && (parts.length === 0 || /\d/.test(piece) || wordedIn(piece).length > 0)) return [];
      if (value) parts.push({ ...value, start: from + place, end: from + place + value.end });
    }
    return parts.length >= 3 ? [{ passage, lead: { text: lead, start: begin }, parts }] : [];
  });
}

/** The parts that are listed in the sentences of a document; totals and shares are read from them. */
export const inlinePartsOf = perPart((passages) =>
  passages.flatMap((passage) => (passage.kind === 'cell' ? [] : partsIn(passage))),
);

/** A total with the parts that stand behind it in one sentence. */
export interface InlineTotal extends Pick<InlineParts, 'passage' | 'parts'> {
  readonly stated: Value;
  readonly sum: number;
  readonly right: boolean;
}

/** The totals that a document states right before their parts, of things that are counted or paid. */
export function inlineTotalsOf(document: StrategyDocument): readonly InlineTotal[] {
  return inlinePartsOf(document).flatMap(({ passage, lead, parts }): readonly InlineTotal[] => {
    // A count says what it counts; a number behind its noun says which one is meant: "Phase 3: …".
    const told = [...valuesIn(lead.text), ...wordedIn(lead.text)].filter(
      (value) =>
        (value.unit.kind === 'count'
          ? /^\s+\p{L}/u.test(lead.text.slice(value.end))
          : value.unit.kind === 'currency') && !isYear(value),
    );
    const [value, ...others] = told.filter(({ end }) => /^(?:\s+[\p{L}\d-]+){0,4}\s*$/u.test(lead.text.slice(end)));
    if (!value || others.length > 0 || !isSingle(value) || isRough(lead.text, value) || value.amount < 2) return [];
    if (
      parts.some(({ unit, per }) => unit.kind !== value.unit.kind || unit.name !== value.unit.name || per !== value.per)
    )
      return [];
    const sum = parts.reduce((all, { amount }) => all + amount, 0);
    if (isFarOff(value, sum)) return [];
    const slack =
      value.unit.kind === 'count' ? 0 : Math.max(stepOf(value) * 0.51, ...parts.map((part) => stepOf(part) * 0.51));
    const stated = { ...value, start: lead.start + value.start, end: lead.start + value.end };
    return [{ passage, stated, parts, sum, right: Math.abs(sum - value.amount) <= slack }];
  });
}
