import type { Passage } from '../../outline/outline.js';
import { namesPeople } from '../../facts/hypothesis.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

/** Sentences that single somebody out: "for restaurants in tourist zones", "as a merchant", "helps engineering leaders". */
const singled = /\b(?:for|helps?|lets?|allows?|enables?|gives?|serv(?:e|es|ing)|target(?:s|ed|ing)?|aimed at|designed for|built for|used by|support)\s+(?:(?:our|the|all|every|any|both|many|busy|active|small|new|large|individual|non-?expert)\s+)*(?<who>(?:[\p{L}\d'&-]+\s+){0,4}[\p{L}'-]+)/giu;

function namesSegment(passage: Passage): boolean {
  if (/(?:^|\n|\s)as an? \*{0,2}[\p{L} ]{3,40}[,:*]/iu.test(passage.text)) return true;
  return [...passage.text.matchAll(singled)].some((match) => namesPeople(match.groups?.who ?? ''));
}

export const targetCustomer: Rule = {
  id: 'target-customer',
  checklist: 'customer',
  statement: 'It names specific customers, a segment or a persona.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    const evidence = document.find({ concepts: ['target-customer'] });
    if (evidence.state === 'stated') return met(evidence.range);
    if (evidence.state === 'open') return missing;
    const passage = document.outline.passages.find((each) => each.kind !== 'heading' && namesSegment(each));
    if (passage) return met(passage.source());
    return reportMissing(document, report, 'The document does not say for whom it is: name the segment and how you recognise its members.', 'target-customer', evidence.range);
  },
};
