import { live, type WorkspaceRule } from '../rule.js';

export const noOrphanExperiment: WorkspaceRule = {
  id: 'no-orphan-experiment',
  check(view, report) {
    // Where there is no strategy, nothing can be linked to.
    if (!live(view).some(({ kind }) => kind === 'product-strategy' || kind === 'okr' || kind === 'product-vision')) return;
    for (const { path, kind, parent, hypothesis, links, head } of live(view)) {
      if (kind !== 'experiment' && kind !== 'prd') continue;
      if (parent || hypothesis || links.some(({ target }) => view.documents.has(target))) continue;
      report(path, head, 'Nothing says which strategy this serves: add "parent:" to the front matter, or a link.');
    }
  },
};
