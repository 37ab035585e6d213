import { deepEqual } from 'node:assert/strict';
import { readDocument } from './liveDocument.js';
import { parse } from '../parse/parse.js';
import { unrecognisedAt } from './unrecognised.js';

const text =
  '---\nsquad: Blue\n---\n\n# Teamboard 🎯\n\n**Mascot:** Blue\n\n## Where the puck goes\n\nText.\n\n## Risks\n\n### Churn of agencies\n\n## 🎯\n\n**Zebra crossing**\n\nText: more.\n';
const document = readDocument(parse(text), text, { today: 0, calendar: { fiscalYearStart: 1, dateOrder: null } });
const at = (words: string): string | undefined => unrecognisedAt(document, text.indexOf(words));

describe('unrecognisedAt', () => {
  it('gives the words of a heading or label that says nothing we know', () =>
    deepEqual(['puck', 'Mascot:', 'Zebra'].map(at), ['Where the puck goes', 'Mascot', 'Zebra crossing']));
  it('gives nothing for the title, for what is known, below it, in text and in front matter', () =>
    deepEqual(
      ['Teamboard', 'Risks', 'Churn', '## 🎯', 'Text.', 'Text:', 'squad:'].map(at),
      Array.from({ length: 7 }, () => undefined),
    ));
});
