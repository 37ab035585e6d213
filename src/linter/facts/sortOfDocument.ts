/** What sort of document it is, where its first lines or its titles tell so. */
import type { StrategyDocument } from './document.js';
import { speaksOf } from './wording.js';

/** So many passages from the start may say where it comes from. */
const opening = 8;

/** Whether it says that it is a part, an excerpt or a translation of another document, which answers for it. */
export const isDerived = ({ outline }: Pick<StrategyDocument, 'outline'>): boolean =>
  outline.passages.slice(0, opening).some(({ text }) => speaksOf('derived', text));

/** Whether it is the record of a decision: what was decided and what follows, or what was weighed, under titles of their own. */
export const isDecision = ({ outline }: Pick<StrategyDocument, 'outline'>): boolean =>
  outline.sections.filter(({ concepts }) => concepts.includes('decision-log')).length > 1;
