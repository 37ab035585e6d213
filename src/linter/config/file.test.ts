import { deepEqual, equal, ok } from 'node:assert/strict';
import { lint } from '../index.js';
import { readConfigFile } from './file.js';
import { mergeConfigs } from './config.js';

const problemsOf = (text: string): string[] =>
  readConfigFile(text).problems.map(({ message, range }) => `${text.slice(range.start, range.end)} | ${message}`);
const item = (body: string): string => `checklists:\n  legal:\n    privacy:\n${body.replace(/^/gm, '      ')}\n`;

describe('the configuration file', () => {
  for (const [text, place, message] of [
    ['severites: {}', 'severites', 'Did you mean "severities"?'],
    ['severities:\n  metric-basline: off', 'metric-basline', 'Did you mean "metric-baseline"?'],
    ['severities:\n  metrics: loud', 'metrics', 'must be error, warning, info or off'],
    ['kinds:\n  "docs/**": roadmpa', '"docs/**"', 'Did you mean "roadmap"?'],
    ['kinds:\n  "docs/[b-a].md": okr', '"docs/[b-a].md"', 'is no glob that can be read'],
    ['synonyms:\n  visoin: [x]', 'visoin', 'Did you mean "vision"?'],
    ['synonyms:\n  vision: [x, 3]', '3', 'must be a list of texts'],
    ['templates: ../elsewhere', 'templates', 'beside or below'],
    ['fiscalYearStart: 13', 'fiscalYearStart', 'a month from 1 to 12'],
    [item('sections: [Privacy]'), 'privacy', 'needs a "statement"'],
    [item('statement: x'), 'privacy', 'needs "sections" or "words"'],
    [item('statement: x\nwords: [y]\nsevrity: info'), 'sevrity', 'Did you mean "severity"?'],
    [item('statement: x\nwords: [y]\nkinds: [prd, poem]'), 'poem', 'not a kind of document'],
    ['checklists:\n  legal:\n    metrics:\n      statement: x\n      words: [y]', 'metrics', 'an item already'],
    ['severities: [', '', 'cannot be read'],
  ] as const) {
    it(`names the mistake at its place: ${message}`, () => {
      const [problem] = problemsOf(text);
      ok(problem?.startsWith(`${place} | `) && problem.includes(message), problem);
    });
  }
  it('keeps what is right beside what is wrong, and takes an empty file for an empty configuration', () => {
    equal(readConfigFile('severities: { metrics: error, nonsense: off }').config.severities.get('metrics'), 'error');
    deepEqual(readConfigFile('').problems, []);
  });
  it('is not hung by aliases that multiply', () => {
    const lines = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'
        .split('')
        .map(
          (name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`).join(', ')}]`,
        ),
    ];
    ok(problemsOf(lines.join('\n'))[0]?.includes('cannot be read'));
  });
  it("lets the person's settings count more than the team's", () => {
    deepEqual(
      mergeConfigs(
        { severities: { metrics: 'off', risks: 'info' }, dateOrder: 'day-month' },
        { severities: { metrics: 'error' } },
      ),
      { severities: { metrics: 'error', risks: 'info' }, dateOrder: 'day-month' },
    );
  });
});

describe("a team's own item", () => {
  const { config, problems } = readConfigFile(
    item(
      'statement: It says who reviewed privacy.\nsections: [Privacy, Data protection]\nwords: [privacy impact assessment]\nkinds: [prd]\nseverity: warning\ninsert: |\n  ## Privacy\n\n  [Owner] reviews it by [Date].',
    ),
  );
  const judge = (text: string, kind: 'prd' | 'roadmap' = 'prd'): string | undefined =>
    lint(text, { kind, config }).items.find(({ id }) => id === 'privacy')?.status;
  it('is met by its headings, labels and words, and asked only of its kinds', () => {
    deepEqual(problems, []);
    equal(judge('# Brief\n\n## 3. Data protection\n\nNothing personal is stored anywhere.\n'), 'met');
    equal(judge('# Brief\n\n**Privacy:** reviewed by Ana\n'), 'met');
    equal(judge('# Brief\n\nSee the Privacy Impact Assessment of May.\n'), 'met');
    equal(judge('# Brief\n\nPrivacy impact assessments.\n'), 'missing');
    equal(judge('# Brief\n', 'roadmap'), undefined);
  });
  it('offers what it inserts, and takes a suppression', () => {
    const finding = lint('# Brief\n', { kind: 'prd', config }).findings.find(({ ruleId }) => ruleId === 'privacy');
    equal(finding?.fixes[0]?.edits[0]?.text, '\n## Privacy\n\n[Owner] reviews it by [Date].\n');
    ok(
      !lint('<!--lint disable privacy-->\n\n# Brief\n', { kind: 'prd', config }).findings.some(
        ({ ruleId }) => ruleId === 'privacy',
      ),
    );
  });
});
