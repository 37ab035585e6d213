/** What sort of document it is, where its first lines or its titles tell so. */
import type { StrategyDocument } from './document.js';
import { endsWith, speaksOf } from './wording.js';

/** So many passages from the start may say where it comes from. */
const opening = 8;

/** Whether it says that it is a part, an excerpt or a translation of another document, which answers for it. */
export const isDerived = ({ outline }: Pick<StrategyDocument, 'outline'>): boolean =>
  outline.passages.slice(0, opening).some(({ text }) => speaksOf('derived', text));

/** Whether a title, up to its first sign, calls it decisions: "ADR-007: Ferries", "Pricing decisions". */
function isNamedDecision(title: string): boolean {
  const name = /^[^:：·|(–—]*?(?=[^\p{L}\p{N}]*(?:[:：·|(–—]|$))/u.exec(title)?.[0] ?? '';
  return endsWith('decisionRecord', name);
}

/**
 * Whether it is the record of one decision or of several: its title says so, or what was decided and what follows, or what
 * was weighed, stand under titles of their own.
 */
export const isDecision = ({ outline, title }: Pick<StrategyDocument, 'outline' | 'title'>): boolean =>
  (title !== undefined && isNamedDecision(title.title)) ||
  outline.sections.filter(({ concepts }) => concepts.includes('decision-log')).length > 1;
