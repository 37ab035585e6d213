import { normalize } from '../outline/normalize.js';
import type { Section } from '../outline/outline.js';

/** Whether what a section or cell speaks of is done first, later, or not at all. */
export type Standing = 'first' | 'later' | 'out';

const first = new RegExp(
  '^(?:(?:in|within) scope|scope in|in[ -]scope(?: for)?(?: the)?(?: mvp| v1)?|must(?:[ -]haves?)?|p0|mvp|minimum viable product|' +
    'v(?:ersion )?1(?:\\.0)?|now|' +
    'muss(?:[ -]kriterien)?|im umfang|indispensable|obligatoire|dans le perimetre|imprescindible|obligatorio|en alcance|' +
    'obrigatorio|essencial|indispensabile|obbligatorio|konieczne|w zakresie|обязательно|в рамках|必須|必须|必备|필수)(?![\\p{L}\\p{N}.])',
  'iu',
);
const later = new RegExp(
  '^(?:(?:nice|good)[ -]to[ -]have|could(?:[ -]have)?|p[23]|v(?:ersion )?[2-9](?:\\.0)?|later|future|someday|' +
    '(?:post|after)[ -](?:mvp|launch|v?1(?:\\.0)?|v?2\\.0)|' +
    'kann|spater|optionnel|souhaitable|plus tard|deseable|opcional|mas adelante|desejavel|mais tarde|desiderabile|opzionale|' +
    'pozniej|opcjonalne|позже|желательно|将来|あれば|任意|以后|可选|선택)(?![\\p{L}\\p{N}.])',
  'iu',
);
const out = new RegExp(
  "^(?:(?:explicit(?:ly)? )?(?:out of|not in|outside)(?: the)? scope|won['’]?t(?:[ -](?:have|do|build))?|" +
    '(?:explicit )?non[ -]?goals?|scope out|' +
    'not (?:in|for|part of)(?: the)? (?:v1|mvp)|not planned|not doing|exclu(?:ded|sions?)|no v1|' +
    'nicht[ -]?ziele|nicht im umfang|hors perimetre|fuera de(?:l)? alcance|fora d[eo] escopo|fuori (?:ambito|perimetro)|' +
    'poza zakresem|вне рамок|не делаем|スコープ外|非目标|范围外|범위 외)(?![\\p{L}\\p{N}.])',
  'iu',
);
const patterns: Readonly<Record<Standing, RegExp>> = { first, later, out };
/** A title over several standings at once, or over what became of things. */
const mixed =
  /\b(?:vs|versus|and|to|or|from|through|until|candidates?|status|review|criteria|retrospective|→)\b|[→+]/iu;

/** Which standing a title or cell gives to what it names; none where it names none, or several. */
export function standingIn(title: string): Standing | undefined {
  const text = normalize(title).replace(/^(?:the|our|for|features?|requirements?|priority|scope)\s*[:–—-]?\s+/, '');
  const told = (['out', 'first', 'later'] as const).find((standing) => patterns[standing].test(text));
  return told && told !== 'out' && mixed.test(text.replace(patterns[told], ' ')) ? undefined : told;
}

/** Which standing a section gives to what it lists. */
export function standingOf({ title, concepts }: Section): Standing | undefined {
  if (concepts.includes('non-goals')) return concepts.includes('pillars') ? undefined : 'out';
  const told = standingIn(title);
  if (told) return told;
  return concepts.includes('rollout-now') ? 'first' : concepts.includes('rollout-later') ? 'later' : undefined;
}
