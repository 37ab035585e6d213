import { lowered } from '../languages/index.js';
import type { Passage, Section } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import type { StrategyDocument } from './document.js';
import { contentWords } from './entries.js';
import { isStruck } from './milestones/done.js';
import { standingIn, standingOf, type Standing } from './standing.js';

/** A thing that a document does first, later, or not at all. */
export interface Scoped {
  readonly name: string;
  readonly range: Range;
  /** The words of its name in any order. */
  readonly key: string;
  readonly standing: Standing;
  /** What gives it its standing, as its author writes it. */
  readonly by: string;
  readonly section: Section;
}

/** Words that a name may have or lack: "search" and "search feature" are one. */
const neutral = new Set('feature support functionality system module capability function option tool'.split(' '));
/** Words by which a text tells how much of a thing is done: some first and the rest later is no contradiction. */
const degree = new RegExp(
  '(?<!\\p{L})(?:basic|simple|initial|minimal|minimum|core|manual|lite|limited|first|beta|alpha|read-only|partial|static|' +
    'full|advanced|enhance\\w*|improve\\w*|extend\\w*|expan\\w*|more|additional|further|polish|refine\\w*|complete|' +
    'continue\\w*|deeper|richer|smart|automat\\w*|custom\\w*|optimi[sz]\\w*|multi\\w*|v\\d|phase|stub|' +
    'placeholder|prototype|poc|plus|only|' +
    'einfach\\w*|erweitert\\w*|simple|avanc\\w*|b[áa]sic\\w*|avan[cz]ad\\w*|simples|basilar\\w*|базов\\w*|' +
    'расширен\\w*)(?!\\p{L})|基本|簡易|高度|基础|高级|기본|고급',
  'iu',
);
/** What says of a thing itself when it is done, whatever list it stands in. */
const marked =
  /[❌🚫⏳→]|\b(?:deferred|later|post-|v[2-9]\b|phase\s?[2-9]|future|not (?:in|now|yet)|out of scope|won['’]t|moved|instead|only if|tbd)/iu;
/** The column that says when a row is done, or whether. */
const columnOfStanding = new RegExp(
  '^(?:(?:target )?phase|release|version|horizon|bucket|scope|moscow|priority|in scope\\??|when|' +
    'prioridade|prioridad|priorit[äéà]t?|priorità)$',
  'iu',
);

/** A cell that holds nothing but an identifier names nothing. */
const isId = /^\s*[A-Z]{1,4}-?\d+\s*$/;

/** The words of a name as a key: none where too few of them tell what it is. */
function keyOf(name: string): string {
  const words = (lowered(name).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [])
    .filter((word) => contentWords(word).size > 0 || /^\d/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<=[sx]|ch|sh)es$|(?<=[^s])s$/, '') : word))
    .filter((word) => !neutral.has(word))
    .sort();
  const [only = ''] = words;
  const telling = words.length >= 2 || only.length >= 9 || /[\u3040-\uD7AF]{4}/.test(only);
  return telling && words.length <= 6 ? words.join(' ') : '';
}

/** The name that a text begins with: up to its colon, dash or bracket. */
const nameIn = (text: string): string =>
  (text.split(/\s[–—-]\s|[:：;(（\n]|\.\s/)[0] ?? '')
    .replace(/^[^\p{L}\p{N}]+|^[A-Z]{1,4}-?\d+[.:]?\s+/gu, '')
    .replace(/\.$/, '')
    .trim();

function scoped(text: string, passage: Passage, standing: Standing, by: string, section: Section): readonly Scoped[] {
  const name = nameIn(text);
  const key = keyOf(name);
  const start = Math.max(0, passage.text.indexOf(name));
  return key === '' || degree.test(text.slice(start + name.length)) || marked.test(text) || isStruck(passage)
    ? []
    : [{ name, range: passage.source(start, start + name.length), key, standing, by, section }];
}

/** What a section with a standing lists: its outermost items, the first cells of its rows, the sections below it. */
function listedBy(section: Section, standing: Standing): readonly Scoped[] {
  const by = section.title;
  const own = section.passages.flatMap((passage) =>
    passage.kind === 'item' && passage.item?.depth === 0 ? scoped(passage.text, passage, standing, by, section) : [],
  );
  const rows = section.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const cell = row.find(({ text }) => /\p{L}/u.test(text) && !isId.test(text));
      return cell ? scoped(cell.text, cell, standing, by, section) : [];
    }),
  );
  const below = section.children.flatMap((child) => {
    const [heading] = child.passages;
    return heading?.kind === 'heading' && standingOf(child) === undefined
      ? scoped(child.title, heading, standing, by, section)
      : [];
  });
  return [...own, ...rows, ...below];
}

/** The rows of tables that say in a column of their own when each is done. */
function inTables({ tables }: StrategyDocument): readonly Scoped[] {
  return tables.flatMap(({ header, rows, block }) => {
    const column = header.findIndex(({ text }, index) => index > 0 && columnOfStanding.test(text.trim()));
    if (column < 0) return [];
    return rows.flatMap((row) => {
      const said = row[column]?.text.trim() ?? '';
      const standing = standingIn(said);
      const cell = row.find(({ text }, index) => index !== column && /\p{L}/u.test(text) && !isId.test(text));
      return standing && cell ? scoped(cell.text, cell, standing, said, block.section) : [];
    });
  });
}

/** Everything of which a document says whether it is done first, later, or not at all. */
export function scopedIn(document: StrategyDocument): readonly Scoped[] {
  const listed = document.outline.sections.flatMap((section) => {
    const standing = standingOf(section);
    return standing ? listedBy(section, standing) : [];
  });
  return [...listed, ...inTables(document)];
}
