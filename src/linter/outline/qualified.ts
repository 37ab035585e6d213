import { isSpaceless, languages } from '../languages/index.js';

const before = new Set(languages.flatMap(({ concepts: own }) => own.qualifiers.before ?? []));
const after = new Set(languages.flatMap(({ concepts: own }) => own.qualifiers.after ?? []));
/** Qualifiers that are written without a space. */
const glued = { before: [...before].filter(isSpaceless), after: [...after].filter(isSpaceless) };

/** The forms of a heading without spaces, its qualifiers taken off at both ends. */
function* unglued(key: string): Generator<string> {
  for (const lead of ['', ...glued.before]) {
    if (!key.startsWith(lead)) continue;
    const rest = key.slice(lead.length).replace(/^[のの的]/u, '');
    if (lead !== '') yield rest;
    for (const tail of glued.after)
      if (rest.endsWith(tail)) yield rest.slice(0, -tail.length).replace(/[のの的]$/u, '');
  }
}

/** The forms of a heading, in the form in which they are compared: whole, then with its qualifiers taken off. */
export function* stripped(key: string): Generator<string> {
  yield key;
  if (isSpaceless(key)) yield* unglued(key);
  let words = key.split(' ');
  while (words.length > 1) {
    const two = words.slice(0, 2).join(' ');
    if (words.length > 2 && before.has(two)) words = words.slice(2);
    else if (before.has(words[0] ?? '')) words = words.slice(1);
    else break;
    yield words.join(' ');
  }
  words = key.split(' ');
  while (words.length > 1) {
    const two = words.slice(-2).join(' ');
    if (words.length > 2 && after.has(two)) words = words.slice(0, -2);
    else if (after.has(words.at(-1) ?? '')) words = words.slice(0, -1);
    else break;
    yield words.join(' ');
    if (before.has(words[0] ?? '')) yield words.slice(1).join(' ');
  }
}
