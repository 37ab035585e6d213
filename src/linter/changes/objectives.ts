/** Objectives: those that came and went, and those that have other words now. */
import { holdsBlank } from '../facts/blanks.js';
import type { StrategyDocument } from '../facts/document.js';
import { objectivesOf, okrLeads } from '../facts/metrics/okr.js';
import { keyOfWords } from '../facts/quantities/naming.js';
import { passagesIn } from '../outline/outline.js';
import { say } from '../result.js';
import type { Range } from '../text/text.js';
import { changed, shown, type Change } from './change.js';
import { keyOfName, mentionsIn } from './identity.js';
import { isStillNamed, matched, type Named } from './match.js';
import { titleOf } from './title.js';

interface ObjectiveFact extends Named {
  readonly range: Range;
  /** Its key results, as keys: without their numbers, which may change. */
  readonly holds: ReadonlySet<string>;
}

/** Key results have more words than a label such as "Owner: Ana". */
const fewestWords = 3;
const isResult = (key: string): boolean => key.split(' ').length >= fewestWords;

/** The objectives of a version that it calls so, with what stands below each. */
function objectivesIn(document: StrategyDocument): readonly ObjectiveFact[] {
  const facts = new Map<string, ObjectiveFact>();
  const add = (text: string, range: Range, results: readonly string[]): void => {
    const { name } = titleOf(text, document);
    const key = keyOfName(name);
    const holds = new Set(results.map((each) => keyOfWords(each.replace(okrLeads.result, ''))).filter(isResult));
    if (key !== '' && !holdsBlank(name) && holds.size > 0 && !facts.has(key))
      facts.set(key, { name, key, rest: '', range, holds });
  };
  for (const section of document.outline.sections) {
    const [lead] = okrLeads.objective.exec(section.title) ?? [];
    if (lead === undefined) continue;
    const listed = [...passagesIn(section)].filter(({ kind }) => kind === 'item' || kind === 'cell');
    add(
      section.title.slice(lead.length),
      section.titleRange,
      listed.map(({ text }) => text),
    );
  }
  for (const { text, range, results } of objectivesOf(document))
    if (range && text !== '')
      add(
        text,
        range,
        results.map((each) => each.text),
      );
  return [...facts.values()];
}

/** Whether most of the key results of two objectives are the same. */
function keepsResults({ holds: one }: ObjectiveFact, { holds: other }: ObjectiveFact): boolean {
  const shared = [...one].filter((key) => other.has(key)).length;
  return shared > 0 && 2 * shared > Math.max(one.size, other.size);
}

/** What became of the objectives of a document. One whose key results stayed has only other words. */
export function objectiveChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const [old, now] = [objectivesIn(before), objectivesIn(after)];
  if (old.length === 0 || now.length === 0) return [];
  const { pairs, gone, fresh } = matched(old, now, { renamed: true, suits: keepsResults });
  const [here, there] = [mentionsIn(before), mentionsIn(after)];
  return [
    ...pairs
      .filter(({ before: was, after: is }) => was.key !== is.key && keepsResults(was, is))
      .map(({ before: was, after: is }) => {
        const [from, about] = [shown(was.name), shown(is.name)];
        return changed({
          kind: 'renamed',
          about,
          from,
          to: about,
          said: say`The objective "${from}" now reads "${about}".`,
          before: was.range,
          after: is.range,
        });
      }),
    ...gone
      .filter(({ name }) => !isStillNamed(name, there, here))
      .map(({ name, range }) => {
        const about = shown(name);
        return changed({
          kind: 'objective-gone',
          about,
          from: about,
          said: say`The objective "${about}" was removed.`,
          before: range,
        });
      }),
    ...fresh
      .filter(({ name }) => !isStillNamed(name, here, there))
      .map(({ name, range }) => {
        const about = shown(name);
        return changed({
          kind: 'objective-new',
          about,
          to: about,
          said: say`The objective "${about}" is new.`,
          after: range,
        });
      }),
  ];
}
