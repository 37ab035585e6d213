import { conceptsWith, fieldsOf, type Synonyms } from '../outline/concepts.js';
import { normalize } from '../outline/normalize.js';
import { kindsIn } from './titleWords.js';
import { wordsOf } from './words.js';

/** So much of a text is looked at for its words, in UTF-16 code units: more of it adds nothing to what it is taken for. */
const read = 8_000;

const fence = /^ {0,3}(?:```|~~~)/;
const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/;
const htmlHeading = /<(?:h([1-6])|summary)[^>]*>(.*?)<\//i;
const underline = /^ {0,3}(=+|-+)[ \t]*$/;
const boldLine = /^[ \t>]*(?:[-*+] |\d+[.)] )?(?:\*\*|__)([^*_]{1,80}?)[:：]?(?:\*\*|__)[ \t]*[:：]?/;
const plainLabel = /^[ \t>]*(?:[-*+] )?([\p{L}][\p{L}\p{N} /&'-]{1,40})[:：](?:[ \t]|$)/u;
const tableRule = /^ {0,3}\|?[ \t:|-]*-[ \t:|-]*$/;

/** Longer headings and cells are no names that tell a kind, longer labels no labels; in UTF-16 code units. */
const longestName = 40;
const longestLabel = 60;

/** Counts the lines of a text by what they are, and marks the words and topics of its headings, labels and columns. */
export class LineCounts {
  lines = 0;
  headings = 0;
  codeLines = 0;
  codeBlocks = 0;
  tables = 0;
  rows = 0;
  boxes = 0;
  bullets = 0;
  /** The first pages, without code. */
  readonly prose: string[] = [];
  #proseLength = 0;
  #isTitled = false;
  #inCode = false;
  #before = '';

  /**
   * @param marks where marks are added
   * @param synonyms wordings of the team's own
   */
  constructor(
    readonly marks: Set<string>,
    readonly synonyms: Synonyms | undefined,
  ) {}

  /** Counts a line of front matter. */
  countFrontMatter(line: string): void {
    const [key = '', value = ''] = line.split(/:(.*)/);
    if (/^[\w-]+$/.test(key)) this.marks.add(`key:${key.toLowerCase()}`);
    if (key === 'title') this.#heading(1, value);
  }

  /** Counts the next line of the text. */
  count(line: string): void {
    if (fence.test(line)) {
      this.#inCode = !this.#inCode;
      if (this.#inCode) this.codeBlocks += 1;
      this.#before = '';
      return;
    }
    if (line !== '') this.lines += 1;
    if (this.#inCode) {
      this.codeLines += 1;
      return;
    }
    if (this.#proseLength < read) {
      this.prose.push(line);
      this.#proseLength += line.length + 1;
    }
    this.#block(line);
    this.#before = line;
  }

  #block(line: string): void {
    const before = this.#before;
    const headed = line.includes('#') ? heading.exec(line) : null;
    const html = !headed && line.includes('<') ? htmlHeading.exec(line) : null;
    if (headed) this.#heading((headed[1] ?? '').length, headed[2] ?? '');
    else if (html) this.#heading(Number(html[1] ?? 3), html[2] ?? '');
    else if (before !== '' && !before.includes('|') && underline.test(line))
      this.#heading(line.includes('=') ? 1 : 2, before);
    else if (line.includes('|')) this.#row(line);
    else this.#paragraphOrItem(line);
  }

  #heading(depth: number, title: string): void {
    this.headings += 1;
    this.#about('heading', title);
    const whole = normalize(title);
    if (whole !== '' && whole.length <= longestName) this.marks.add(`section:${whole}`);
    if (this.#isTitled || depth > 2) return;
    for (const word of wordsOf(title)) this.marks.add(`title:${word}`);
    for (const kind of kindsIn(title)) this.marks.add(`topic:=${kind}`);
    this.#isTitled = true;
  }

  #row(line: string): void {
    if (this.#before.includes('|') && tableRule.test(line)) {
      this.tables += 1;
      for (const cell of this.#before.split('|'))
        if (cell.trim() !== '' && cell.length <= longestName) this.#about('column', cell);
      return;
    }
    this.rows += 1;
    const first = line.replace(/^\s*\|/, '').split('|')[0] ?? '';
    if (first.trim().length <= longestName) this.#label(first.replace(/[*_`]/g, '').trim());
  }

  #paragraphOrItem(line: string): void {
    const named =
      (line.includes('**') || line.includes('__') ? boldLine.exec(line) : null) ??
      (/[:：]/.test(line) ? plainLabel.exec(line) : null);
    if (named) this.#label(named[1] ?? '');
    if (/^\s*[-*+] \[[ xX]\] /.test(line)) this.boxes += 1;
    else if (/^\s*(?:[-*+]|\d+[.)]) /.test(line)) this.bullets += 1;
  }

  #label(words: string): void {
    if (words.length > longestLabel) return;
    for (const field of fieldsOf(words)) this.marks.add(`field:${field}`);
    this.#about('label', words);
  }

  #about(place: string, words: string): void {
    const plain = words.replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1').replace(/<[^>]*>/g, '');
    for (const word of wordsOf(plain)) this.marks.add(`${place}:${word}`);
    for (const concept of conceptsWith(this.synonyms, plain)) this.marks.add(`topic:${concept}`);
  }
}
