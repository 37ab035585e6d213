import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { location } from 'vfile-location';
import { inspect, resolveConfig, type Inspection } from '../linter/index.js';
import { findingsInHistory, historyItem, historyRules } from './index.js';

const now = Date.UTC(2026, 10, 29);
const read = (text: string): Inspection => inspect(text, { path: 'docs/plan.md', now });

/** What the versions of a document show, the last one being the present. */
async function findings(versions: readonly string[], config: object = {}): Promise<string[]> {
  const [after, before, ...older] = [...versions].reverse().map(read);
  ok(after && before);
  const found = await findingsInHistory(before, after, resolveConfig(config).config, () =>
    Promise.resolve([...older.reverse(), before]),
  );
  const places = location(after.document.source);
  return found.map(({ ruleId, range, message }) => {
    const [start, end] = [places.toPoint(range.start), places.toPoint(range.end)];
    return `${ruleId} ${start?.line}:${start?.column}-${end?.line}:${end?.column} ${message}`;
  });
}

const versionsUnder = (page: string, heading: 'Weak' | 'Strong'): string[] =>
  [...(page.split('\n## Strong\n')[heading === 'Weak' ? 0 : 1] ?? '').matchAll(/```md\n([\s\S]*?\n)```/g)].map(
    (match) => match[1] ?? '',
  );

describe('rules over versions of a document', () => {
  for (const { id } of historyRules) {
    const page = readFileSync(`src/history/rules/${id}.md`, 'utf8');
    const expected = (/```text\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '').split('\n').map((line) => `${id} ${line}`);
    const weak = versionsUnder(page, 'Weak');
    describe(id, () => {
      it('says what the rule says', () =>
        ok(page.startsWith(`# ${id}\n\n${historyItem(id).statement}\n\n## Why leaders ask\n\n`)));
      it('finds what is weak, and says it in these words', async () => deepEqual(await findings(weak), expected));
      it('finds it with other line ends', async () =>
        deepEqual(await findings(weak.map((text) => text.replace(/\n/g, '\r\n'))), expected));
      it('lets pass what is strong', async () => deepEqual(await findings(versionsUnder(page, 'Strong')), []));
      it('takes a suppression', async () =>
        deepEqual(await findings(weak.map((text) => text.replace('\n# ', `\n<!--lint disable ${id}-->\n\n# `))), []));
      it('is switched off by its setting', async () =>
        deepEqual(await findings(weak, { severities: { [id]: 'off' } }), []));
    });
  }
});

const metrics = (target: string, after = '', name = 'Weekly active teams'): string =>
  `---\nkind: product-strategy\n---\n\n# Teamboard strategy\n\n## Metrics\n\nWe count teams since owners decide.\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n| ${name} | 200 | ${target} | Q3 2027 |\n${after}`;

describe('a reason for a lower target', () => {
  for (const [what, after] of [
    ['below the table', '\nOnboarding takes longer, due to audits.\n'],
    ['in a change log', '\n## Change log\n\n- 2026-11-20: 400 instead of 500 after the pilot.\n'],
    ['in a log of decisions', '\n## Decisions\n\n- 400, because two pilots left.\n'],
  ] as const)
    it(`counts ${what}`, async () => deepEqual(await findings([metrics('500'), metrics('400', after)]), []));

  for (const [what, before, after] of [
    [
      'that stood there before',
      '\nThe table is short because we like it.\n',
      '\nThe table is short because we like it.\n',
    ],
    ['in another section', '', '\n## Risks\n\nCopycats, because templates are public.\n'],
  ] as const)
    it(`does not count ${what}`, async () =>
      equal((await findings([metrics('500', before), metrics('400', after)])).length, 1));

  for (const [language, reason] of [
    ['German', 'Das Ziel ist kleiner, weil zwei Kunden gekündigt haben und die Einführung länger dauert.'],
    ['French', 'La cible est plus basse, parce que deux clients sont partis et que le projet dure.'],
    ['Japanese', '二社が解約したため、目標を下げました。'],
  ] as const)
    it(`counts in ${language}`, async () => {
      const text = (target: string, more: string): string =>
        `${metrics(target).replace('We count teams since owners decide.', reason.replace(/weil|parce que|ため/, ','))}\n${more}\n`;
      deepEqual(await findings([text('500', ''), text('400', reason)]), []);
    });

  it('is not asked for where less is better and the target is tightened, or a target is raised', async () => {
    deepEqual(await findings([metrics('500'), metrics('600')]), []);
    deepEqual(await findings([metrics('5%', '', 'Churn'), metrics('4%', '', 'Churn')]), []);
    equal((await findings([metrics('5%', '', 'Churn'), metrics('6%', '', 'Churn')])).length, 1);
  });
});

const roadmap = (name: string, date: string): string =>
  `---\nkind: roadmap\n---\n\n# Teamboard roadmap\n\n## Milestones\n\n| Milestone | Date | Owner |\n| --- | --- | --- |\n| ${name} | ${date} | Ana Ruiz |\n| Mobile app | 2027-09-30 | Ben Okafor |\n`;

describe('a date that slips again', () => {
  it('is followed through a change of its name', async () =>
    equal(
      (
        await findings([
          roadmap('Public beta', '2027-03-31'),
          roadmap('Public beta', '2027-04-30'),
          roadmap('Open public beta', '2027-04-30'),
          roadmap('Open public beta', '2027-06-30'),
        ])
      ).length,
      1,
    ));
  it('counts a slip that was taken back and made again once', async () =>
    deepEqual(
      await findings(['2027-03-31', '2027-06-30', '2027-03-31', '2027-06-30'].map((date) => roadmap('Beta', date))),
      [],
    ));
  it('is no news where it slipped twice before, and not since', async () =>
    deepEqual(
      await findings(['2027-03-31', '2027-04-30', '2027-06-30', '2027-06-30'].map((date) => roadmap('Beta', date))),
      [],
    ));
  it('reads no versions where no date has slipped', async () => {
    const [before, after] = [read(metrics('500')), read(metrics('400'))];
    const found = await findingsInHistory(before, after, resolveConfig({}).config, () => {
      throw new Error('read');
    });
    equal(found.length, 1);
  });
});
