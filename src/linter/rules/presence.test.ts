import { equal } from 'node:assert/strict';
import { readOnce } from '../index.js';
import { customerProblem } from './customer/customer-problem.js';
import { targetCustomer } from './customer/target-customer.js';
import { hypothesis } from './pmf-hypothesis/hypothesis.js';
import type { Rule } from './rule.js';
import { advantage } from './strategy/advantage.js';
import { approach } from './strategy/approach.js';
import { diagnosis } from './strategy/diagnosis.js';
import { initiatives } from './strategy/initiatives.js';
import { nonGoals } from './strategy/non-goals.js';
import { openQuestions } from './strategy/open-questions.js';
import { risks } from './strategy/risks.js';
import { timeline } from './timeline/timeline.js';

const statusOf = (rule: Rule, text: string): string =>
  rule.check(readOnce(`# Teamboard\n\n${text}\n`), () => undefined).status;

describe('what a document states', () => {
  for (const [rule, text] of [
    [nonGoals, "## What we're NOT building\n\n- Payroll for one more year"],
    [nonGoals, '**What will we not do?** Payroll, because partners do it.'],
    [nonGoals, '**Q: What is explicitly out of scope for the first release?**\n\nPayroll and tax forms.'],
    [nonGoals, '- Do not sell to resellers'],
    [nonGoals, '## Fora do escopo do piloto\n\n- Folha de pagamento e impostos'],
    [diagnosis, '## State of the business\n\nSales are flat at $1.2M.'],
    [diagnosis, "## Where we're at\n\nSales are flat at $1.2M."],
    [diagnosis, '## Problem\n\nShifts are planned on paper.'],
    [approach, '## Decision\n\nUse one ledger for all shops.'],
    [advantage, '## Why not just use a spreadsheet?\n\nIt forgets who swapped with whom.'],
    [advantage, '**Pros:**\n\n- Shops keep their tills'],
    [risks, '### Cons\n\n- Shops have to retrain staff'],
    [openQuestions, '## Pending decisions\n\n- Name of the paid plan'],
    [customerProblem, '### What problem are you trying to solve?\n\nCopies of 200 lines each month.'],
    [customerProblem, '- **Opportunity:** "I wait for the login of my colleague"'],
    [targetCustomer, '## Problem\n\nBookkeepers at small bakeries copy 200 lines a month.'],
    [risks, '| Step | Risk |\n| --- | --- |\n| Pilot | Shops drop out early |'],
    [customerProblem, '| # | Box | Content |\n| - | --- | --- |\n| 1 | Problem | Shifts are planned on paper |'],
    [timeline, '## Phase 1: pilot\n\nTwo shops.\n\n## Phase 2: city\n\nTwenty shops.'],
    [timeline, '- **Woche 1–4** zwei Läden\n- **Woche 5–8** zwanzig Läden'],
    [initiatives, '## Strategic priorities\n\n1. File import (2027-02-15)'],
    [hypothesis, '## Product thesis\n\nShops pay for shifts that plan themselves.'],
  ] as const)
    it(`${rule.id}: ${text.split('\n')[0] ?? ''}`, () => equal(statusOf(rule, text), 'met'));

  for (const [rule, text] of [
    [nonGoals, '## Why not just use a spreadsheet?\n\nIt forgets who swapped with whom.'],
    [timeline, '## Phase 1: pilot\n\nTwo shops.'],
    [targetCustomer, '## Problem\n\nNumbers from many sheets are copied by hand.'],
    [hypothesis, 'We believe that [segment] will [behaviour].'],
    [hypothesis, 'A hypothesis is a statement that we believe customers will confirm.'],
    [hypothesis, '## Hypothesis\n\nState what you believe about your users.'],
    [hypothesis, '## Hypothesis\n\nWhat do you believe that shops will pay for?'],
    [risks, '| Step | Risk |\n| --- | --- |\n| Pilot | TBD |'],
  ] as const)
    it(`${rule.id} is not: ${text.replaceAll('\n', ' ')}`, () => equal(statusOf(rule, text), 'missing'));
});
