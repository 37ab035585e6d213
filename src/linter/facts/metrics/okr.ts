import { languages, type Language } from '../../languages/index.js';
import type { Passage } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import type { StrategyDocument } from '../document.js';
import { perDocument, perPart } from '../perDocument.js';
import { valuesOutside } from './metric.js';
import { timesIn } from '../time.js';

/** A key result as it is written. */
export interface KeyResult {
  readonly text: string;
  readonly range: Range;
  /** Whether it holds a number that is not part of a date, or a blank for one. */
  readonly measured: boolean;
}

/** An objective with its key results. */
export interface Objective {
  readonly text: string;
  readonly range: Range | undefined;
  readonly measured: boolean;
  readonly results: readonly KeyResult[];
}

/** By what objectives and key results are known. */
export interface OkrLeads {
  /** What an objective is called by: "Objective 2:", "O2 –". */
  readonly objective: RegExp;
  /** What a key result is called by: "KR 2.1:". */
  readonly result: RegExp;
  /** What heads a list of key results. */
  readonly results: RegExp;
}

/** @param end the signs that end a lead, as a class of characters has them */
function leadsOf(spoken: readonly Language[], end: string): OkrLeads {
  const words = (list: 'objectiveLead' | 'keyResultLead'): string =>
    spoken.flatMap(({ writing }) => writing?.[list] ?? []).join('|');
  return {
    objective: new RegExp(`^\\s*(?:(?:${words('objectiveLead')})\\s*#?\\d*|O\\d+)\\s*[.${end}]\\s*`, 'iu'),
    result: new RegExp(
      `^\\s*(?:\\p{L}+\\s+){0,2}(?:${words('keyResultLead')})\\s?#?\\d*(?:\\.\\d+)*\\s*[.)${end}]\\s*`,
      'iu',
    ),
    results: new RegExp(`(?:${words('keyResultLead')})`, 'iu'),
  };
}

/** The leads of every language; what rules ask of key results is proven on English ones only. */
export const okrLeads: OkrLeads = leadsOf(languages, ':：–—-');
const english: OkrLeads = {
  ...leadsOf(
    languages.filter(({ code }) => code === 'en'),
    ':–—-',
  ),
  results: /key results?/i,
};

/** Reads objectives and key results from headings, labels, list items and table rows that call themselves so. */
function readBy(leads: OkrLeads): (document: StrategyDocument) => readonly Objective[] {
  /** Whether a passage may state an objective or a key result. */
  const mayState = (passage: Passage): boolean =>
    leads.objective.test(passage.text) ||
    leads.result.test(passage.text) ||
    (passage.kind === 'item' && passage.item?.depth === 0 && passage.section.concepts.includes('okr'));
  /** A change elsewhere leaves this list as it is, and what rests on it is not read again. */
  const stating = perPart((passages): readonly Passage[] => passages.filter(mayState));
  return perDocument((document) => objectivesAmong(stating(document), document, leads));
}

/** The objectives of a document with their key results, as rules ask for them: those with English leads. */
export const keyResultsOf = readBy(english);
/** The same with the leads of every language. */
export const objectivesOf = readBy(okrLeads);

function objectivesAmong(
  passages: readonly Passage[],
  document: StrategyDocument,
  leads: OkrLeads,
): readonly Objective[] {
  const objectives: { text: string; range: Range | undefined; measured: boolean; results: KeyResult[] }[] = [];
  const measured = (text: string): boolean =>
    valuesOutside(text, timesIn(text, document.options.calendar)).length > 0 ||
    /\[[A-Z][^\]]*\]|\b(?:all|every|zero|none|half|double|triple|one|two|three|four|five|six|ten|twelve)\b/i.test(text);
  // "The top 10,000 projects" says which ones, not how much.
  const numbers = (text: string): boolean =>
    valuesOutside(text.replace(/\btop[ -]\d[\d,]*/gi, ''), timesIn(text, document.options.calendar)).some(
      (value) => value.unit.kind !== 'count' || value.amount >= 10,
    );
  const add = (passage: Passage, lead: number): void => {
    const text = passage.text.slice(lead).trim();
    objectives.push({ text, range: passage.source(lead), measured: numbers(text), results: [] });
  };
  for (const passage of passages) {
    const objective = leads.objective.exec(passage.text);
    const result = leads.result.exec(passage.text);
    if (objective && passage.text.trim().length > objective[0].trim().length) add(passage, objective[0].length);
    else if (result && passage.text.length > result[0].length + 3) {
      if (objectives.length === 0) objectives.push({ text: '', range: undefined, measured: false, results: [] });
      const text = passage.text.slice(result[0].length).trim();
      objectives.at(-1)?.results.push({ text, range: passage.source(result[0].length), measured: measured(text) });
    } else if (
      passage.kind === 'item' &&
      passage.item?.depth === 0 &&
      passage.section.concepts.includes('okr') &&
      leads.results.test(passage.section.title)
    ) {
      if (objectives.length === 0) objectives.push({ text: '', range: undefined, measured: false, results: [] });
      objectives
        .at(-1)
        ?.results.push({ text: passage.text, range: passage.source(), measured: measured(passage.text) });
    }
  }
  return objectives.filter((each) => each.results.length > 0);
}
