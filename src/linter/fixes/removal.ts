/** Takes words out of English sentences that stay sentences without them: empty adjectives, "seamlessly", "always". */
import type { StrategyDocument } from '../facts/document.js';
import type { Wording } from '../facts/wording.js';
import type { Passage } from '../outline/outline.js';
import { capitalized } from '../text/spelling.js';
import { say, titled, type Fix, type TextEdit } from '../result.js';

const determiners = 'an?|the|our|their|its|your|my|this|that|these|those|every|each|any|some|all|both|no';
const prepositions = 'of|for|with|into|to|in|on|by|from|as|through|via|without|across|around|behind|about';
/** Verbs behind which a noun stands with its adjectives. */
const givers = ['provid', 'deliver', 'offer', 'build', 'creat', 'giv', 'bring', 'launch', 'ship', 'develop', 'design']
  .map((stem) => `${stem}(?:e|es|s|ing)?`)
  .join('|');
/** What stands before an adjective that has its noun behind it, and before nothing else. */
const beforeAdjective = new RegExp(`(?:^|\\s)(?:${determiners}|${prepositions}|${givers})\\s$`, 'i');
/** What no noun begins with: behind it an adjective stands for itself ("seamless for teams", "seamless and quick"). */
const joining = new RegExp(
  `^(?:${prepositions}|and|or|but|yet|that|which|who|when|where|while|if|than|so|too|even|enough|also|` +
    'over|under|between|within|because|is|are|was|were|will|can|has|have|does)(?![\\w-])',
  'i',
);
/** Adverbs that bear on another word: "almost always", "more seamlessly", "quickly and seamlessly". */
const bearing = /(?:^|\s)(?:almost|nearly|not|as|for|than|more|most|so|very|if|why|and|or)\s$/i;
const adverb = /^(?:always|\p{L}+ly)$/iu;
const adjective = new RegExp(
  '^(?:guaranteed|(?:seam|friction)less|delightful|revolutionary|superb|superior|holistic|' +
    'transformati(?:ve|onal)|[\\w]+(?:[- ][\\w]+)*[- ](?:class|edge|art|breed|leading|friendly|use|' +
    'changing)|next[- ]gen(?:eration)?|unparalleled|unrivalled)$',
  'i',
);

/** Words in a text that are written over. */
interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The article before a word; undefined where its sound is not known from its letters. */
function articleBefore(word: string): 'a' | 'an' | undefined {
  // Letters are read one by one, and numbers have sounds of their own.
  if (/^(?:\d|\p{Lu}{2}|\p{L}(?!\p{L}))/u.test(word)) return undefined;
  if (/^(?:h(?:our|onest|onou?r|eir))/i.test(word)) return 'an';
  return /^[aeiou]/i.test(word) && !/^(?:uni(?!n|m)|us[aeu]|ut[eio]|ubi|eu|ewe|one(?!rous)|once)/i.test(word)
    ? 'an'
    : 'a';
}

/** What a text reads without an adjective before its noun; undefined where it may stand for itself. */
function withoutAdjective(text: string, { start, end }: Wording): Replaced | undefined {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const next = /^ (?<word>\p{L}[\p{L}\d'’-]*)/u.exec(after)?.groups?.word;
  if (next === undefined || joining.test(next)) return undefined;
  if (/^\s*$|[.!?:]\s+$/.test(before)) return { start, end: end + 1 + next.length, text: capitalized(next) };
  if (!beforeAdjective.test(before)) return undefined;
  const article = /(?<article>an?) $/i.exec(before)?.groups?.article;
  if (article === undefined) return { start, end: end + 1, text: '' };
  const right = articleBefore(next);
  if (right === undefined) return undefined;
  const from = start - article.length - 1;
  return { start: from, end: end + 1, text: `${/^A/.test(article) ? capitalized(right) : right} ` };
}

/** What a text reads without an adverb; undefined where another word rests on it. */
function withoutAdverb(text: string, { start, end }: Wording): Replaced | undefined {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (bearing.test(before) || /[,;(]\s*$/.test(before) || /^\s*(?:[,;)]|(?:and|or|if|when)\b)/i.test(after))
    return undefined;
  const next = /^ (?<word>\p{L}[\p{L}\d'’-]*)/u.exec(after)?.groups?.word;
  if (/^\s*$|[.!?:]\s+$/.test(before))
    return next === undefined ? undefined : { start, end: end + 1 + next.length, text: capitalized(next) };
  if (next !== undefined) return { start, end: end + 1, text: '' };
  return /^\s*[.!]?\s*$/.test(after) && /\p{L} $/u.test(before) ? { start: start - 1, end, text: '' } : undefined;
}

/** What a text reads without a wording; undefined where that may be no sentence. */
export function without(text: string, wording: Wording): Replaced | undefined {
  if (adverb.test(wording.text)) return withoutAdverb(text, wording);
  if (adjective.test(wording.text)) return withoutAdjective(text, wording);
  // "Leverage our data" says "use our data".
  const verb = /^leverag(?<form>e|es|ing)$/i.exec(wording.text)?.groups?.form;
  const isVerb = new RegExp(`^ (?:${determiners}) `, 'i').test(text.slice(wording.end));
  return verb !== undefined && isVerb
    ? { ...wording, text: `${/^L/.test(wording.text) ? 'U' : 'u'}s${verb.toLowerCase()}` }
    : undefined;
}

/**
 * The edits that take wordings out of a passage.
 * @param wordings at offsets in the passage's text, not touching each other
 * @returns undefined where the rest may be no sentence, or where marks stand among the words
 */
export function removalEdits(
  passage: Passage,
  wordings: readonly Wording[],
  { source }: Pick<StrategyDocument, 'source'>,
): readonly TextEdit[] | undefined {
  const edits = wordings.map((wording) => {
    const replaced = without(passage.text, wording);
    const range = replaced && passage.source(replaced.start, replaced.end);
    return replaced &&
      range &&
      source.slice(range.start, range.end) === passage.text.slice(replaced.start, replaced.end)
      ? { start: range.start, end: range.end, text: replaced.text }
      : undefined;
  });
  const known = edits.filter((edit) => edit !== undefined);
  return known.length === wordings.length && known.length > 0 ? known : undefined;
}

/** The fix that takes a wording out of a passage; none where the rest may be no sentence. */
export function removalFix(
  passage: Passage,
  wordings: readonly Wording[],
  document: Pick<StrategyDocument, 'source'>,
): Fix | undefined {
  const edits = removalEdits(passage, wordings, document);
  return edits && { ...titled(say`Remove "${wordings[0]?.text ?? ''}"`), safe: false, edits };
}
