import type { Nodes, Root } from 'mdast';
import remarkLint from 'remark-lint';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { location } from 'vfile-location';
import { readAcceptances } from './acceptance.js';
import type { StrategyDocument } from '../facts/document.js';
import { textOf, type Finding } from '../result.js';

const control = unified().use(remarkLint).freeze();

/** A comment that may switch rules off or on. */
const comment = /<!--\s*lint\b/;

/** Whether there is a comment in a document that may silence something. */
export function mayBeSilenced(document: StrategyDocument): boolean {
  return document.parts.some(({ piece }) => comment.test(piece.text));
}

/** Whether every comment that may silence something can be read. */
export function areReadable(document: StrategyDocument): boolean {
  const file = new VFile({ value: document.source });
  try {
    control.runSync(treeWithout(document), file);
    return true;
  } catch (error) {
    if (file.messages.some((message) => message === error)) return false;
    throw error;
  }
}

/** The tree with some of its comments emptied: they stand where they stood, and say nothing. */
function without(node: Root, comments: ReadonlySet<Nodes>): Root {
  const emptied = <Node extends Nodes>(each: Node): Node =>
    comments.has(each)
      ? { ...each, value: '' }
      : 'children' in each
        ? { ...each, children: each.children.map((child) => emptied(child)) }
        : each;
  return emptied(node);
}

/** Comments that are never closed. They silence nothing, and remark-lint would look through each once for every place in it. */
const unclosed = (document: StrategyDocument): readonly Nodes[] =>
  document.outline.comments.filter(({ text }) => !text.includes('-->')).map(({ node }) => node);

/** The tree of a document with some of its comments, and those that are never closed, emptied. */
function treeWithout(document: StrategyDocument, comments: readonly Nodes[] = []): Root {
  const emptied = new Set([...comments, ...unclosed(document)]);
  return emptied.size > 0 ? without(document.tree, emptied) : document.tree;
}

/** The rule id of a finding about a suppression comment, or the date of one, that cannot be read. */
export const brokenComment = 'lint-comment';

function brokenCommentFinding({ reason, place }: { readonly reason: string; readonly place?: unknown }): Finding {
  const at = place as
    | {
        readonly start?: { readonly offset?: number };
        readonly end?: { readonly offset?: number };
        readonly offset?: number;
      }
    | undefined;
  const start = at?.start?.offset ?? at?.offset ?? 0;
  return {
    ruleId: brokenComment,
    severity: 'error',
    message: reason,
    said: { template: reason, args: [] },
    range: { start, end: at?.end?.offset ?? start },
    fixes: [],
    related: [],
  };
}

/**
 * The findings that no comment silences, as remark-lint reads `<!--lint disable …-->` and its kin. What was accepted
 * until a day that has passed is not silenced. It is for documents that {@link mayBeSilenced} tells apart.
 * @returns them, and what is wrong with the comments: when one cannot be read, none silences; when a date cannot be, it does
 */
export function unsilenced(document: StrategyDocument, findings: readonly Finding[]): Finding[] {
  const acceptances = readAcceptances(document);
  const dates = acceptances.flatMap(({ problem }): Finding[] =>
    problem
      ? [
          {
            ruleId: brokenComment,
            severity: 'warning',
            message: textOf(problem.said),
            said: problem.said,
            range: problem.range,
            fixes: [],
            related: [],
          },
        ]
      : [],
  );
  const expired = acceptances.flatMap((acceptance) => (acceptance.expired ? [acceptance.comment.node] : []));
  const file = new VFile({ value: document.source });
  const place = location(file);
  const known = new Map<VFileMessage, Finding>();
  for (const finding of findings) {
    const at = place.toPoint(Math.min(finding.range.start, document.source.length));
    const message = file.message(finding.message, {
      ...(at && { place: at }),
      ruleId: finding.ruleId,
      source: 'remark-lint',
    });
    known.set(message, finding);
  }
  try {
    control.runSync(treeWithout(document, expired), file);
  } catch (error) {
    const problem = file.messages.find((message) => message === error);
    if (!problem) throw error;
    return [...findings, brokenCommentFinding(problem), ...dates];
  }
  return [...file.messages.flatMap((message) => known.get(message) ?? []), ...dates];
}

/** Those of some findings that no comment of the document silences. */
export function heardIn(document: StrategyDocument, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0 || !mayBeSilenced(document)) return findings;
  const heard = new Set(unsilenced(document, findings));
  return findings.filter((finding) => heard.has(finding));
}
