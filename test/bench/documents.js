// Strategy documents of any size, the same in every run: sections of the filled examples, each with prose from the pages
// that say why leaders ask, told anew in every chapter.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { wordsOf } from './words.js';

const root = resolve(import.meta.dirname, '../..');
const namesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort();

/** The front matter, the title and the sections of an example. */
function takeApart(name) {
  const text = readFileSync(join(root, 'examples', name), 'utf8');
  const [head, ...sections] = text.split(/^## /m);
  return { head, sections: sections.map((section) => `## ${section.trim()}`) };
}

const strategy = takeApart('product-strategy.md');
// The page to start with is full of faults.
const examples = namesIn('examples')
  .filter((name) => name !== 'start-here.md')
  .map((name) => takeApart(name));
const reasons = namesIn('src/linter/rules')
  .map((name) => /^## Why leaders ask\n\n(.+)$/m.exec(readFileSync(join(root, 'src/linter/rules', name), 'utf8'))?.[1])
  .filter((text) => text !== undefined);

/**
 * Makes a product strategy. Its first chapter is a whole strategy; more chapters go on about other customers in other
 * places, under headings of their own.
 * @param size about how long, in UTF-16 code units
 * @param variant another number or another size, another document: what one has remembered does not help with the next
 */
export function strategyDocument(size, variant) {
  const seed = variant + size;
  const parts = [wordsOf(seed, 0).retell(strategy.head)];
  let length = parts[0].length;
  let count = 0;
  const add = (text) => {
    parts.push(text);
    length += text.length;
  };
  for (let chapter = 0; length < size; chapter += 1) {
    const words = wordsOf(seed, chapter);
    const { sections } = chapter === 0 ? strategy : examples[(chapter + seed) % examples.length];
    const prose = () => words.discuss(reasons[(count++ + seed * 31) % reasons.length]);
    const own = (text) =>
      chapter === 0 ? text : text.replace(/^#+ .+$/gm, (heading) => `#${heading} for ${words.ground}`);
    if (chapter > 0) add(`## Chapter ${chapter + 1}: ${words.ground}\n\n${prose()}\n\n`);
    for (const section of sections) {
      if (length >= size) break;
      add(`${own(words.retell(section))}\n\n${count % 3 === 0 ? `${prose()}\n\n` : ''}${prose()}\n\n`);
    }
  }
  return `${parts.join('').trimEnd()}\n`;
}

const kinds = {
  paragraph: /^[A-Z"][^|\n]{80,}$/gm,
  cell: /^\| [A-Z][^|\n]{5,}\|(?!.*\n\| ---)/gm,
  heading: /^#{2,} .+$/gm,
};

/** Where a keystroke can fall: in the middle of a line of the kind, 0 for the first of them, 1 for the last. */
export function placeIn(text, kind, share) {
  const found = [...text.matchAll(kinds[kind])];
  const line = found[Math.floor(share * (found.length - 1))];
  return line.index + Math.floor(line[0].length / 2);
}

const sentence =
  ' and what they plan on Monday is what they earn by the end of the week, because nobody has to copy it twice';

/** A document after so many keystrokes at a place: a sentence, letter by letter, never the same text twice. */
export function typedInto(text, at, count) {
  const typed = sentence.repeat(1 + Math.floor(count / sentence.length)).slice(0, count + 1);
  return [text.slice(0, at), typed, text.slice(at)].join('');
}
