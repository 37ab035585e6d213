import { say } from '../../linter/result.js';
import type { Kind } from '../../linter/checklists/kind.js';
import { live, type WorkspaceRule } from '../rule.js';

/** Days after which a document of a kind should have been looked at again. */
const windows: Readonly<Partial<Record<Kind, number>>> = {
  'product-strategy': 120,
  'product-vision': 365,
  roadmap: 60,
  metrics: 180,
  'go-to-market': 120,
  'business-case': 365,
  'team-charter': 180,
  'communication-plan': 180,
};
const day = 86_400_000;

export const noStaleDocument: WorkspaceRule = {
  id: 'no-stale-document',
  check(view, report) {
    for (const { path, kind, status, looked, nextReview } of live(view)) {
      const days = windows[kind];
      // A date for the next review is the author's own window, and has an item of its own.
      if (status !== 'approved' || days === undefined || !looked || nextReview) continue;
      const age = Math.floor((view.today - looked.at) / day);
      if (age > days)
        report(
          path,
          looked.range,
          say`Nobody has looked at this for ${age} days: review it, and set the date of the next review.`,
        );
    }
  },
};
