import type { Passage } from '../../outline/outline.js';
import type { Announced } from './announcement.js';
import { announces, announcesNames, belongsBefore, type Patterns } from './announcing.js';

/** What parts the members of a list in a sentence. */
const between = /\s*[,，、;；]\s*(?:(?:and|und|et|y|e|i|и)\s+)?|\s+(?:and|und|et|y|e|i|и|&)\s+/iu;
const commas = /\s*[,，、;；]\s*(?:(?:and|und|et|y|e|i|и)\s+)?/iu;
/** What says that a list goes on, or only gives examples, or offers a choice. */
const open = new RegExp(
  '(?<![\\p{L}])(?:e\\.?g|i\\.?e|etc|such as|like|incl|including|and more|more|others?|so on|plus|or|oder|ou|o|z\\.\\s?B|usw|u\\.\\s?a|' +
    'zum beispiel|par ex|p\\.\\s?ex|ejemplo|por ej|np|m\\.in|itd|и др|и т|например|или)(?![\\p{L}])|' +
    '…|\\.{3}|など|等|기타|등$|[+*?~]',
  'iu',
);
/** Words that no name of a thing holds: what they stand in tells something. */
const telling = new RegExp(
  '(?<![\\p{L}])(?:for|with|in|on|by|to|from|via|at|not|as|is|are|was|were|only|both|each|all|per|than|' +
    'under|over|about|no|if|when|where|that|which|who|its|their|our|will|then|after|before|total|max|min|now|' +
    'für|mit|im|am|bei|von|zu|nicht|ist|sind|nur|je|pro|pour|avec|dans|par|pas|est|sont|con|en|para|sin|com|em|sem|' +
    'z|w|na|dla|bez|для|с|в|на|без)(?![\\p{L}])',
  'iu',
);

/**
 * The members of a list in a sentence: short, and parted by commas; none where it is no list of names, or not all of one.
 * @param count how many it should have: "a, b and c, d" has four, or three where one of them is "b and c"
 */
export function enumerated(list: string, count: number, mostWords = 3): readonly string[] {
  if (open.test(list)) return [];
  const bare = list.trim().replace(/[.。]$/, '');
  const all = bare.split(between).map((part) => part.trim());
  // Only before the last one does "and" always stand between two.
  const chunks = bare.split(commas);
  const fewest = [...chunks.slice(0, -1), ...(chunks.at(-1) ?? '').split(between)].map((part) => part.trim());
  const parts = fewest.length === count ? fewest : all;
  return parts.every(
    (part) => /\p{L}/u.test(part) && part.split(/\s+/).length <= mostWords + (parts === fewest ? 2 : 0),
  )
    ? parts
    : [];
}

/** Whether the members of a list are names, each of a thing: no counts, no sentences. */
export function areNames(parts: readonly string[], { countOf }: Patterns): boolean {
  const single = parts.every((part) => !part.includes(' '));
  const lower = parts.filter((part) => /^\p{Ll}/u.test(part)).length;
  return (
    new Set(parts).size === parts.length &&
    (lower === 0 || lower === parts.length || single) &&
    parts.every(
      (part) =>
        (single || !telling.test(part)) &&
        !/^\d|\d\s?%|\d\s?[–-]\s?\d|[:=<>|()]|→/.test(part) &&
        !/^\p{Ll}+ .* /u.test(part) &&
        Number.isNaN(countOf(part.split(/\s/)[0] ?? '')) &&
        !/^\p{Ll}+(?:ed|ing)(?:\s|$)/u.test(part),
    )
  );
}

/** "Two modes: live and demo." */
function afterColon(passage: Passage, patterns: Patterns, english: boolean): readonly Announced[] {
  const { text } = passage;
  const match = text.length <= 240 ? patterns.inline.exec(text) : null;
  const { count = '', things = '', list = '' } = match?.groups ?? {};
  const [start = 0] = match?.indices?.groups?.count ?? [];
  const parts = enumerated(list, patterns.countOf(count));
  if (!match || !announces(patterns, text.slice(0, start), count, things, english) || parts.length < 2) return [];
  return [found(passage, start, count, things, parts, patterns)];
}

/** "Six languages (de, en, es, fr, it, pl)", "three regions – north, south and west". */
function inBrackets(passage: Passage, patterns: Patterns, english: boolean): readonly Announced[] {
  return [...passage.text.matchAll(patterns.enumerating)].flatMap((match) => {
    const { count = '', things = '', list = '' } = match.groups ?? {};
    const parts = enumerated(list, patterns.countOf(count));
    // Two names behind a comma may be a remark, and far fewer than announced are examples.
    return parts.length >= 3 &&
      parts.length >= patterns.countOf(count) - 1 &&
      areNames(parts, patterns) &&
      announcesNames(patterns, passage.text.slice(0, match.index), count, things, english) &&
      !belongsBefore(passage.text.slice(0, match.index), count)
      ? [found(passage, match.index, count, things, parts, patterns)]
      : [];
  });
}

function found(
  passage: Passage,
  start: number,
  count: string,
  things: string,
  parts: readonly string[],
  { countOf }: Patterns,
): Announced {
  const end = start + count.length;
  const range = passage.source(start, end);
  const listed = parts.map(() => range);
  return { text: `${count} ${things}`, count: countOf(count), passage, start, end, listed, how: 'list' };
}

/** The numbers of things that a passage announces and enumerates itself. */
export const inPassage = (passage: Passage, patterns: Patterns, english: boolean): readonly Announced[] => [
  ...(passage.kind === 'cell' || passage.kind === 'heading' ? [] : afterColon(passage, patterns, english)),
  ...inBrackets(passage, patterns, english),
];
