import byKind from './checklists.json' with { type: 'json' };
import type { Kind } from './kind.js';

/** How much a finding matters to the people who decide on the document. */
export type Severity = 'error' | 'warning' | 'info';

/** Where each severity stands, the worst first. */
export const severityRanks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The duties of a product leader, each with its items. */
export const checklists = [
  'vision',
  'customer',
  'pmf-hypothesis',
  'strategy',
  'metrics',
  'timeline',
  'go-to-market',
  'business-case',
  'team',
  'process',
  'communication',
  'experiments',
  'culture',
  'document',
  'writing',
] as const;

/** A checklist's name; also the folder of its rules. */
export type Checklist = (typeof checklists)[number];

/**
 * The severity that a kind of document gives to an item about what it contains.
 * @returns undefined when documents of that kind need not have it
 */
export function expectedIn(kind: Kind, id: string): Severity | undefined {
  const items: Readonly<Record<string, string>> = byKind[kind];
  return items[id] as Severity | undefined;
}

/** The items that a kind of document is asked for, in the order in which its readers look for them. */
export function expectedOf(kind: Kind): readonly string[] {
  return Object.keys(byKind[kind]);
}
