import { say } from '../../linter/result.js';
import { live, type WorkspaceRule } from '../rule.js';

export const noSupersededLink: WorkspaceRule = {
  id: 'no-superseded-link',
  check(view, report) {
    for (const document of live(view)) {
      for (const { target, range } of document.links) {
        const other = view.documents.get(target);
        if (other?.status === 'archived' && other.path !== document.path)
          report(
            document.path,
            range,
            say`This link leads to ${other.path}, which is archived: link to its replacement, or say that it is history.`,
            { path: other.path, range: other.head, message: 'Archived.' },
          );
      }
    }
  },
};
