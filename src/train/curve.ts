// How much better it gets with more documents: `npm run train -- curve`.
import type { KindModel } from '../linter/model/kindModel.js';
import { readAllForAsking, unseenQuestions } from './ask.js';
import { folds, type Labelled } from './documents.js';
import { featuresOf, fitKinds, recalledAt, scoresOf } from './kind.js';
import { askedAt } from './questions.js';

const shares = [0.25, 0.5, 1];

/** A number from 0 to 1 for a name, the same each time. */
function placeOf(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (hash % 1_000) / 1_000;
}

/**
 * Tells what is reached when a quarter, half and all of the repositories are learned from; always judged on all documents,
 * each by models that have not seen its fold.
 * @param forKinds the documents that kinds are learned from
 * @param forAsking those that what to ask is learned from
 * @param kinds by fold, the model of kinds that has not seen it
 */
export function learningCurve(
  forKinds: readonly Labelled[],
  forAsking: readonly Labelled[],
  kinds: ReadonlyMap<number, KindModel>,
  tell: (text: string) => void,
): void {
  const examples = featuresOf(forKinds);
  const reads = readAllForAsking(forAsking, kinds, () => undefined);
  for (const share of shares) {
    const learnsFrom = ({ repository }: Labelled): boolean => placeOf(repository) < share;
    const scored = folds.flatMap((fold) =>
      scoresOf(
        fitKinds(
          examples.filter(({ document }) => document.fold !== fold && learnsFrom(document)),
          false,
        ),
        examples.filter(({ document }) => document.fold === fold),
      ),
    );
    const unseen = unseenQuestions(reads, learnsFrom);
    const [recalled, asked] = [recalledAt(scored, 0.02), askedAt(unseen, forAsking, 0.82)];
    tell(
      `${100 * share} % of the repositories: ${recalled} of clear plans at 2 % false alarms, ${asked} asked at 82 % right`,
    );
  }
}
