/** What a document lists: risks, non-goals, the reasons to stop, open questions. */
import { holdsBlank } from '../facts/blanks.js';
import type { StrategyDocument } from '../facts/document.js';
import { contentWords, entriesOf, type Entry } from '../facts/entries.js';
import { isPlan } from '../facts/evidence.js';
import { keyOfWords } from '../facts/quantities/naming.js';
import { numberedStage } from '../facts/steps.js';
import { isNoneYet } from '../facts/value.js';
import { isSpaceless } from '../languages/index.js';
import { conceptsOf, fieldsOf, type Concept, type FieldName } from '../outline/concepts.js';
import { isAbout, sectionAndParents, type Section } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import { keyOfName } from './identity.js';
import { addressesReader, isAnswered, putsOff, saysOpen, saysSurvey } from './listWords.js';
import { nameByLead } from './lead.js';
import type { Named } from './match.js';

/** One thing of a list. */
export interface Listed extends Named {
  readonly range: Range;
  /** Everything that is said of it. */
  readonly text: string;
}

/** What is said of a thing that is listed, and is none of its own: "Mitigation: a second supplier". */
const describing: readonly FieldName[] = [
  'mitigation',
  'likelihood',
  'owner',
  'status',
  'because',
  'due',
  'decision',
  'result',
  'next',
];
const describes = (label: string): boolean => fieldsOf(label).some((name) => describing.includes(name));

/** Whether the items below a heading say more of it, as "Likelihood: high" does, and are not things of their own. */
const describesHeading = (entries: readonly Entry[]): boolean =>
  entries.filter(({ name }) => fieldsOf(name).length > 0).length * 2 > entries.length;

/** A title that names several things: "Goals and non-goals". */
const joined = /\s(?:and|&|vs\.?|und|et|y|e)\s|\//i;

/** The sections below one that names several things which are about the one; the section itself where there are none. */
function ownParts(section: Section, concept: Concept): readonly Section[] {
  const parts = joined.test(section.title) ? section.children.filter(({ concepts }) => concepts.includes(concept)) : [];
  return parts.length > 0 ? parts : [section];
}

/** Longer titles name a risk; those of a word or two may name a group of them: "Market", "Legal and tax". */
const mostWordsOfGroup = 2;
/** A number with a letter or a word before it is that of a risk: "R1: Late banks", "Risk 2 – Prices". */
const numberedThing = /^\s*\p{L}+[\s.-]?\d+\s*[:.)–—-]/u;

/** Whether a heading below a list of risks parts it, and is not a risk itself, of which the items below say more. */
const isGroupOfRisks = ({ title, concepts }: Section): boolean =>
  !numberedThing.test(title) && (concepts.includes('risks') || contentWords(title).size <= mostWordsOfGroup);

/** The list that a line such as "Mitigation:" leads into says what is done about the risk above it. */
function isLedByLabel({ passage, section }: Entry): boolean {
  const { passages } = section;
  const first = passages.findIndex(({ item }) => item !== undefined && item.list === passage.item?.list);
  const [, label] = /([^:：.\n]+)[:：]\s*$/.exec(passages[first - 1]?.text ?? '') ?? [];
  return label !== undefined && describes(label.trim());
}

/** What a section lists, headings below it included that only part its list. */
function leavesOf(section: Section, concept: Concept): readonly Entry[] {
  return entriesOf(section).flatMap((entry): readonly Entry[] => {
    if (describes(entry.shape === 'heading' ? entry.name : '')) return [];
    if (entry.shape !== 'heading') return concept === 'risks' && isLedByLabel(entry) ? [] : [entry];
    const below = leavesOf(entry.section, concept);
    const parts = concept === 'risks' ? isGroupOfRisks(entry.section) : below.length > 1;
    return parts && below.length > 0 && !describesHeading(below) ? below : [entry];
  });
}

/** Struck through, or ticked off: no longer on the list. */
function isStruck({ passage }: Entry): boolean {
  return (
    passage.item?.checked === true ||
    passage.marks.some(({ type, start, end }) => type === 'delete' && (end - start) * 2 > passage.text.length)
  );
}

/** Whether what is called "exit criteria", or stands below a phase, says when something is done rather than when to stop; a loss
 * is what a person suffers. */
function saysWhenDone(title: string, section: Section): boolean {
  return /\b(?:exit|loss)\b/i.test(title) || [...sectionAndParents(section)].some(isPhase);
}

/** A numbered phase, or a part of the document about them; the title of a roadmap says nothing of its sections. */
const isPhase = ({ title, depth, concepts }: Section): boolean =>
  numberedStage.test(title) || (depth > 1 && concepts.includes('timeline'));

