import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { templates } from '../../templates/index.js';
import { applyFix, now } from '../../../test/unit/apply.js';
import { askingFor } from '../../../test/unit/contradicting.js';
import { languages, type LanguageCode } from '../languages/index.js';
import { lint, readOnce } from '../index.js';
import { columnRolesOf, conceptsOf, fieldsOf } from '../outline/concepts.js';
import { blankForm, scaffoldBlanks, scaffolds } from './index.js';
import { inLanguage, reword, sectionIn, written } from './words.js';

const titles = (text: string): string[] => [...text.matchAll(/^#+ (.*)$/gm)].map((match) => match[1] ?? '');
const headers = (text: string): string[] =>
  text.split('\n').flatMap((line, index, lines) =>
    /^\|[\s:|-]+$/.test(lines[index + 1] ?? '')
      ? line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      : [],
  );
const labels = (text: string): string[] =>
  [...text.matchAll(/\*\*([^*[\]]+?) ?[:：]\*\*/g)].map((match) => match[1] ?? '');

/** Titles, columns and labels that are read as something by chance: nothing hangs on it. */
const byChance = new Set([
  ...['Size', 'Verdict', 'Item', 'Value metric', 'Tier', 'For', 'Year', 'Do', 'Start', 'End date'],
  ...['Threshold', 'Bet', 'Consequences'],
  ...['Business goals', 'Benefits', 'Needs', 'Bets', 'Primary metric'],
  ...['What does it earn and cost?', 'Why might it fail?', 'What do customers use today?'],
]);

/** What we write, by where it stands. */
const sources = [
  ...scaffolds.map(({ name, text }) => ({ name, text })),
  ...templates.map(({ name, source }) => ({ name: `template ${name}`, text: source })),
];

/** Words of fixes that stand in no section and no template. */
const ofFixes = [
  ...['Last updated', 'Need by', 'Limit', 'Horizon', 'Status', 'draft', 'Decision needed', 'Importance'],
  ...['(because [Reason])', '(limit: [Limit])', '(below [Limit] by [Date])', '(baseline: [Baseline])'],
  ...['(target: [Target])', 'by [Date]', 'We decide by [Date].', 'It holds for [Segment].'],
  ...['We believe this because [Reason].', '[Decision], from [Owner], by [Date]', '(per [Unit])', '(first: [Segment])'],
  ...['We are right if [Metric name] moves from [Baseline] to [Target].', '(n = [Number of answers], [Date])'],
  ...['We prefer [Good thing we prefer] over [Good thing we give up].', '([Role] from [Start date])'],
  ...['So [Segment] cannot [Outcome that they care about], which costs them [Cost today].'],
  ...['People come in through [Entry], see the value at [Aha moment], and [Expand or invite].'],
  ...['([Share]% very disappointed, n = [Number of answers], threshold 40%)', '([Mechanism], owned by [Owner])'],
];

/** Everything that is to be translated, each once: what stands around blanks, and blanks on their own. */
const words: readonly { readonly english: string; readonly source: string }[] = (() => {
  const found: { english: string; source: string }[] = ofFixes.map((english) => ({ english, source: english }));
  for (const { text } of sources)
    reword(text, (english, as) => {
      const source = as === 'title' ? `# ${english}\n` : as === 'label' ? `**${english}** ` : english;
      if (/\p{L}/u.test(english) && !english.includes('{{')) found.push({ english: english.trim(), source });
      return english;
    });
  return [...new Map(found.map((each) => [each.source, each])).values()];
})();

/** Words that are the same in English and in another language: borrowed ones, and those of one origin. */
const sameAsEnglish: Readonly<Record<string, string>> = {
  de:
    'Break-even, CAC, Definition, Discovery, Experiment, Feedback, Funnel, Initiative, LTV, Mentor, Mission, Name, Option, ' +
    'Problem, Ritual, Roadmap, Segment, Situation, Status, Support, Team, Test, Vision',
  fr:
    'Acquisition, Activation, CAC, Communication, Date, Discovery, Horizon, Impact, Initiative, Initiatives, LTV, Mentor, ' +
    'Message, Mission, Mitigation, North star, Obstacle, Option, Projection, Question, Segment, Situation, Solution, Source, ' +
    'Support, Test, Type, Vision',
  es: 'CAC, Control, Discovery, LTV, Mentor, Ritual',
  pt: 'CAC, Discovery, Feedback, Item, LTV, Mentor, Payback, Ritual, Status',
  ja: 'CAC, LTV',
  zh: 'CAC, LTV',
  it: 'CAC, LTV, North star, Roadmap, Team',
  pl: '(limit: [Limit]), CAC, LTV, Limit, Mentor, Problem, Segment, Status',
  ru: 'CAC, LTV',
  ko: 'CAC, LTV',
};

const forBlanks = askingFor((id) => id === 'no-placeholder');

const blanksOf = (text: string): string[] => [...text.matchAll(/\[[^\]]+\]/g)].map(([blank]) => blank);

describe('words in other languages', () => {
  for (const code of written.slice(1)) {
    it(`${code}: are there for all that we write, with the same blanks`, () => {
      const same = new Set<string>();
      for (const { english, source } of words) {
        const own = source === english ? inLanguage(english, code) : sectionIn(source, code);
        deepEqual(
          blanksOf(own).sort(),
          blanksOf(english)
            .map((blank) => inLanguage(blank, code))
            .sort(),
          english,
        );
        const blanks = blanksOf(own).filter((blank) => blanksOf(english).includes(blank));
        for (const text of own === source || own === english ? [english, ...blanks] : blanks)
          same.add(text.replace(/^\[(.*)\]$|:$/, '$1'));
      }
      equal([...same].sort().join(', '), sameAsEnglish[code]);
    });
    it(`${code}: hold no sentence in English`, () => {
      for (const { text } of sources)
        ok(
          !/\b(?:the|what|which|who|how|with|from|our|they|is|are|of)\b/i.test(sectionIn(text, code)),
          sectionIn(text, code),
        );
    });
  }
});

describe('sections in other languages', () => {
  for (const { code } of languages.slice(1)) {
    it(`${code}: are known by their titles, columns and labels`, () => {
      const lost = sources.flatMap(({ name, text }) => {
        const own = sectionIn(text, code);
        return (
          [
            [titles, conceptsOf],
            [headers, columnRolesOf],
            [labels, fieldsOf],
          ] as const
        ).flatMap(([find, read]) =>
          find(text).flatMap((english, index) => {
            const [meant, foreign]: (readonly string[])[] = [read(english), read(find(own)[index] ?? '')];
            // The title of a document is no section.
            const isTitle = find === titles && text.startsWith(`# ${english}`, text.indexOf('\n# ') + 1);
            return !meant?.length || byChance.has(english) || isTitle || meant.some((each) => foreign?.includes(each))
              ? []
              : [`${name}: ${find(own)[index] ?? ''} is no ${meant.join(', ')}`];
          }),
        );
      });
      deepEqual(lost, []);
    });
    it(`${code}: have fields that are known by their labels`, () => {
      for (const [english, name] of [
        ['Owner', 'owner'],
        ['Status', 'status'],
        ['Last updated', 'updated'],
        ['Horizon', 'horizon'],
      ] as const)
        ok(fieldsOf(inLanguage(english, code)).includes(name), `${inLanguage(english, code)} is no ${name}`);
    });
    it(`${code}: leave blanks that are known as such`, () => {
      for (const { name, text } of scaffolds) {
        const own = sectionIn(text, code);
        const inside = [...own.matchAll(blankForm)].map((match) => match[1] ?? '');
        ok(inside.length > 0, name);
        deepEqual(
          inside.filter((each) => !scaffoldBlanks().has(each)),
          [],
          `${code} ${name}`,
        );
        const found = lint(`# X\n\n${own}`, forBlanks).findings;
        equal(found.filter(({ ruleId }) => ruleId === 'no-placeholder').length, inside.length, `${code} ${name}`);
      }
    });
    it(`${code}: are what a fix inserts, and are still to be filled`, () => {
      const text = readFileSync(`test/languages/${code}.md`, 'utf8');
      const sections = text.split(/^(?=## )/m);
      const without = sections
        .filter((section) => !conceptsOf(/^## (.*)/.exec(section)?.[1] ?? '').includes('risks'))
        .join('');
      const finding = lint(without, { now, allChecklists: true }).findings.find(({ ruleId }) => ruleId === 'risks');
      const fixed = applyFix(without, finding?.fixes[0] ?? { edits: [] });
      ok(fixed.includes(sectionIn(scaffolds.find(({ name }) => name === 'risks')?.text.trim() ?? '', code)), fixed);
      ok(lint(fixed, { now }).findings.filter(({ ruleId }) => ruleId === 'no-placeholder').length > 0);
    });
  }
});

describe('the language to write in', () => {
  const writing = (text: string, display?: LanguageCode): LanguageCode =>
    readOnce(text, display === undefined ? {} : { writing: display }).writing;
  it('is that of the document where its words tell it', () => {
    equal(writing('# Plan\n\nOwners of small agencies plan the week in ten minutes.\n', 'de'), 'en');
    equal(writing('# Plan\n\nWir planen die Woche mit den Teams.\n', 'ja'), 'de');
    equal(writing('# 製品の戦略\n', 'de'), 'ja');
    equal(writing('# 产品战略\n\n我们帮助小型机构的负责人在十分钟内完成每周的计划。\n', 'ja'), 'zh');
  });
  it('is the one that is asked for where a document has too few words, else English', () => {
    equal(writing('# Teamboard\n', 'de'), 'de');
    equal(writing('', 'ja'), 'ja');
    equal(writing('# 製品戦略\n', 'ja'), 'ja');
    equal(writing('# Teamboard\n'), 'en');
  });
  it('decides what fixes insert', () => {
    const text = '---\nkind: product-strategy\n---\n\n# Teamboard\n';
    const fixed = (display: LanguageCode): string => {
      const { findings } = lint(text, { now, allChecklists: true, writing: display });
      return applyFix(text, findings.find(({ ruleId }) => ruleId === 'risks')?.fixes[0] ?? { edits: [] });
    };
    ok(fixed('de').includes('## Risiken'));
    ok(fixed('en').includes('## Risks'));
  });
});
