// What documents of many teams and languages state in ways of their own, and what they do not state.
import { deepEqual } from 'node:assert/strict';
import { lint } from '../../src/linter/index.js';
import { now } from './apply.js';

const statusOf = (id: string, text: string): string | undefined =>
  lint(text, { kind: 'prd', allChecklists: true, now }).items.find((item) => item.id === id)?.status;
const reportedBy = (id: string, text: string): number[] =>
  lint(text, { kind: 'prd', allChecklists: true, now }).findings.flatMap(({ ruleId, range }) =>
    ruleId === id ? [text.slice(0, range.start).split('\n').length] : [],
  );
const table = (...rows: readonly string[]): string =>
  `# Plan\n\n${rows[0] ?? ''}\n${(rows[0] ?? '').replace(/[^|]+/g, '---')}\n${rows.slice(1).join('\n')}\n`;

describe('who answers for a document', () => {
  for (const line of [
    '**DRI:** Carmen Ibáñez',
    'Page owner: Rosalind Achebe',
    '**Décideuse :** Clémence Roussel',
    '**Dona do produto:** Thaís Fonseca',
    '**Gepflegt von:** Martina Vogelsang',
    '项目负责人：苏晚',
    '**事業責任者**：山田 花子',
    '**Owners:** Project maintainers',
    '**Owner:** Engineering leadership',
    '> The numbers of the board deck. Owner: Nadia Karim, RevOps. Last updated: 2026-11-16.',
    '负责人：苏晚（增长） 状态：草稿 更新：2026年11月25日',
  ])
    it(line, () => deepEqual(statusOf('doc-owner', `# Plan\n\n${line}\n\n## Scope\n\nText.\n`), 'met'));
  it('in front matter, as a list', () =>
    deepEqual(statusOf('doc-owner', '---\ndecision-makers:\n  - Mara Lind\n---\n\n# Plan\n\nText.\n'), 'met'));
  it('is nobody where a sentence only mentions a label', () =>
    deepEqual(
      statusOf('doc-owner', '# Plan\n\nWe have no owner yet. Text follows.\n\n## Scope\n\nText.\n'),
      'missing',
    ));
  it('is one person with the function behind the name', () =>
    deepEqual(reportedBy('accountable-leader', '# Plan\n\n**Owner:** Nadia Karim, RevOps\n\nText.\n'), []));
});

describe('what is ruled out, under headings of many languages', () => {
  for (const heading of [
    "Ce qu'on ne fera pas ce trimestre",
    'Qué dejamos fuera',
    'O que fica de fora',
    'Was wir nicht machen',
    'Cosa resta fuori',
    '対象外',
    '本次不做',
    'Что не будем делать',
  ])
    it(heading, () => deepEqual(statusOf('non-goals', `# Plan\n\n## ${heading}\n\n- A B C\n- D E F\n`), 'met'));
});

describe('evidence', () => {
  for (const line of [
    'Les 18 chefs qu’on a rencontrés jettent un repas sur huit.',
    'Pesquisa de saída (n = 1.204): metade nunca usou o frete.',
    'Wir besuchten 14 Werkstätten, elf davon planen auf Papier.',
    'Visitamos 9 farmacias y en siete el turno se hace a mano.',
    '8月に訪問した12事業所では、手配に半日かかっていた。',
    '9 月我们在三家门店跟了五天，每单要等六分钟。',
  ])
    it(line, () => deepEqual(statusOf('evidence', `# Plan\n\n## Problem\n\n${line}\n`), 'met'));
});

describe('what is done about risks', () => {
  for (const risks of [
    '- Pertinence moins bonne → jeu de 500 recherches, relu avant chaque palier\n- Surcharge → serveurs loués pour deux mois',
    '- Prices rise: two suppliers under contract (Lívia)\n- The queue fills up: jobs are shed (Bianca Reis)',
    '| Risque | Impact | Parade |\n| --- | --- | --- |\n| Rupture | fort | commande passée en novembre |',
  ])
    it(risks, () => deepEqual(statusOf('risk-response', `# Plan\n\n## Risks\n\n${risks}\n`), 'met'));
  it('may or may not be what a label is followed by', () =>
    deepEqual(
      statusOf('risk-response', '# Plan\n\n## Risks\n\n- Security: tokens may leak\n- Cost: it may rise\n'),
      'not-evaluated',
    ));
});

describe('totals', () => {
  it('of things that are counted are exact', () =>
    deepEqual(
      ['17', '15'].map((all) =>
        reportedBy(
          'consistent-totals',
          table('| Team | People |', '| A | 3 |', '| B | 4 |', '| C | 6 |', '| D | 2 |', `| Total | ${all} |`),
        ),
      ),
      [[9], []],
    ));
  it('may be called "All", when nothing else is said', () =>
    deepEqual(
      ['All', 'All users'].map((name) =>
        reportedBy('consistent-totals', table('| Team | People |', '| A | 300 |', '| B | 400 |', `| ${name} | 900 |`)),
      ),
      [[7], []],
    ));
  it('have no date of their own to fill in', () =>
    deepEqual(
      reportedBy(
        'no-placeholder',
        table(
          '| Phase | Due | Weeks |',
          '| A | 2027-01-15 | 3 |',
          '| B | 2027-02-12 | 4 |',
          '| C | 2027-03-12 | 4 |',
          '| Total | | 11 |',
        ),
      ),
      [],
    ));
});

describe('metrics', () => {
  const keyResults = table(
    '| KR | Metric | Baseline | Target | By |',
    '| 1.1 | Weekly active teams | 1,240 | 1,800 | Q2 2027 |',
    '| 1.2 | Median time to first report | 6 min | 14 min | Q2 2027 |',
  );
  it('are named in the column beside that of their numbers', () =>
    deepEqual(reportedBy('consistent-target-direction', keyResults), [6]));
  it('with a bound in brackets go nowhere', () =>
    deepEqual(
      ['limit', 'limite', 'Grenzwert', '上限'].map((bound) =>
        reportedBy(
          'consistent-target-direction',
          table('| Metric | Baseline | Target |', `| Churn (${bound}) | 6.2% | 7% |`),
        ),
      ),
      [[], [], [], []],
    ));
  it('of what is spent may grow', () => {
    const text = table('| Metric | Baseline | Target |', '| Operating cost | $29M | $33M |');
    deepEqual(
      lint(text, { kind: 'prd', now }).findings.filter(({ ruleId }) => ruleId === 'consistent-target-direction'),
      [],
    );
  });
  it('that are a share of each month make no whole', () =>
    deepEqual(
      reportedBy(
        'consistent-shares',
        table('| Month | Paying share |', '| Aug 2026 | 35% |', '| Sep 2026 | 36% |', '| Oct 2026 | 38% |'),
      ),
      [],
    ));
});
