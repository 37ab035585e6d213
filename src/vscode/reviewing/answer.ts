import { visible, type Range } from '../../linter/index.js';
import { longestQuotation, longestReason, mostSuggestions } from './prompt.js';

/** What a language model is asked for. */
export type Subject = 'bet' | 'metric' | 'contradiction';

/** What a language model suggests to look at, in a text that says what it quotes. */
export interface Suggestion {
  readonly about: Subject;
  /** Where the quotation stands. */
  readonly range: Range;
  /** Where the other claim stands; undefined where there is none. */
  readonly against: Range | undefined;
  /** The model's reason, in one line. */
  readonly why: string;
}

/** What is left of an answer. */
export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  /** How many entries were thrown away: without a quotation that the text holds, too long, too many, or not in the form asked for. */
  readonly thrownAway: number;
}

/** Shorter quotations may stand anywhere, in UTF-16 code units. */
const shortestQuotation = 6;

/** Where the text says what is quoted, to the letter; undefined where it does not. */
function placeOf(quotation: unknown, text: string): Range | undefined {
  if (typeof quotation !== 'string') return undefined;
  const quoted = quotation.trim();
  if (quoted.length < shortestQuotation || quoted.length > longestQuotation) return undefined;
  const start = text.indexOf(quoted);
  return start < 0 ? undefined : { start, end: start + quoted.length };
}

function reasonIn(why: unknown): string | undefined {
  if (typeof why !== 'string') return undefined;
  const line = visible(why.replace(/\s+/g, ' ').trim());
  return line === '' || line.length > longestReason ? undefined : line;
}

const subjects: readonly unknown[] = ['bet', 'metric', 'contradiction'] satisfies readonly Subject[];

function suggestionIn(entry: unknown, text: string): Suggestion | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { about, quote, against, why } = entry as Readonly<Record<string, unknown>>;
  const [range, reason] = [placeOf(quote, text), reasonIn(why)];
  if (!subjects.includes(about) || !range || reason === undefined) return undefined;
  const other = about === 'contradiction' ? placeOf(against, text) : undefined;
  // A contradiction has two sides, and both are in the text.
  if (about === 'contradiction' && (!other || other.start === range.start)) return undefined;
  return { about: about as Subject, range, against: other, why: reason };
}

/** The answer without the fence that models like to put around JSON. */
const unfenced = (answer: string): string => /^```(?:json)?\s*\n([\s\S]*)\n```$/.exec(answer.trim())?.[1] ?? answer;

/**
 * Reads what a language model has answered. Nothing of it is trusted: what does not quote the text to the letter is thrown away.
 * @param answer as the model wrote it
 * @param text the document as it is now
 * @returns undefined when the answer is not in the form that was asked for
 */
export function suggestionsIn(answer: string, text: string): Suggestions | undefined {
  let entries: unknown;
  try {
    entries = JSON.parse(unfenced(answer));
  } catch {
    return undefined;
  }
  if (!Array.isArray(entries)) return undefined;
  const known = new Map<string, Suggestion>();
  for (const entry of entries) {
    const suggestion = suggestionIn(entry, text);
    if (!suggestion || known.size === mostSuggestions) continue;
    const key = `${suggestion.about} ${suggestion.range.start} ${suggestion.range.end}`;
    if (!known.has(key)) known.set(key, suggestion);
  }
  const suggestions = [...known.values()].sort((a, b) => a.range.start - b.range.start);
  return { suggestions, thrownAway: entries.length - suggestions.length };
}
