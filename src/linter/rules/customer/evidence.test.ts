import { equal } from 'node:assert/strict';
import { lint } from '../../index.js';

/** The line on which the question for evidence stands; undefined where it is not asked. */
function askedOn(text: string): number | undefined {
  const { findings } = lint(text, { kind: 'prd', allChecklists: true });
  const finding = findings.find(({ ruleId }) => ruleId === 'evidence');
  return finding && text.slice(0, finding.range.start).split('\n').length;
}

describe('evidence: the first claim about customers is what needs a source', () => {
  const claims: Readonly<Record<string, string>> = {
    'what people suffer from': '## Background\n\nMost restaurants struggle to plan the night shift.\n',
    'what people do today': '## Why now\n\nSmall shops already pay for three tools.\n',
    'what people want, as a segment': '## Target customers\n\n- Bakers who want to sleep until four\n',
    'what a persona dislikes': '## Personas\n\n- Tired of calling suppliers\n',
    'a problem with whose it is': '## Problem\n\nTeams copy orders from one sheet into the next.\n',
    'a problem in German': '## Problem\n\nKunden suchen ihre Rechnungen in alten E-Mails.\n',
    'a problem in Japanese': '## 背景\n\n多くの店舗は発注の手作業に困っている。\n',
  };
  for (const [name, text] of Object.entries(claims)) it(name, () => equal(askedOn(`# Bakery desk\n\n${text}`), 5));

  const others: Readonly<Record<string, string>> = {
    'a problem of the code': '## Problem\n\nWithout a queue every retry leaks into its callers.\n',
    'who is served, and no more': '## Target customers\n\n- Bakers\n- Pastry shops\n',
    'what users shall be able to do': '## Requirements\n\n- Users need to be able to reset their password\n',
    'a user story': '## Scope\n\nAs a baker, I want to see tomorrow’s orders.\n',
    'a goal': '## Goals\n\n- Shops spend less time on orders\n',
    'a product rule': '## Background\n\nUsers must never need help to leave.\n',
    'what competitors lack': '## Competitors\n\nUsers of Doughly complain about its price.\n',
  };
  for (const [name, text] of Object.entries(others))
    it(`not ${name}`, () => equal(askedOn(`# Bakery desk\n\n${text}`), undefined));
});
