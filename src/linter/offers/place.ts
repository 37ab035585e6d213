import { conceptsWith, type Concept, type Synonyms } from '../outline/concepts.js';

/** A place in a text that the author is writing, as its lines tell: what is half typed is no table and no heading yet. */
export interface Place {
  /** Offset in the text, in UTF-16 code units. */
  readonly offset: number;
  /** Its line, up to the place and from there on, without the line end. */
  readonly before: string;
  readonly after: string;
  /** All lines of the text, without line ends, and which one it is, from 0. */
  readonly lines: readonly string[];
  readonly at: number;
  readonly zone: 'front-matter' | 'code' | 'comment' | 'text';
  /** Titles of the headings under which it stands, the outermost first. */
  readonly headings: readonly string[];
}

const fence = /^[\s>*+\-\d.)]*?(`{3,}|~{3,})([^`]*)$/;
const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/;
const boldHeading = /^\*\*([^*]{1,60})\*\*:?\s*$/;

/** Whether a line of front matter may stand there: anything else shows that the first line was a thematic break. */
const frontLine = /^(?:\s*$|\s*#|\s+\S|\s*-\s|[\w-]+\s*:)/;

/** Finds out where a place stands. */
export function placeAt(text: string, offset: number): Place {
  const lines = text.split(/\r?\n/);
  const at = (text.slice(0, offset).match(/\n/g) ?? []).length;
  const column = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  const line = lines[at] ?? '';
  const before = line.slice(0, column);
  const headings: { readonly depth: number; readonly title: string }[] = [];
  const open = (depth: number, title: string): void => {
    while ((headings.at(-1)?.depth ?? 0) >= depth) headings.pop();
    headings.push({ depth, title });
  };
  let first = 0;
  let zone: Place['zone'] = 'text';
  if (/^---[ \t]*$/.test(lines[0] ?? '') && at > 0) {
    const end = lines.findIndex((each, index) => index > 0 && /^---[ \t]*$/.test(each));
    if ((end < 0 || at < end) && lines.slice(1, at).every((each) => frontLine.test(each))) zone = 'front-matter';
    else if (end > 0 && at >= end) first = end + 1;
  }
  let marker: string | undefined;
  let isComment = false;
  for (let index = first; index < at && zone === 'text'; index += 1) {
    const each = lines[index] ?? '';
    const mark = fence.exec(each);
    if (marker !== undefined) {
      if (mark?.[1]?.startsWith(marker) && mark[2]?.trim() === '') marker = undefined;
    } else if (mark && !isComment) marker = mark[1];
    else {
      isComment = staysComment(each, isComment);
      if (isComment) continue;
      const title = heading.exec(each);
      const bold = boldHeading.exec(each);
      const line = lines[index - 1] ?? '';
      if (title) open(title[1]?.length ?? 1, title[2] ?? '');
      else if (bold) open(7, bold[1] ?? '');
      else if (/^(?:=+|-{2,})\s*$/.test(each) && /^ {0,3}[^\s|>#*+-]/.test(line))
        open(each.startsWith('=') ? 1 : 2, line.trim());
    }
  }
  // In an address nothing is named.
  if (
    marker !== undefined ||
    fence.test(before) ||
    /\S:\/\/\S*$/.test(before) ||
    ((before.match(/`/g)?.length ?? 0) % 2 === 1 && zone === 'text')
  )
    zone = 'code';
  else if (zone === 'text' && staysComment(before, isComment)) zone = 'comment';
  return { offset, before, after: line.slice(column), lines, at, zone, headings: headings.map(({ title }) => title) };
}

/** Whether a comment is open at the end of a line. */
function staysComment(line: string, isComment: boolean): boolean {
  // In code a comment is only spoken of.
  const plain = line.replace(/`[^`]*`/g, '');
  const [opened, closed] = [plain.lastIndexOf('<!--'), plain.lastIndexOf('-->')];
  return opened < 0 && closed < 0 ? isComment : opened > closed;
}

/** What the sections are about in which a place stands. */
export function conceptsAt({ headings }: Pick<Place, 'headings'>, synonyms: Synonyms | undefined): readonly Concept[] {
  return headings.flatMap((title) => conceptsWith(synonyms, title));
}
