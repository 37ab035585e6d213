import { speaksOf } from '../../facts/wording.js';
import { say, there } from '../../result.js';
import { reportMissing } from '../presence.js';
import { met, missing, type Rule } from '../rule.js';

export const northStar: Rule = {
  id: 'north-star',
  checklist: 'metrics',
  statement: 'One metric is the primary one.',
  severity: 'info',
  nature: 'structure',
  needs: ['metrics'],
  check(document, report) {
    const leading = document.metrics.filter((metric) => metric.role === 'north-star');
    const names = new Set(leading.map((metric) => metric.key));
    const first = leading.at(0);
    if (
      first &&
      names.size > 1 &&
      leading.every((metric) => metric.section === first.section) &&
      !first.section.concepts.includes('north-star')
    ) {
      report(
        first.nameRange,
        say`${names.size} metrics are called primary: keep one, and make the others its inputs.`,
        {
          related: leading
            .slice(1)
            .map((metric) => there(metric.nameRange, say`${metric.name} is also called primary.`)),
        },
      );
      return { status: 'partial', range: first.nameRange };
    }
    if (first) return met(first.nameRange);
    const section = document.find({ concepts: ['north-star'] });
    if (section.state === 'stated') return met(section.range);
    if (section.state === 'open') return missing;
    // In other languages a sentence that uses the word names the metric.
    const words = document.language.code === 'en' ? [] : (document.language.concepts.sections['north-star'] ?? []);
    const named = document.outline.passages.find(
      (passage) =>
        words.some((word) => passage.text.toLowerCase().includes(word)) || speaksOf('northStarNamed', passage.text),
    );
    if (named) return met(named.source());
    return reportMissing(
      document,
      report,
      'No metric is the primary one: name the one that shows customers get value.',
      'north-star',
      section.range ?? document.metrics.at(0)?.nameRange,
    );
  },
};
