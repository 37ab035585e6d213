import { foreignWords } from '../../languages/index.js';
import { pattern } from '../patterns.js';

/** What a blank asks for. */
export const words = pattern('wordings.words');
/** A blank in square brackets, or a name in them. */
export const bracketed = new RegExp(`\\[(?![ xX]\\])([^\\[\\]\\n]{1,80})\\](?![(:\\[])`, 'g');
/** What stands in brackets at the end of a text, as "[à définir]" behind a label. */
export const bracketedAtEnd = /[[［【]([^[\]［］【】\n]{2,40})[\]］】](?=[.。]?\s*$)/;
/** What a blank holds that the author set apart as code; `[Owner]` in code may be an example. */
export const setApart = /^(?:TBD|TBC|TBA|TODO)\b|^Number$|^[$€£]?[XYN](?:\.X+)?%?(?: \p{L}+)?$/u;
/** A blank in braces. A list of attributes (`{#id}`, `{.note}`) is none, nor what a program fills in. */
export const braced = /(?<![{$%#\w])\{([\p{L}][^{}\n:=|]{1,60})\}(?!\})/gu;
/** What is a blank when it stands in brackets. */
export const knownBracket = new RegExp(`^(?:${words})$|${pattern('wordings.knownBracket')}`, 'i');
/** Words with capitals, as blanks are named. */
export const titleCase =
  /^(?:\p{Lu}[\p{L}-]*|[XYZN]|of|the|and|or|to|for|a|\/)(?:\s+(?:\p{Lu}[\p{L}-]*|\d|of|the|and|or|to|for|a|\/)){0,3}$/u;
/** The last word of a blank such as `[Company Name]`; `[Customer Success]` is a label. */
export const lastWord = new RegExp(pattern('wordings.lastWord'), 'i');

/** What is a blank wherever it stands. */
export const everywhere: readonly RegExp[] = [
  /(?<![\w-])(?:TBD|TBC|TBA|FIXME|T\.B\.D\.)(?![\w-])/g,
  /(?<![\w-]|\b(?:an?|the|une?|eine?|el|um|il) )TODO(?![\w-])(?!\s+list)/g,
  /(?<![\w$€£.])[$€£]?(?:X{1,3}|Y{1,2}|N{1,2})(?:\.X+)?%/g,
  /[$€£](?:X{1,3}|N|Y)(?![A-Za-z0-9])[kKmM]?/g,
  // "PRD-XXX" is the form of a name, "XXX XX" that of a number.
  /(?<![\w$])(?<![A-Za-z]-|X )X{2,}(?![\w]|-\w| X)/g,
  /(?<!\w)Q[xX_?#](?!\w)/g,
  /(?<![\w-])(?:YYYY(?:-MM(?:-DD)?)?|(?:DD|MM)[/.-](?:DD|MM)[/.-]YY(?:YY)?)(?![\w-]|:\w)/g,
  /(?<![\w_])_{3,}(?![\w_])/g,
  /\blorem ipsum\b/gi,
  // One word in small letters is what a program fills in: `{{version}}`.
  /\{\{\s*(?:[A-Z][\w -]*|[a-z][\w-]*(?: [\w-]+)+)\s*\}\}/g,
  /(?:(?<=[[(<—–:-]\s*)|^\s*)(?:insert|enter|describe|write|add|put) (?:[\w-]+ ){0,5}here\b/gi,
  new RegExp(
    '\\b(?:is|are|still|remains?)\\s+(?:yet\\s+)?to be (?:determined|decided|added|confirmed|defined|' +
      'announced|completed)\\b(?! by| in| when| as)',
    'gi',
  ),
];
const wholeSentence = new RegExp(pattern('wordings.wholeSentence'), 'i');
/** What forms write where nothing was answered, in italics. */
export const unanswered = /^no response$/i;
/** Things that are names of marks where marks are explained. */
export const explained = /^\s*(?:=|means\b|stands for\b)/i;
/** What explains marks. */
export const legend = /^\W*(?:legend|key|symbols?|notation|abbreviations?|glossary|status key)\b/i;
const foreignUnfilled = new Set(foreignWords(({ unfilled }) => unfilled));
/** Sayings of other languages that a text is still to be written are no longer than this, in UTF-16 code units. */
const longestUnfilled = 40;
/** Whether a whole text says that it is still to be written. */
export const isUnfilled = (text: string): boolean =>
  wholeSentence.test(text) ||
  (text.length <= longestUnfilled && foreignUnfilled.has(text.toLowerCase().replace(/[.!…。]+$/, '')));
/** Elements of HTML, which are no blanks. */
export const htmlElements = new RegExp(pattern('wordings.htmlElements'), 'i');
/** In a cell this is the state of what the row tells of, or what a screen shows. */
export const cellState = new RegExp(pattern('wordings.cellState'), 'iu');
