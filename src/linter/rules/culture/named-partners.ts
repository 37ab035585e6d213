import { sidesIn } from '../../facts/audiences.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

const generic = new RegExp(
  '\\b(?:(?:work(?:ing)?|collaborat\\w+|partner(?:ing)?|align(?:ing)?|' +
    'coordinat\\w+)(?: closely)? (?:with|across) )(?:our |the |all |various |several |' +
    'relevant )*(?:other teams|cross[- ]functional (?:teams|partners)|partner teams|' +
    'teams across the (?:company|organi[sz]ation)|different teams|multiple teams)\\b',
  'i',
);

/** Words that name no side in particular. */
const ordinary = new RegExp(
  '\\b(?:teams?|up|it|product|everyone|data|design|down|people|community|partners?|customers?|' +
    'users?|company|market|public|members?)\\b',
  'gi',
);

export const namedPartners: Rule = {
  id: 'named-partners',
  checklist: 'culture',
  statement: 'It names the teams that it depends on.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const passages = document.outline.passages.filter(
      (passage) =>
        (passage.kind === 'paragraph' || passage.kind === 'item') &&
        isAbout(
          passage.section,
          'dependencies',
          'approach',
          'initiatives',
          'team',
          'process',
          'communication',
          'risks',
          'go-to-market',
        ) &&
        generic.test(passage.text),
    );
    const unnamed = passages.filter((passage) => {
      const rest = passage.text.replace(generic, '');
      return sidesIn(rest.replace(ordinary, '')).length === 0 && !/:|\(|@|\b\p{Lu}[\p{Ll}]+ team\b/u.test(rest);
    });
    for (const passage of unnamed) {
      const match = generic.exec(passage.text);
      const start = match?.index ?? 0;
      const range = passage.source(start, start + (match?.[0].length ?? 0));
      report(range, say`"${match?.[0] ?? ''}": which ones? Name the teams and what you need from each.`, {
        fixes: () => [
          {
            title: 'Add "([Team name])"',
            safe: false,
            edits: [{ start: range.end, end: range.end, text: ' ([Team name])' }],
          },
        ],
      });
    }
    return judged(passages.length, unnamed.length, passages.at(0)?.source());
  },
};
