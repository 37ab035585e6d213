import { equal } from 'node:assert/strict';
import fc, { runs } from '../../../test/unit/property.js';
import { readOnce } from '../index.js';
import { parse } from '../parse/parse.js';
import { makesHeading } from './effect.js';

describe('a heading that would be inserted', () => {
  const lines = fc.constantFrom(
    ...[
      '# Plan',
      'Text',
      '',
      '```',
      '~~~~md',
      '<!--',
      '-->',
      '<div>',
      '<pre>',
      '</pre>',
      '- item',
      '  - ```',
      '> quoted',
    ],
    ...[
      '> ```',
      '    code',
      '| a | b |',
      '| - | - |',
      '---',
      '+++',
      'a: b',
      '[a]: /b "title',
      '[^1]: note',
      '\\',
      '***',
    ],
    ...['1. one', '\t```', '!!! note "Box"', '    in a box', '<?php', '<![CDATA[', '**Owner:**'],
  );
  it('is read as a heading where the whole text says so', () =>
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 12 }), fc.nat(), (all, place) => {
        const source = all.join('\n');
        const ends = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1), source.length];
        const start = ends[place % ends.length] ?? 0;
        const text = '\n\n## Risks\n\n- A risk\n\n';
        const whole = source.slice(0, start) + text + source.slice(start);
        equal(
          makesHeading(readOnce(source), { start, end: start, text }),
          parse(whole).children.some(
            ({ type, position }) => type === 'heading' && position?.start.offset === start + 2,
          ),
          JSON.stringify(whole),
        );
      }),
      { numRuns: runs(80) },
    ));
  it('is none in code, in a comment and in HTML that ends at a tag', () => {
    for (const open of ['```\ncode', '~~~\ncode', '<!-- a comment', '<script>\nx', '<?php'])
      equal(makesHeading(readOnce(open), { start: open.length, end: open.length, text: '\n\n# Risks\n' }), false, open);
    for (const closed of ['```\ncode\n```', '<div>', '- ```\n  code', '> <!-- quoted', '    <pre>'])
      equal(
        makesHeading(readOnce(closed), { start: closed.length, end: closed.length, text: '\n\n# Risks\n' }),
        true,
        closed,
      );
  });
});
