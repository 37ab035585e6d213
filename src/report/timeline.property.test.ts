import { ok } from 'node:assert/strict';
import { checkStatic, placesIn } from '../../test/report/markup.js';
import fc, { runs } from '../../test/unit/property.js';
import { escaped } from './markup.js';
import { english } from './speech.js';
import { timelineOf } from './timeline.js';

const utc = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const day = 86_400_000;

describe('a timeline', () => {
  it('stays inside its picture whatever its milestones are', () => {
    const instant = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const milestone = fc
      .record({
        name: fc.string({ unit: 'grapheme', maxLength: 60 }),
        from: instant,
        days: fc.nat(900),
        done: fc.boolean(),
        when: fc.string({ unit: 'grapheme', maxLength: 30 }),
      })
      .map(({ name, from, days, done, when }) => ({
        name,
        when,
        done,
        late: false,
        line: 1,
        interval: { from: utc(from), to: utc(from) + (days + 1) * day },
      }));
    fc.assert(
      fc.property(fc.array(milestone, { minLength: 1, maxLength: 6 }), instant, (milestones, today) => {
        const svg = timelineOf([{ title: 'Plan', milestones }], { today: utc(today), speech: english });
        checkStatic(svg);
        placesIn(svg);
        for (const { name } of milestones) ok(svg.includes(`>${escaped(name)}<`));
      }),
      { numRuns: runs(100), seed: 7 },
    );
  });
});
