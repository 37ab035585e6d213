import { equal, match, ok } from 'node:assert/strict';
import { checkStatic, placesIn } from '../../test/report/markup.js';
import { axisFor } from './axis.js';
import type { ReportMilestone } from './milestones.js';
import { english } from './speech.js';
import { nearest, timelineOf } from './timeline.js';

const utc = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const day = 86_400_000;
const step = (name: string, from: string, to?: string, done = false): ReportMilestone => ({
  name,
  when: from,
  interval: { from: utc(from), to: to ? utc(to) : utc(from) + day },
  done,
  late: false,
  line: 1,
});
const draw = (milestones: readonly ReportMilestone[], today = '2026-11-25'): string =>
  timelineOf([{ title: 'Plan', milestones }], { today: utc(today), speech: english });

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
    equal(labels('2026-01-01', '2032-01-01'), '2026 2027 2028 2029 2030 2031');
    equal(labels('2026-01-01', '2033-01-01'), '2026 2028 2030 2032');
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
    equal(draw([{ name: 'Some day', when: '', interval: undefined, done: false, late: false, line: 1 }]), '');
  });
  it('draws a day as a diamond and a period as a bar', () => {
    const svg = draw([step('Launch', '2026-12-01'), step('Pilot', '2027-01-01', '2027-04-01')]);
    checkStatic(svg);
    placesIn(svg);
    equal(svg.match(/<path class="ps-bar"/g)?.length, 1);
    equal(svg.match(/<rect class="ps-bar"/g)?.length, 1);
    match(svg, /<caption class="ps-text">Timeline, as of Nov 25, 2026<\/caption>/);
  });
  it('says in words what the shapes show', () => {
    const svg = draw([step('Launch', '2026-12-01')]);
    match(svg, /<th scope="row" dir="auto">Launch<\/th><td dir="auto" class="ps-short">2026-12-01<\/td>/);
    // The words are the table's: nobody is read the shapes as well.
    equal(svg.match(/<svg xmlns[^>]* aria-hidden="true"/g)?.length, svg.match(/<svg xmlns/g)?.length);
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
        for (const { name } of milestones) ok(svg.includes(`>${name}<`), 'names are whole');
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
  it('marks what is done or late with more than a colour, and lists what has no date', () => {
    const svg = draw([
      { name: 'Some day', when: '', interval: undefined, done: false, late: false, line: 3 },
      step('Beta', '2026-10-01', '2026-11-01', true),
      { ...step('Import', '2026-09-01', '2026-10-01'), late: true },
    ]);
    match(
      svg,
      /class="ps-row ps-late"><th[^>]*>Import<.*<strong>late<\/strong>.*class="ps-row ps-done"><th[^>]*>Beta</,
    );
    match(svg, />done</);
    match(svg, /Beta.*>Some day<\/th><td dir="auto" class="ps-short">–</);
  });
  it('leaves out a column that says nothing', () => ok(!draw([step('Launch', '2026-12-01')]).includes('>Status<')));
  it('takes no name for markup', () => {
    const svg = draw([
      step('<script>alert(1)</script>', '2026-12-01'),
      step('"]]>&amp; \' onload=x\u0000', '2026-12-02'),
    ]);
    checkStatic(svg);
    ok(!svg.includes('<script') && svg.includes('&#60;script&#62;alert(1)'));
    ok(!svg.includes('\u0000'));
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
    match(svg, /class="ps-group"[^>]*>One &#38; only</);
    ok(!svg.includes('Empty'));
  });
  it('draws of very many those that are open and near, and says so', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      step(`Step ${index}.`, `2026-${String((index % 12) + 1).padStart(2, '0')}-01`, undefined, index % 2 === 0),
    );
    const svg = draw(many);
    equal(svg.match(/class="ps-row/g)?.length, 80);
    match(svg, /Milestones not shown here: 20\./);
    ok(svg.includes('Step 99.'));
  });
});

describe('the milestones that readers ask for first', () => {
  it('are those that are late, then those that are open and near', () => {
    const milestones = [
      step('Done', '2026-11-20', undefined, true),
      step('Far', '2027-11-01'),
      step('Near', '2026-12-01'),
      { ...step('Late', '2026-02-01'), late: true },
      { ...step('Undated', '2026-12-01'), interval: undefined },
    ];
    equal([...nearest(milestones, utc('2026-11-25'), 2)].map(({ name }) => name).join(), 'Late,Near');
    equal(nearest(milestones, utc('2026-11-25'), 5).size, 5);
  });
});
