/** Recognises people and the titles of product leaders. */
import { foreignWords, lowered, matcherOf } from '../languages/index.js';
import { remembered } from '../text/memo.js';
import { pattern } from './patterns.js';

const titles = new RegExp(pattern('owner.titles'), 'i');
const generic = new RegExp(
  '^(?:(?:the |our )?(?:[a-z]+ )?(?:teams?|squad|group|dev(?:elopers?|s)?|product|engineering|' +
    'marketing|sales|support|design|everyone|all|we|us|leadership|management|company|business|' +
    'stakeholders?|tbd|tba|tbc|n/?a|none|unassigned|unknown|-+|–|—|\\?+))$',
  'i',
);
const fullName = new RegExp(
  "(?<![\\p{L}])\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:de|van|von|der|den|di|da|al|bin|el|" +
    "la)){0,2}\\s+\\p{Lu}(?:[\\p{L}'’-]+|\\.)(?![\\p{L}])",
  'u',
);

const foreignTitles = matcherOf(
  foreignWords(({ leaders }) => leaders),
  true,
);
const foreignGeneric = new Set(foreignWords(({ nobody }) => nobody).map(lowered));
const cjkName = new RegExp(
  '^(?:[\\u3040-\\u30FF\\u3400-\\u9FFF]{1,5}[\\s・·]?[\\u3040-\\u30FF\\u3400-\\u9FFF]{1,7}|' +
    '[\\uAC00-\\uD7AF]{2,5})(?:さん|氏|님)?(?:[\\s（(,、].*)?$',
  'u',
);

/** A text with the words of its wiki links in place of them: `[[people/ana|Ana Ruiz]]` is Ana Ruiz. */
function withoutLinks(text: string): string {
  return text.replace(/\[\[(?:[^\]|]*\\?\|)?(?:[^\]|]*\/)?([^\]|]+)\]\]/g, '$1');
}

/** A handle of a person or of a team: `@ana`, `@acme/growth`. */
const handle = /^@[\w-]+(?:\/[\w-]+)?$/;

/**
 * The people that a text names beside each other. What follows a title belongs to it ("VP, Product & Growth"), and a handle with
 * a slash is one team.
 */
export function peopleIn(text: string): readonly string[] {
  const parts = withoutLinks(text).split(/\s*(?:[,;&+]|\/(?=\s*@)|(?<!@[\w-]*)\/|\band\b)\s*/);
  const people: string[] = [];
  /** What follows a title, or a first and last name, belongs to it: "VP, Product", "Ana Ruiz, RevOps". */
  let isNamed = false;
  for (const part of parts) {
    if (namesTitle(part)) isNamed = true;
    else if (
      handle.test(part) ||
      (/^\p{L}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}$/u.test(part) &&
        namesPerson(part) &&
        (!isNamed || namesFully(part)))
    ) {
      people.push(part);
      isNamed = namesFully(part);
    }
  }
  return people;
}

/** What a team is called: "Platform team", "product". */
const teamName = new RegExp(pattern('owner.teamName'), 'iu');

/**
 * Whether a text names a team or a function that can be asked, though no person: "Payments team", "Architecture". "The team"
 * and "everyone" are nobody.
 */
export function namesTeam(text: string): boolean {
  const value = withoutLinks(text).trim();
  return (
    teamName.test(value) &&
    !/^(?:the |our |whole |entire |this )*(?:team|squad|group)$/i.test(value) &&
    /\p{Lu}/u.test(value.replace(/^The /, ''))
  );
}

/**
 * Whether a text names a person who can be asked: a handle, a mail address, a first and last name, or a leader's title.
 * "The team", "Product" and "everyone" name nobody.
 * @param text the value of an owner field or cell
 */
export const namesPerson: (text: string) => boolean = remembered((text) => {
  const value = withoutLinks(text)
    .replace(/\[[^\]]*\]/g, ' ')
    .trim();
  if (value === '' || (generic.test(value) && !titles.test(value)) || foreignGeneric.has(lowered(value))) return false;
  if (foreignTitles.test(value) || cjkName.test(value)) return true;
  const parts = value.split(/\s*(?:[,;/&+]|\band\b|\bor\b)\s*/);
  if (
    parts.length > 1 &&
    parts.some((part) => /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*)?$/u.test(part) && !generic.test(part))
  )
    return true;
  return (
    /(?:^|[\s(,/])@[\w-]+/.test(value) ||
    /[\w.+-]+@[\w-]+\.\w+/.test(value) ||
    titles.test(value) ||
    fullName.test(value) ||
    /^\p{Lu}[\p{L}'’-]+(?:\s*[,/&+]\s*\p{Lu}[\p{L}'’-]+|\s+and\s+\p{Lu}[\p{L}'’-]+)*(?:\s*\(.*\))?$/u.test(value) ||
    /^[a-z][a-z0-9_-]{2,30}$/.test(value)
  );
});

/** Whether a text holds a person's first and last name. */
export function namesFully(text: string): boolean {
  return fullName.test(text);
}

/** Whether a line that says more after a sign ends with who does it: "Prices rise: we buy for a year (Ana)". */
export function endsWithPerson(text: string): boolean {
  const [, name = ''] = /[:：;；→–—]\s.*[(（]([^()（）]{2,40})[)）]\.?$/u.exec(text) ?? [];
  return namesPerson(name);
}

/** Whether a text holds a handle, or two words that may be a name: "ask @ana", "Ana Silva". */
export function looksNamed(text: string): boolean {
  return /@\w|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text);
}

/** Whether a text says who does something: "by the team", "by Ana", "@ana". */
export function saysByWhom(text: string): boolean {
  return /\bby (?:the |our |@|\p{Lu})|@\w/u.test(text);
}

/** Whether a text is the title of a leader, such as Head of Product or Group Product Manager. */
export function namesTitle(text: string): boolean {
  return titles.test(text) || foreignTitles.test(text);
}

/** Who is to do something: "Ana to lead …", "Ana will write …". */
const promisesToDo = new RegExp(
  '(?:^|[.:;,(]\\s*)\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}*\\.?)?\\s+(?:to|will)\\s+(?:lead|own|drive|' +
    'run|write|build|work|finish|prepare|organi[sz]e|coordinate)\\b',
  'u',
);

/** Whether a sentence gives a piece of work to a person: `@handle`, "Ana to lead", "owned by". */
export function assignsPerson(text: string): boolean {
  return (
    /(?:^|[\s(])@[a-z][\w-]{2,}(?![\w.]*\.\w)/i.test(text) ||
    /\b(?:[Oo]wner|[Oo]wned by|[Ll]ed by|DRI|[Aa]ssigned to|[Rr]esponsible|[Ll]ead by|[Dd]riven by)\b\s*:?\s*@?\p{Lu}/u.test(
      text,
    ) ||
    promisesToDo.test(text) ||
    /\b(?:will be|is) (?:led|owned|driven) by\b/i.test(text)
  );
}
