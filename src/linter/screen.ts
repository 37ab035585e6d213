import { conceptsWith, fieldsOf, type Concept, type Synonyms } from './outline/concepts.js';
import { mayName } from './outline/triggers.js';
import { againstHeadings, countsHypotheses, evidenceOf, evidenceOfFolder, evidenceOfPairs, isNeverOurs, manyHypotheses, namesDecisionMaker, personPenalty, strongestTitle, technicalPenalty, threshold, userStory, mostFromTitle } from './kind.js';
import { cutPieces, frontMatterLength } from './parse/sections.js';

/** A heading as a line shows it. Inside lists, quotations and HTML it may be none: then it only speaks for a document. */
const headingLine = /^[ \t>*+-]*(?:\d{1,9}[.)][ \t]+)?(#{1,6})[ \t]+(.*?)[ \t#]*$/;
const boldLine = /^[ \t]*(?:\*\*|__)(.{1,80}?)(?:\*\*|__)[ \t:]*$/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
/** What may stand before a label: list markers, quotation marks, emphasis. */
const lead = /^[ \t>*+_`#-]*(?:\d{1,9}[.)][ \t]+)?(?:\[[ xX]\][ \t]+)?[*_`]*/;
const plain = (text: string): string => (/[[<\\]/.test(text) ? withoutMarkup(text) : text.trim());
const withoutMarkup = (text: string): string => text.replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1').replace(/<[^>]*>/g, '').replace(/\\(?=[^\w\s])/g, '').trim();

const none: readonly string[] = [];

/** Texts that may be a label with a value: what stands before a colon or dash, and the cells of tables. */
function labelsIn(line: string): readonly string[] {
  if (!/[:：|–—]/.test(line)) return none;
  const labels: string[] = [];
  for (const part of line.split(/[|｜·•]/)) {
    const text = part.replace(lead, '');
    const colon = /^(.{1,70}?)(?::|：|\s[–—]\s)/.exec(text)?.[1];
    if (colon !== undefined) labels.push(colon);
    if (line.includes('|') && text.length <= 80) labels.push(text);
  }
  return labels;
}

/** What evidence speaks for, whatever the facts turn out to be: metrics with targets, beliefs, dates, people in the title. */
const mostFromFacts = 1.25 + 0.75 + 0.75 + 0.25;

/**
 * Whether a text cannot be a strategy document, seen by its lines: what could speak for it at most is not enough. It is
 * wrong on the side of "perhaps" only, so that nothing is missed (a test holds it to the guess from all facts).
 * @param text Markdown without `kind:` in its front matter
 * @param path its path, when it has one
 * @param synonyms wordings of the team's own
 */
export function cannotBeOurs(text: string, path: string | undefined, synonyms: Synonyms | undefined): boolean {
  if (path !== undefined && isNeverOurs(path)) return true;
  const front = frontMatterLength(text);
  const titles: string[] = [];
  const certain: string[] = [];
  const seen = new Map<Concept, number>();
  const ownWordings = synonyms !== undefined && synonyms.size > 0;
  let named = false;
  let decides = false;
  let hypotheses = 0;
  let titled = false;
  const speak = (title: string, share: number): void => {
    for (const concept of conceptsWith(synonyms, title)) seen.set(concept, Math.max(seen.get(concept) ?? 0, share));
  };
  const head = (title: string, depth: number): void => {
    speak(title, 1);
    if (countsHypotheses(title)) hypotheses += 1;
    if (!titled && depth <= 2) titles.push(title);
  };
  const field = (label: string): void => {
    const name = plain(label).replace(/[*_`]+/g, '');
    if (name === '') return;
    speak(name, 0.4);
    if (namesDecisionMaker(name)) decides = true;
    named ||= fieldsOf(name).some((each) => each === 'status' || each === 'owner');
  };
  if (front > 0) {
    for (const line of text.slice(0, front).split('\n')) {
      const [key = '', value = ''] = line.split(/[:=]/);
      field(key);
      if (key.trim() === 'title') titles.push(value.replace(/["']/g, '').trim());
    }
  }
  let first = true;
  for (const piece of cutPieces(text, front, 0)) {
    const lines = piece.text.split('\n');
    const opens = /^(#{1,6})[ \t]+(.*?)[ \t#]*\r?$/.exec(lines[0] ?? '');
    if (opens) {
      const [, marks = '', title = ''] = opens;
      const shown = plain(title);
      certain.push(shown);
      head(shown, marks.length);
      if (marks.length <= 2) titled = true;
    }
    lines.forEach((raw, index) => {
      const line = raw.trimEnd();
      if (line === '' || (opens && index === 0)) return;
      if (first) titles.push(plain(line));
      first = false;
      const heading = line.includes('#') ? headingLine.exec(line) : null;
      const bold = line.includes('**') || line.includes('__') ? boldLine.exec(line) : null;
      if (heading) head(plain(heading[2] ?? ''), (heading[1] ?? '').length);
      else if (bold) head(plain(bold[1] ?? ''), 7);
      else if (underline.test(lines[index + 1]?.trimEnd() ?? '')) head(plain(line.replace(lead, '')), 1);
      for (const label of labelsIn(line)) if (ownWordings || mayName(label)) field(label);
    });
    first = false;
  }
  if (decides && seen.has('decision-log')) seen.set('decision-log', 1);
  const bare = text.slice(front).trimStart();
  const [title] = certain;
  const most = evidenceOf(seen) + mostFromFacts + (named ? 1 : 0) + (hypotheses >= manyHypotheses ? 2 : 0)
    + (/KR[\s*_-]*\d/i.test(text) ? 1.5 : 0) + (userStory.test(text) ? 0.5 : 0)
    + (seen.has('budget') ? 1.75 : 0) + evidenceOfPairs(seen) + evidenceOfFolder(path);
  const least = againstHeadings(certain) + personPenalty([text], text.split(/\s+/).length) + (title !== undefined && /^#{1,2}[ \t]/.test(bare) ? technicalPenalty(title) : 0);
  // Titles take longest: they are looked at where they decide.
  return most + mostFromTitle - least < threshold || most + Math.max(0, ...titles.map((each) => strongestTitle(each, path))) - least < threshold;
}
