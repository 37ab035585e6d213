import { say } from '../../linter/result.js';
import { live, type WorkspaceRule } from '../rule.js';

export const validFileLinks: WorkspaceRule = {
  id: 'valid-file-links',
  check(view, report) {
    for (const document of live(view)) {
      for (const { target, url, range } of document.links) {
        // Sites leave the ending out, so that only a path with one can be missed.
        if (!/\.(?:md|markdown)$/i.test(target) || view.exists(target) !== false) continue;
        const name = target.split('/').at(-1) ?? target;
        const near = [...view.documents.keys()].find((path) => path.split('/').at(-1) === name);
        report(
          document.path,
          range,
          near === undefined
            ? say`"${url}" does not exist: correct the link.`
            : say`"${url}" does not exist, but ${near} does: correct the link.`,
        );
      }
    }
  },
};
