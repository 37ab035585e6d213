import remarkLint from 'remark-lint';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { location } from 'vfile-location';
import type { StrategyDocument } from './facts/document.js';
import type { Reported } from './rules/rule.js';

/** A finding with the rule that reports it. */
export interface Said {
  readonly ruleId: string;
  readonly reported: Reported;
}

const control = unified().use(remarkLint).freeze();

/** A comment that may switch rules off or on. */
const comment = /<!--\s*lint\b/;

/** Whether there is a comment in a document that may silence something. */
export function mayBeSilenced(document: StrategyDocument): boolean {
  return document.parts.some(({ part }) => comment.test(part.text));
}

/**
 * The findings that no comment silences, as remark-lint reads `<!--lint disable …-->` and its kin.
 * @param silencing what {@link mayBeSilenced} says
 * @returns the findings, and why a comment could not be read; then none is silenced
 */
export function unsilenced(document: StrategyDocument, silencing: boolean, findings: readonly Said[]): { readonly findings: readonly Said[]; readonly problem?: VFileMessage } {
  if (!silencing) return { findings };
  const file = new VFile({ value: document.source });
  const place = location(file);
  const known = new Map<VFileMessage, Said>();
  for (const said of findings) {
    const at = place.toPoint(Math.min(said.reported.range.start, document.source.length));
    const message = file.message(said.reported.message, { ...(at && { place: at }), ruleId: said.ruleId, source: 'remark-lint' });
    known.set(message, said);
  }
  try {
    control.runSync(document.tree, file);
  } catch (error) {
    const problem = file.messages.find((message) => message === error);
    if (!problem) throw error;
    return { findings, problem };
  }
  return { findings: file.messages.flatMap((message) => known.get(message) ?? []) };
}
