/** Sorts of documents that are asked less than a plan, where their title or the name of their file tells so. */
import { fileStem, statedTitle } from '../checklists/kind.js';
import type { StrategyDocument } from '../facts/document.js';
import { endsWith, isOnly, type WordingList } from '../facts/wording.js';
import { kindsIn } from '../model/titleWords.js';

/** What its title is read from. */
type Titled = Pick<StrategyDocument, 'title' | 'front'>;

/** Between a name and what it is: "Ferry tickets: status report (May)". */
const betweenParts = /[:：([（|•·—–]|\s-\s/;
/** What may follow a wording in its part: a number, a version, signs. */
const afterwards = /[^\p{L}]*(?:\bv?[\d.]+)?[^\p{L}]*$/u;

/** So many words name a kind of plan before what it is called: "PRD: status report", "Product roadmap – user guide". */
const fewWords = 2;
const namesAKind = (part: string): boolean =>
  kindsIn(part).length > 0 && (part.match(/\p{L}+/gu)?.length ?? 0) <= fewWords;

/** Whether a part of a title is or ends in a wording of a list: "Ferry tickets: team status report". */
function endsIn(list: WordingList, title: string): boolean {
  const parts = title.split(betweenParts);
  return parts.some((part, index) => {
    const text = part.replace(afterwards, '').trim();
    return endsWith(list, text) && !parts.slice(0, index).some(namesAKind);
  });
}

/** Whether its title ends in a wording of one of some lists, or the name of its file is one. */
const isTitled = (document: Titled, path: string, ...lists: readonly WordingList[]): boolean =>
  lists.some(
    (list) => endsIn(list, statedTitle(document) ?? '') || isOnly(list, fileStem(path).replace(/[-_.]+/g, ' ')),
  );

/**
 * Whether it plans nothing: it tells what has happened or how something is done, as a status report, minutes or a guide do,
 * or lists user stories or a backlog whose plan stands elsewhere.
 * @param path where it lies, or nothing
 */
export const plansNothing = (document: Titled, path: string): boolean =>
  isTitled(document, path, 'accountTitle', 'guideTitle', 'storiesTitle');

/** Whether it is made to be shown to people outside: a deck for investors, a flyer, the copy of a page. */
export const isShown = (document: Titled, path: string): boolean => isTitled(document, path, 'shownTitle');
