import { foreignWords, matcherOf } from '../languages/index.js';
import { namesPeople } from './people.js';
import { pattern } from './patterns.js';

/** The words with which people introduce a belief. */
export const belief =
  /\b(?:we (?:strongly )?(?:believe|assume)\b|(?:our|the) (?:core |central |key )?hypothesis is\b|hypothesis:)/i;
/** Weaker words, which count where the section is about hypotheses, or when what follows is a claim about people. */
const opinion = /\bwe (?:think|expect|believe)\b/i;
/** What makes a belief one that could turn out false: it says that something will happen, or what people want. */
const consequence = new RegExp(pattern('beliefs.consequence'), 'i');
const claim = new RegExp(pattern('beliefs.claim'), 'i');
/** Whether a text says that something is so or will be: not the name of an option. */
export const claims = (text: string): boolean => consequence.test(text) || claim.test(text);
const claimAboutPeople = /\b(?:will|would|enjoy|prefer|want|care about|are willing|struggle)\b/i;
const conditional =
  /\bif we [^.?]{8,120}?,? (?:then (?:we|they|users|customers)\b[^.?]{0,30}\bwill|we will see|we expect)\b/i;

const foreignBelief = matcherOf(
  foreignWords((prose) => prose.belief),
  true,
);

/** A sentence that is still to be filled in (two or more gaps in brackets), or tells what a hypothesis is or how to write one. */
export const prompt = new RegExp(pattern('beliefs.prompt'), 'i');

/**
 * Whether a sentence states a belief that could turn out false.
 * @param about whether its section is about hypotheses
 * @param foreign whether the document is in another language than English
 */
export function statesBelief(sentence: string, about: boolean, foreign: boolean): boolean {
  if (prompt.test(sentence)) return false;
  if (/[?？]\s*$/.test(sentence) || /\brisk\b/i.test(sentence)) return false;
  if (foreign && foreignBelief.test(sentence)) return true;
  if (belief.test(sentence))
    return (
      about ||
      (consequence.test(sentence.replace(belief, '')) && (claimAboutPeople.test(sentence) || namesPeople(sentence)))
    );
  if (conditional.test(sentence)) return true;
  return (
    opinion.test(sentence) &&
    (about ||
      (namesPeople(sentence.replace(opinion, '')) &&
        claimAboutPeople.test(sentence) &&
        !/\bwe expect\b/i.test(sentence)))
  );
}
