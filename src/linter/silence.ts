import type { Nodes, Root } from 'mdast';
import remarkLint from 'remark-lint';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { location } from 'vfile-location';
import { readAcceptances } from './acceptance.js';
import type { StrategyDocument } from './facts/document.js';
import type { Message } from './result.js';
import type { Reported } from './rules/rule.js';
import type { Range } from './text.js';

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

/** The tree with some of its comments emptied: they stand where they stood, and say nothing. */
function without(node: Root, comments: ReadonlySet<Nodes>): Root {
  const emptied = <Node extends Nodes>(each: Node): Node => (comments.has(each) ? { ...each, value: '' } : 'children' in each ? { ...each, children: each.children.map((child) => emptied(child)) } : each);
  return emptied(node);
}

/** What is left of the findings, and what is wrong with the comments. */
export interface Unsilenced {
  readonly findings: readonly Said[];
  /** Why a comment could not be read; then none silences. */
  readonly problem?: VFileMessage;
  /** Dates of acceptances that cannot be read; these silence. */
  readonly dates: readonly { readonly said: Message; readonly range: Range }[];
}

/**
 * The findings that no comment silences, as remark-lint reads `<!--lint disable …-->` and its kin. What was accepted
 * until a day that has passed is not silenced. It is for documents that {@link mayBeSilenced} tells apart.
 */
export function unsilenced(document: StrategyDocument, findings: readonly Said[]): Unsilenced {
  const acceptances = readAcceptances(document);
  const dates = acceptances.flatMap(({ problem }) => problem ?? []);
  const expired = new Set<Nodes>(acceptances.flatMap((acceptance) => (acceptance.expired ? [acceptance.comment.node] : [])));
  const file = new VFile({ value: document.source });
  const place = location(file);
  const known = new Map<VFileMessage, Said>();
  for (const said of findings) {
    const at = place.toPoint(Math.min(said.reported.range.start, document.source.length));
    const message = file.message(said.reported.message, { ...(at && { place: at }), ruleId: said.ruleId, source: 'remark-lint' });
    known.set(message, said);
  }
  try {
    control.runSync(expired.size > 0 ? without(document.tree, expired) : document.tree, file);
  } catch (error) {
    const problem = file.messages.find((message) => message === error);
    if (!problem) throw error;
    return { findings, problem, dates };
  }
  return { dates, findings: file.messages.flatMap((message) => known.get(message) ?? []) };
}
