import { speaksOf, wordingsIn } from '../../facts/wording.js';
import { sentenceFix } from '../../fixes/sentences.js';
import { isAbout } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const noCultureSlogan: Rule = {
  id: 'no-culture-slogan',
  checklist: 'culture',
  statement: 'Culture is described by what people do.',
  severity: 'warning',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    const passages = document.outline.passages.filter(
      (passage) =>
        passage.kind !== 'heading' &&
        passage.kind !== 'quote' &&
        passage.kind !== 'cell' &&
        isAbout(passage.section, 'principles', 'culture', 'approach', 'pillars', 'team', 'process', 'mission'),
    );
    const slogans = passages.filter((passage) => speaksOf('slogan', passage.text));
    const empty = slogans.filter((passage) => {
      const nested = passage.section.passages.filter(
        (each) =>
          each === passage ||
          (passage.item !== undefined && each.item?.parent === passage.item) ||
          passage.kind === 'paragraph',
      );
      return !nested.some((each) => speaksOf('mechanism', each.text));
    });
    for (const passage of empty) {
      const [wording] = wordingsIn('slogan', passage.text);
      if (wording)
        report(
          passage.source(wording.start, wording.end),
          say`"${wording.text}" is only a slogan: give it a mechanism, such as a forum, a budget, a fixed day or an owner.`,
          { fixes: () => [sentenceFix(passage, passage.source(), '([Mechanism], owned by [Owner])', document)] },
        );
    }
    return judged(slogans.length, empty.length, slogans.at(0)?.source());
  },
};
