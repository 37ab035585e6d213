import { live, type WorkspaceRule } from '../rule.js';

export const noOrphanExperiment: WorkspaceRule = {
  id: 'no-orphan-experiment',
  check(view, report) {
    const strategies = new Set(
      live(view)
        .filter(
          ({ kind, product }) =>
            product !== '' && (kind === 'product-strategy' || kind === 'okr' || kind === 'product-vision'),
        )
        .map(({ product }) => product),
    );
    for (const { path, kind, product, parent, hypothesis, links, head } of live(view)) {
      // Where the product has no strategy, nothing can be linked to.
      if ((kind !== 'experiment' && kind !== 'prd') || !strategies.has(product)) continue;
      if (parent || hypothesis || links.some(({ target }) => view.documents.has(target))) continue;
      report(
        path,
        head,
        'The document does not say which strategy it serves: add "parent:" to the front matter, or a link.',
      );
    }
  },
};
