import { hasQuotationMark } from '../../text/text.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

/** In fewer words there is no room for a voice. */
const roomy = 600;

export const customerVoice: Rule = {
  id: 'customer-voice',
  checklist: 'culture',
  statement: 'It lets customers speak: quotations, interviews or their data.',
  severity: 'info',
  nature: 'structure',
  experimental: true,
  needs: ['evidence'],
  check(document, report) {
    const quoted = document.outline.passages.find(
      (passage) => passage.kind === 'quote' && hasQuotationMark(passage.text),
    );
    if (quoted) return met(quoted.source());
    const found = document.find({ cues: ['customer-voice'] });
    if (found.state === 'stated') return met(found.range);
    if (document.outline.words < roomy) return notEvaluated;
    report(document.head, 'No customer speaks in this document: add a quotation, or what interviews and data showed.');
    return missing;
  },
};
