import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const customerVoice: Rule = {
  id: 'customer-voice',
  checklist: 'culture',
  statement: 'It lets customers speak: quotations, interviews or their data.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  needs: ['evidence'],
  check(document, report) {
    const quoted = document.outline.passages.find((passage) => passage.kind === 'quote' && /["“]/.test(passage.text));
    if (quoted) return met(quoted.source());
    const found = document.find({ cues: ['customer-voice'] });
    if (found.state === 'stated') return met(found.range);
    // On a page of a few paragraphs there is no room for it.
    if (document.outline.words < 600) return notEvaluated;
    report(document.head, 'No customer speaks in this document: add a quotation, or what interviews and data showed.');
    return missing;
  },
};
