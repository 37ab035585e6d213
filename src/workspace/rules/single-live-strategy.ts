import { say } from '../../linter/result.js';
import { live, type WorkspaceRule } from '../rule.js';

export const singleLiveStrategy: WorkspaceRule = {
  id: 'single-live-strategy',
  check(view, report) {
    const strategies = live(view).filter(
      ({ kind, status, product, horizon }) =>
        kind === 'product-strategy' && status === 'approved' && product !== '' && horizon !== undefined,
    );
    for (const [index, document] of strategies.entries()) {
      const other = strategies
        .slice(0, index)
        .find(
          (each) =>
            each.product === document.product &&
            each.horizon &&
            document.horizon &&
            each.horizon.from < document.horizon.to &&
            document.horizon.from < each.horizon.to,
        );
      if (other)
        report(
          document.path,
          document.head,
          say`${other.path} is an approved strategy for the same product and period: archive one of them.`,
          { path: other.path, range: other.head, message: 'The other strategy.' },
        );
    }
  },
};
