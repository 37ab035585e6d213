import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const validFrontMatter: Rule = {
  id: 'valid-front-matter',
  checklist: 'document',
  statement: 'The front matter can be read.',
  severity: 'error',
  nature: 'contradiction',
  check(document, report) {
    const { problem, range } = document.front;
    if (problem)
      report(
        problem.range,
        say`The front matter cannot be read (${problem.reason}): correct it, or its owner, status and dates are ignored.`,
      );
    return judged(range ? 1 : 0, problem ? 1 : 0, range);
  },
};
