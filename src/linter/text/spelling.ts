/** Whether a word is written in capitals for its own sake: "ARR", "NPS", "LTV:CAC", "iOS", "B2B". */
const isAcronym = (text: string): boolean => /^\p{L}?\p{Lu}{2}|^\p{Ll}\p{Lu}|^\p{Lu}[\p{N}/&]/u.test(text);

/** A word with a large first letter. */
export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A text from its first letter or digit on. */
export function withoutSignsBefore(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** The first letters of words, all large: "monthly recurring revenue" is MRR. */
export function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]?.toUpperCase() ?? '').join('');
}

/** A name with its first letter as large as that of another text; acronyms stay what they are. */
export function inCaseOf(name: string, sample: string): string {
  const [first = ''] = name;
  if (isAcronym(name)) return name;
  if (/^\p{Ll}/u.test(sample)) return first.toLowerCase() + name.slice(first.length);
  return /^\p{Lu}/u.test(sample) && !isAcronym(sample) ? first.toUpperCase() + name.slice(first.length) : name;
}

/** The plain singular of a name, by its last word: "weekly active teams" is of a "weekly active team". */
export function singular(name: string): string {
  // "Companies" and "agencies", but "cookies" and "movies".
  if (/\w[^aeioukv]ies$/.test(name)) return `${name.slice(0, -3)}y`;
  return /[^sui]s$/.test(name) && name.length > 3 ? name.slice(0, -1) : name;
}

/** The plain plural of a name, by its last word; undefined for a "loss" or a "batch". */
export function plural(name: string): string | undefined {
  if (singular(name) !== name) return name;
  return /(?:[sxz]|[cs]h)$/i.test(name) ? undefined : `${name.replace(/(?<=[^aeiou])y$/, 'ie')}s`;
}
