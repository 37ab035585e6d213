/** What a title says of the thing that it names: how it stands, and when it is due. */
import type { StrategyDocument } from '../facts/document.js';
import { timesIn, type CalendarOptions } from '../facts/time.js';
import { languages, lowered, matcherOf, type LanguageCode } from '../languages/index.js';
import { remembered } from '../text/memo.js';
import words from './titleWords.json' with { type: 'json' };

/** A title without what it says of how its thing stands. */
export interface Title {
  readonly name: string;
  /** How it stands, as its author wrote it: "Planned", "in progress, 60 %", "✅"; empty where it says nothing. */
  readonly status: string;
}

/** Signs that plans mark their steps with. */
const signs = /[✅✔☑✓🚧⏳⌛🔄🔜🔲📋❌✖⏸🟢🟡🟠🔴🔵⚪⬜🏗]\uFE0F?|:(?:white_check_mark|construction|hourglass\w*|x):/gu;

interface StatusWords {
  readonly known: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
}

/** The words of statuses in a language, and in English. */
const wordsOf = remembered((code: string): StatusWords => {
  const codes = [...new Set<LanguageCode>(['en', code as LanguageCode])];
  const known = new Set(
    languages
      .filter((language) => codes.includes(language.code))
      .flatMap(({ concepts, prose }) => [...Object.values(concepts.statuses).flat(), ...prose.done]),
  );
  for (const each of codes) words[each].status.forEach((word) => known.add(word));
  for (const each of codes) words[each].noStatus.forEach((word) => known.delete(word));
  return { known, beside: new Set(codes.flatMap((each) => words[each].beside)) };
});

const perPhase = matcherOf(
  Object.values(words).flatMap((each) => each.perPhase),
  true,
);

/** Whether a title says something else of each phase: "Metrics by phase". */
export const isPerPhase = (title: string): boolean => perPhase.test(title);

const days = new Set(Object.values(words).flatMap((each) => each.days));

/** Whether a name is nothing but a day or a time of it: "Friday", "Monday, 9 AM ET". */
export const isDay = (name: string): boolean =>
  lowered(name.replace(/\b(?:[AP]M|[A-Z]{1,3}T|UTC|GMT)\b/gi, ' '))
    .split(/[^\p{L}\p{M}-]+/u)
    .every((word) => word === '' || word === '-' || days.has(word));

/** Whether a text is nothing but a status: with its date, its share or its version, "done (2027-03)", "in progress, 60 %". */
function isStatus(text: string, code: LanguageCode, calendar: CalendarOptions): boolean {
  const { known, beside } = wordsOf(code);
  const bare = lowered(
    timesIn(text, calendar).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text),
  ).replace(/\bv?\d[\d.,/%-]*\s?%?/g, ' ');
  const parts = bare
    .split(/[,/;·|&()[\]—–-]+(?=\s|$|\p{L})|\s\+\s/u)
    .map((part) =>
      part
        .replace(/[^\p{L}\p{N}'’ -]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '' && !part.split(' ').every((word) => beside.has(word)));
  return parts.length > 0 && parts.every((part) => known.has(part) || known.has(withoutBeside(part, beside)));
}

/** A status without the words before it, and without those that led to its date. */
function withoutBeside(part: string, beside: ReadonlySet<string>): string {
  const all = part.split(' ');
  while (all.length > 1 && beside.has(all.at(-1) ?? '')) all.pop();
  while (all.length > 1 && beside.has(all[0] ?? '')) all.shift();
  return all.join(' ');
}

const brackets = /\s*[([]([^()[\]]*)[)\]]/g;
const tails = [/\s(?:[—–|·-]|->|→)\s+([^—–|·]*)$/u, /:\s+([^:]*)$/u];
const lead = /^([^—–|·:]*?)(?:\s[—–|·-]\s|:\s)/u;

/** Whether a title has more parts than its name. */
const mayHoldStatus = new RegExp(String.raw`[([:]|\s(?:[—–|·-]|->|→)\s|${signs.source}`, 'u');

/**
 * A title without the status that stands in it: behind a dash, in brackets, before a colon, or as a sign. A title that is
 * nothing else is a name.
 */
export function titleOf(text: string, { language, options: { calendar } }: StrategyDocument): Title {
  if (!mayHoldStatus.test(text)) return { name: text.trim(), status: '' };
  const found: string[] = [];
  const take = (status: string): boolean => {
    const is = isStatus(status, language.code, calendar);
    if (is) found.push(status.replace(signs, '').trim());
    return is;
  };
  const marks = text.match(signs) ?? [];
  let name = text.replace(signs, '').trim();
  name = name.replace(brackets, (whole, inner: string) => (take(inner) ? '' : whole)).trim();
  for (const tail of tails) {
    const [end, last = ''] = tail.exec(name) ?? [];
    if (end !== undefined && take(last)) name = name.slice(0, -end.length).trim();
  }
  const [begin, first = ''] = lead.exec(name) ?? [];
  if (begin !== undefined && take(first)) name = name.slice(begin.length).trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return { name: text.trim(), status: '' };
  return { name, status: found.length > 0 ? found.join(', ') : marks.join(' ') };
}
