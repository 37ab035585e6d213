import { equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { checkStatic } from '../../test/report/markup.js';
import { axisFor } from './axis.js';
import { fitted, widthOfText } from './markup.js';
import type { ReportMilestone } from './model.js';
import { english } from './speech.js';
import { timelineOf } from './timeline.js';

const utc = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const day = 86_400_000;
const step = (name: string, from: string, to?: string, done = false): ReportMilestone => ({
  name,
  when: from,
  interval: { from: utc(from), to: to ? utc(to) : utc(from) + day },
  done,
  line: 1,
});
const draw = (milestones: readonly ReportMilestone[], today = '2026-11-25'): string =>
  timelineOf([{ title: 'Plan', milestones }], { today: utc(today), speech: english });

/** Where texts and shapes of a picture lie: all of it must be inside. */
function placesIn(svg: string): void {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  ok(width > 0 && height > 0);
  for (const [whole, x, w] of svg.matchAll(/<rect class="ps-bar"[^>]* x="([-\d.]+)"[^>]* width="([-\d.]+)"/g))
    ok(Number(x) >= 0 && Number(w) > 0 && Number(x) + Number(w) <= width + 4, whole);
  for (const [whole, attributes = '', text = ''] of svg.matchAll(/<text ([^>]*)>([^<]*)</g)) {
    const number = (name: string): number =>
      Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(` ${attributes}`)?.[1] ?? Number.NaN);
    const room =
      widthOfText(
        text
          .replace(/[\u2068\u2069]/g, '')
          .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code))),
      ) * number('font-size');
    const start = number('x') - (attributes.includes('"end"') ? room : attributes.includes('"middle"') ? room / 2 : 0);
    ok(start >= -0.5 && start + room <= width + 0.5, `${whole}: ${start} to ${start + room}`);
    ok(number('y') > 0 && number('y') <= height, whole);
  }
}

describe('the axis of a timeline', () => {
  const labels = (from: string, to: string): string =>
    axisFor({ from: utc(from), to: utc(to) }, english)
      .ticks.map(({ label }) => label)
      .join(' ');
  it('shows months for a day and for half a year', () => {
    equal(labels('2026-11-25', '2026-11-26'), 'Nov 2026');
    equal(labels('2026-11-02', '2027-02-01'), 'Nov 2026 Dec Jan 2027');
  });
  it('shows quarters, halves and years as fits', () => {
    equal(labels('2027-01-01', '2028-01-01'), 'Q1 2027 Q2 2027 Q3 2027 Q4 2027');
    equal(labels('2026-08-01', '2029-01-01'), 'H2 2026 H1 2027 H2 2027 H1 2028 H2 2028');
    equal(labels('2026-01-01', '2033-01-01'), '2026 2027 2028 2029 2030 2031 2032');
    equal(labels('2026-01-01', '2036-01-01'), '2026 2028 2030 2032 2034');
    equal(labels('1990-01-01', '2090-01-01').split(' ').length, 6);
  });
  it('holds all of its interval', () => {
    for (const [from, to] of [
      ['2026-11-25', '2026-11-26'],
      ['2026-12-31', '2027-01-01'],
      ['2026-02-11', '2036-07-03'],
    ] as const) {
      const axis = axisFor({ from: utc(from), to: utc(to) }, english);
      ok(axis.from <= utc(from) && axis.to >= utc(to));
    }
  });
});