/** Whether the questions of a section are put to others: those of a survey or an interview, and those that readers ask. */
function asksOthers(section: Section, document: StrategyDocument): boolean {
  if (saysOpen(section.title, document)) return false;
  if (isAbout(section, 'faq')) return true;
  if ([...sectionAndParents(section)].some(({ title, depth }) => depth > 1 && saysSurvey(title, document))) return true;
  const entries = leavesOf(section, 'open-questions');
  return entries.filter(({ text }) => addressesReader(text, document)).length * 2 > entries.length;
}

/** The outermost sections that are about something. */
function sectionsAbout(document: StrategyDocument, concept: Concept): readonly Section[] {
  return document.outline.sections.filter((section) => {
    const [own, ...above] = sectionAndParents(section);
    return (
      own?.concepts.includes(concept) === true &&
      !above.some(({ concepts }) => concepts.includes(concept)) &&
      !(concept === 'kill-criteria' && saysWhenDone(section.title, section)) &&
      !(concept === 'non-goals' && putsOff(section.title, document)) &&
      !(concept === 'open-questions' && asksOthers(section, document))
    );
  });
}

/** What a document lists under headings and labels of a concept. */
export function listed(document: StrategyDocument, concept: Concept): readonly Listed[] {
  const entries = sectionsAbout(document, concept)
    .flatMap((section) => ownParts(section, concept))
    .flatMap((section) => leavesOf(section, concept))
    .filter((entry) => !isStruck(entry) && isPlan(entry.passage))
    .filter(({ text }) => concept !== 'open-questions' || !isAnswered(text, document))
    .filter(({ name }) => !describes(name));
  const own = entries.map((entry): Listed => ({
    ...namedBy(concept, entry),
    range: entry.nameRange,
    text: entry.text,
  }));
  const told = new Set(entries.map(({ passage }) => passage));
  const labelled = document.fields
    .filter(
      ({ concepts, value, passage, section, label }) =>
        concepts.includes(concept) &&
        value !== '' &&
        // The heads of two columns are no label with its value.
        fieldsOf(value).length === 0 &&
        passage !== undefined &&
        !told.has(passage) &&
        !(concept === 'kill-criteria' && saysWhenDone(label, section)),
    )
    .map(({ value, valueRange }): Listed => ({ ...keyed(concept, value, ''), range: valueRange, text: value }));
  const known = new Set<string>();
  return [...own, ...labelled].filter(
    ({ name, key }) => key !== '' && !holdsBlank(name) && !isNoneYet(name) && !known.has(key) && known.add(key),
  );
}

/** A reason to stop is known by its words alone: its threshold is what may change. */
function keyed(concept: Concept, name: string, rest: string): Named {
  const words = concept === 'kill-criteria' ? keyOfWords(name) : '';
  return { name, key: words === '' ? keyOfName(name) : words, rest };
}

/** A label behind a sentence, and what stands before it: "Late banks; mitigation". */
const labelAtEnd = /^(?<name>.{8,})[.;,(]\s*(?<label>\p{L}+(?:\s\p{L}+)?)$/su;
/** What an item is labelled with: "Risk:", "Risk 2 –". */
const ownLabel = /^(?<label>[^:：–—\n]{1,40}?)\s*\d*\s*(?:[:：]|\s[–—-])\s+(?<value>[^\n]{4,})/u;

/** Whether a label says nothing but what is listed: "Risk", not "Market risk". */
const isPlainLabel = (label: string, concept: Concept): boolean =>
  conceptsOf(label).includes(concept) && !/\s/.test(label) && (!isSpaceless(label) || label.length <= longestSpaceless);
const longestSpaceless = 3;

/** A name as its author meant it: without a label of its kind before it or of what is said of it behind it, its brackets closed. */
function wholeName(name: string, text: string, concept: Concept): string {
  const own = ownLabel.exec(text)?.groups;
  const label = own?.['label']?.trim();
  if (own?.['value'] && label === name.replace(/\s*\d+$/, '') && isPlainLabel(label, concept))
    return wholeName(own['value'].split(/\s[–—-]\s|:\s|：/)[0] ?? name, own['value'], concept);
  const tail = labelAtEnd.exec(name)?.groups;
  if (tail?.['name'] && describes(tail['label'] ?? '')) return tail['name'].trim();
  const open = name.lastIndexOf('(');
  if (open <= 0 || name.includes(')', open)) return name;
  const from = text.indexOf(name);
  const close = from < 0 ? -1 : text.indexOf(')', from + open);
  const closed = close < 0 ? '' : text.slice(from, close + 1);
  return closed === '' || closed.includes('\n') ? name.slice(0, open).trim() : closed;
}

function namedBy(concept: Concept, { name: first, text, shape, passage }: Entry): Named {
  const name = nameByLead(first, shape === 'item' ? passage : undefined);
  const whole = concept === 'kill-criteria' ? (text.split('\n')[0] ?? name) : wholeName(name, text, concept);
  const rest = shape === 'heading' ? '' : text.slice(text.indexOf(name) + name.length).trim();
  return keyed(concept, whole.replace(/\s\|\s/g, ', '), rest.replace(/\s\|\s/g, '\n').trim());
}
