import { normalize } from '../../outline/normalize.js';
import type { Section } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noDuplicateSection: Rule = {
  id: 'no-duplicate-section',
  checklist: 'document',
  statement: 'No two sections have the same name.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const seen = new Map<string, Section>();
    let findings = 0;
    const named = document.outline.sections
      .filter(({ depth, concepts }) => depth === 2 && concepts.length > 0)
      .map((section) => ({ section, key: normalize(section.title) }));
    for (const { section, key } of named) {
      const first = seen.get(key);
      if (first && first.parent === section.parent) {
        findings += 1;
        report(section.titleRange, say`Two sections are called "${section.title}": merge them, or rename one.`, {
          related: [{ range: first.titleRange, message: 'The first one.' }],
        });
      }
      seen.set(key, section);
    }
    return judged(seen.size, findings);
  },
};