describe('a timeline', () => {
  it('is nothing without a date', () => {
    equal(draw([]), '');
    equal(draw([{ name: 'Some day', when: '', interval: undefined, done: false, line: 1 }]), '');
  });
  it('draws a day as a diamond and a period as a bar', () => {
    const svg = draw([step('Launch', '2026-12-01'), step('Pilot', '2027-01-01', '2027-04-01')]);
    checkStatic(svg);
    placesIn(svg);
    equal(svg.match(/<path class="ps-bar"/g)?.length, 1);
    equal(svg.match(/<rect class="ps-bar"/g)?.length, 1);
    match(svg, /role="img"/);
    match(svg, /<desc>Milestones: 2, from Dec 1, 2026 to Mar 31, 2027; done: 0\. Today is Nov 25, 2026\.<\/desc>/);
    match(svg, /<ul class="ps-text"><li>\u2068Launch\u2069: 2026-12-01<\/li>/);
  });
  it('stays inside its picture for one day, ten years, and all that overlaps', () => {
    for (const milestones of [
      [step('One', '2026-12-31')],
      [step('First', '2020-01-01', '2020-04-01', true), step('Last', '2030-12-31')],
      [
        step('A', '2026-01-01', '2027-01-01'),
        step('B', '2026-01-01', '2027-01-01'),
        step('C', '2026-06-01', '2026-06-08'),
      ],
      [
        step('W'.repeat(200), '2026-12-01'),
        step('日本市場への参入'.repeat(10), '2027-03-01'),
        step('👩‍👩‍👧‍👦'.repeat(40), '2027-05-01'),
      ],
    ]) {
      for (const today of ['1999-01-01', '2026-11-25', '2026-12-31', '2040-01-01']) {
        const svg = draw(milestones, today);
        checkStatic(svg);
        placesIn(svg);
        equal(svg.match(/class="ps-row/g)?.length, milestones.length);
      }
    }
  });
  it('says where today is, also when that is far away', () => {
    const plan = [step('Launch', '2027-01-01', '2027-04-01')];
    match(draw(plan), /class="ps-now"/);
    match(draw(plan, '2020-01-01'), /◂ Today/);
    match(draw(plan, '2035-01-01'), /Today ▸/);
    ok(!draw(plan, '2035-01-01').includes('ps-now'));
  });
  it('marks what is done with more than a colour, and lists what has no date', () => {
    const svg = draw([
      step('Beta', '2026-10-01', '2026-11-01', true),
      { name: 'Some day', when: 'soon', interval: undefined, done: false, line: 3 },
    ]);
    match(svg, /class="ps-row ps-done"/);
    match(svg, /\u2068✓ Beta\u2069/);
    match(svg, /: 2026-10-01, done</);
    match(svg, /<p class="ps-rest">Without a date: \u2068Some day\u2069<\/p>/);
  });
  it('takes no name for markup', () => {
    const svg = draw([
      step('<script>alert(1)</script>', '2026-12-01'),
      step('"]]>&amp; \' onload=x\u0000', '2026-12-02'),
    ]);
    checkStatic(svg);
    ok(!svg.includes('<script') && svg.includes('&#60;script&#62;alert(1)'));
    ok(!svg.includes('\u0000'));
  });
  it('keeps the whole name of what it cuts, and the direction of what is written from the right', () => {
    const name = 'إطلاق المنتج في السوق السعودية مع شركاء جدد كثيرين جدا';
    const svg = draw([step(name, '2026-12-01')]);
    ok(svg.includes(`<title>\u2068${name}\u2069: 2026-12-01</title>`));
    match(svg, /\u2068إطلاق[^<]*…\u2069</);
  });
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
        ...step(name, from, undefined, done),
        when,
        interval: { from: utc(from), to: utc(from) + (days + 1) * day },
      }));
    fc.assert(
      fc.property(fc.array(milestone, { minLength: 1, maxLength: 6 }), instant, (milestones, today) => {
        const svg = draw(milestones, today);
        checkStatic(svg);
        placesIn(svg);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
  it('names the groups when there are several', () => {
    const svg = timelineOf(
      [
        { title: 'One & only', milestones: [step('A', '2026-12-01')] },
        { title: 'Empty', milestones: [] },
        { title: 'Two', milestones: [step('B', '2026-12-03')] },
      ],
      { today: utc('2026-11-25'), speech: english },
    );
    checkStatic(svg);
    placesIn(svg);
    match(svg, /class="ps-group"[^>]*>\u2068One &#38; only/);
    ok(!svg.includes('Empty'));
  });
  it('draws of very many those that are open and near, and says so', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      step(`Step ${index}.`, `2026-${String((index % 12) + 1).padStart(2, '0')}-01`, undefined, index % 2 === 0),
    );
    const svg = draw(many);
    equal(svg.match(/class="ps-row/g)?.length, 80);
    match(svg, /More milestones that are not drawn: 20\./);
    ok(svg.includes('Step 99.'));
  });
});

describe('a text that must fit', () => {
  it('is cut between letters, not inside them', () => {
    equal(fitted('short', 10), 'short');
    equal(fitted('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2.5), '👩‍👩‍👧‍👦…');
    for (const width of [2, 5, 9]) ok(widthOfText(fitted('A milestone with a long name', width)) <= width);
  });
});
