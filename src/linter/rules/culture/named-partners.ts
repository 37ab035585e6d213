import { sidesIn, mayNameSide } from '../../facts/audiences.js';
import { leavingOut, speaksOf, wordingsIn } from '../../facts/wording.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

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
        speaksOf('otherTeams', passage.text),
    );
    const unnamed = passages.filter((passage) => {
      const rest = leavingOut('otherTeams', passage.text);
      return sidesIn(leavingOut('noSide', rest)).length === 0 && !mayNameSide(rest);
    });
    for (const passage of unnamed) {
      const [wording] = wordingsIn('otherTeams', passage.text);
      if (!wording) continue;
      const range = passage.source(wording.start, wording.end);
      report(range, say`"${wording.text}": which ones? Name the teams and what you need from each.`, {
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
