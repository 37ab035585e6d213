import { deepEqual, equal, ok } from 'node:assert/strict';
import { createLinter, type StrategyDocument } from '../index.js';
import { isLinkedHeading, mayMention, mentionAt, mentionsOf } from './mentions.js';
import { namesOf, type Name } from './names.js';
import { renamesIn } from './rename.js';
import { inCaseOf, plural, singular } from '../text/spelling.js';

function read(text: string): StrategyDocument {
  return createLinter().inspect(text, { kind: 'product-strategy', now: Date.UTC(2026, 10, 24) }).document;
}

/** A text with its cursor `‸` taken out, what is known of it, and what is named there. */
function at(marked: string): {
  readonly text: string;
  readonly document: StrategyDocument;
  readonly mention: ReturnType<typeof mentionAt>;
} {
  const text = marked.replace('‸', '');
  const document = read(text);
  return { text, document, mention: mentionAt(document, marked.indexOf('‸')) };
}

/** The places that name the same as the one at the cursor, each with the two letters before it. */
function mentions(marked: string): readonly string[] {
  const { text, document, mention } = at(marked);
  return mention ? mentionsOf(document, mention.name).map(({ range }) => text.slice(range.start - 2, range.end)) : [];
}

/** The text after a rename at the cursor. */
function renamed(marked: string, wanted: string): string {
  const { text, document, mention } = at(marked);
  ok(mention, 'something is named there');
  const { sure } = renamesIn(mentionsOf(document, mention.name), mention.text, wanted, text);
  return sure
    .toReversed()
    .reduce(
      (result, { mention: { range }, text: given }) => result.slice(0, range.start) + given + result.slice(range.end),
      text,
    );
}

const table = '## Metrics\n\n| Metric | Baseline | Target | By |\n| --- | --- | --- | --- |\n';
const nameOf = (document: StrategyDocument, key: string): Name => {
  const found = namesOf(document).find((name) => name.key === key);
  ok(found, key);
  return found;
};

describe('names', () => {
  it('are defined where most is said about them', () => {
    const text = `# Plan\n\n## Summary\n\nWe grow activation rate from 20% to 40%.\n\n${table}| Activation rate | 20% | 40% | Q3 2027 |\n\n## Guardrails\n\n- Activation rate: 20%\n`;
    const name = nameOf(read(text), 'activation rate');
    equal(name.definition?.start, text.indexOf('| Activation') + 2);
    equal(name.said, 4);
  });
  it('are two spellings of one metric', () =>
    deepEqual(
      mentions(
        `# Plan\n\n${table}| Weekly active teams | 20 | 40 | Q3 2027 |\n\n## Notes\n\nA: ‸Weekly-active teams, and one weekly active team.\n`,
      ),
      ['| Weekly active teams', ': Weekly-active teams', 'e weekly active team'],
    ));
  it('are one metric whatever brackets, articles, units and plurals stand in them', () => {
    const text = `# Plan\n\n${table}| Weekly active teams (WAT) | 20 | 40 | Q3 2027 |\n| Churn rate (%) | 3 | 2 | Q3 2027 |\n\n## Notes\n\nA: the ‸weekly active team. B: WAT, what a wat. C: Weekly Active Teams (WAT). D: churn rates.\n`;
    deepEqual(mentions(text), [
      '| Weekly active teams',
      ' (WAT',
      'e weekly active team',
      ': WAT',
      ': Weekly Active Teams',
      ' (WAT',
    ]);
    deepEqual(mentions(text.replace('‸', '').replace('D: churn', 'D: ‸churn')), ['| Churn rate', ': churn rates']);
    deepEqual(
      mentions(`# Plan\n\n${table}| Churn (SMB) | 3% | 2% | Q3 2027 |\n| Churn | 3% | 2% | Q3 2027 |\n\nA: ‸churn.\n`),
      ['| Churn', ': churn'],
    );
  });
  it('are one metric where an abbreviation has a row of its own', () =>
    deepEqual(
      mentions(
        `# Plan\n\n${table}| Weekly active teams (WAT) | 20 | 40 | Q3 2027 |\n\n## Guardrails\n\n${table}| ‸WAT | 20 | 30 | Q2 2027 |\n`,
      ),
      ['| Weekly active teams', ' (WAT', '| WAT'],
    ));
  it('are no other word because an abbreviation has its letters', () =>
    deepEqual(
      mentions(`# Plan\n\n${table}| Import time (IT) | 20 min | 4 min | Q3 2027 |\n\nAnd it is ‸IT that counts.\n`),
      ['| Import time', ' (IT', 's IT'],
    ));
  it('are known by two letters in the document only that explains them', () => {
    const name = nameOf(read(`# Plan\n\n${table}| Import time (IT) | 20 min | 4 min | Q3 2027 |\n`), 'import time');
    const other = '# Brief\n\nOur IT likes the import times.\n';
    deepEqual(
      mentionsOf(read(other), name).map(({ text }) => text),
      ['import times'],
    );
  });
  it('are whole words, the longest at each place', () => {
    const text = `# Plan\n\n${table}| Retention | 20% | 40% | Q3 2027 |\n| Week-4 retention | 20% | 40% | Q3 2027 |\n\nAll: ‸retention, not week-4 retention, retentional, pre-retention or retention-like.\n`;
    deepEqual(mentions(text), ['| Retention', ': retention']);
    deepEqual(mentions(text.replace('‸', '').replace('not week', 'not ‸week')), [
      '| Week-4 retention',
      't week-4 retention',
    ]);
  });
  it('are not in code, addresses, comments and front matter', () => {
    const text = `---\nproduct: retention\n---\n\n# Plan\n\n${table}| ‸Retention | 20% | 40% | Q3 2027 |\n\nSee \`retention\`, [the retention page](https://example.com/retention "retention") and <https://example.com/retention>.\n\n<!-- retention -->\n\n\`\`\`\nretention\n\`\`\`\n`;
    deepEqual(mentions(text), ['| Retention', 'e retention']);
  });
  it('are not in the labels that links find their addresses by, and not in addresses without brackets', () => {
    const row = `# Plan\n\n${table}| ‸Churn | 20% | 10% | Q3 2027 |\n\n`;
    deepEqual(
      mentions(
        `${row}A [Churn], B [churn][], C [**Churn**], D [churn][Churn], E [churn](x.md), F [**churn**][churn] and G churn.\n\n[churn]: https://x.example\n[**churn**]: https://y.example\n`,
      ),
      ['| Churn', ' [churn', ' [churn', '**churn', 'G churn'],
    );
    deepEqual(mentions(`${row}A [Churn], where nothing has that label.\n`), ['| Churn', ' [Churn']);
    deepEqual(
      mentions(
        `${row}Not www.x.example/churn, churn@x.example, churn.lead@x.example, a@churn.example, <https://x.example/a(churn)>, <urn:churn>, churn.md, but A churn. B churn; C "churn." D churn\n`,
      ),
      ['| Churn', 'A churn', 'B churn', ' "churn', 'D churn'],
    );
  });
  it('are plurals of a last word with y, but for cookies', () => {
    deepEqual(
      mentions(
        `# Plan\n\n${table}| Activated company | 20 | 40 | Q3 2027 |\n\nOf ‸activated companies, an activated company.\n`,
      ),
      ['| Activated company', 'f activated companies', 'n activated company'],
    );
    deepEqual(
      mentions(
        `# Plan\n\n${table}| Activated companies | 20 | 40 | Q3 2027 |\n| Accepted cookies | 20 | 40 | Q3 2027 |\n\nAn ‸activated company.\n`,
      ),
      ['| Activated companies', 'n activated company'],
    );
    deepEqual(mentions(`# Plan\n\n${table}| Accepted cookies | 20 | 40 | Q3 2027 |\n\nAn ‸accepted cookie.\n`), [
      '| Accepted cookies',
      'n accepted cookie',
    ]);
  });
  it('are labels of the document, but no halves of a year', () => {
    const text =
      '# Plan\n\n## Hypotheses\n\n### H1: Import wins agencies\n\nWe believe agencies will stay because of ‸H1.\n\n## Risks\n\nIf H1 fails in H1 2027, h1 headings and H12 do not matter.\n';
    deepEqual(mentions(text), ['# H1', 'f H1', 'f H1']);
    equal(at('# Plan\n\n## Roadmap\n\n### H1 2027\n\nShip in ‸H1 2027.\n').mention?.name.sort, undefined);
    deepEqual(
      mentions(
        '# Plan\n\n## Initiatives\n\n- Bet A: Import from banks\n- Bet B: Export\n\nA bet a year; ‸Bet A first.\n',
      ),
      ['- Bet A', '; Bet A'],
    );
    deepEqual(mentions('# OKRs\n\n## Objective: grow\n\n- KR 1: retention from 20% to 40%\n\nMore on ‸KR1.\n'), [
      '- KR 1',
      'n KR1',
    ]);
  });
  it('are bets named in headings and tables', () => {
    deepEqual(
      mentions(
        '# Plan\n\n## Initiatives\n\n### Bank import 🏦\n\nText.\n\n### Other thing\n\nAfter ‸bank import 🏦 only.\n',
      ).length,
      2,
    );
    deepEqual(
      mentions(
        '# Plan\n\n## Initiatives\n\n| Initiative | Owner |\n| --- | --- |\n| Bank import | Ana |\n\nAfter the ‸bank imports.\n',
      ),
      ['| Bank import', 'e bank imports'],
    );
    equal(at('# Plan\n\n## Initiatives\n\n### Growth\n\nWe want ‸growth.\n').mention, undefined);
  });
  it('are nothing where nothing is named', () =>
    equal(at(`# Plan\n\nSome ‸text.\n\n${table}| Retention | 20% | 40% | Q3 2027 |\n`).mention, undefined));
  it('follow the edits of the text', () => {
    const linter = createLinter();
    const text = `# Plan\n\nText.\n\n${table}| Retention | 20% | 40% | Q3 2027 |\n\n## Notes\n\nMore retention.\n`;
    const options = { kind: 'product-strategy', now: 0 } as const;
    namesOf(linter.inspect(text, options).document);
    const longer = text.replace('Text.', 'Text, and more of it.');
    const { document } = linter.inspect(longer, options);
    const mention = mentionAt(document, longer.indexOf('More retention') + 6);
    equal(mention?.name.definition?.start, longer.indexOf('Retention'));
  });
  it('are what only other documents define, where this one says nothing of them', () => {
    const elsewhere: readonly Name[] = [
      { sort: 'metric', key: 'activation rate', spellings: ['Activation rate'], definition: undefined, said: 0 },
    ];
    const text = `# Brief\n\nWe look at activation rates first.\n\n${table}| Retention | 20% | 40% | Q3 2027 |\n`;
    equal(mentionAt(read(text), text.indexOf('activation'), elsewhere)?.text, 'activation rates');
    equal(mentionAt(read(text), text.indexOf('first'), elsewhere), undefined);
    equal(
      mentionAt(read('# Brief\n\nMore agencies.\n'), 16, [
        { sort: 'metric', key: 'agency', spellings: ['Agency'], definition: undefined, said: 0 },
      ])?.text,
      'agencies',
    );
    equal(mentionAt(read(text), text.indexOf('Retention'), elsewhere)?.name.key, 'retention');
  });
  it('are metrics of sentences that say something about them, and of no others', () => {
    ok(
      namesOf(read('# Plan\n\n## Metrics\n\nGrow activation rate from 20% to 40% by Q3 2027.\n')).some(
        ({ key }) => key === 'activation rate',
      ),
    );
    deepEqual(namesOf(read('# Plan\n\n## Metrics\n\nActivation rate matters.\n')), []);
    deepEqual(
      mentions(
        `# Plan\n\n## Hypothesis\n\nWe are right if the activation rate moves from 20% to 40%.\n\n${table}| ‸Activation rate | 20% | 40% | Q3 2027 |\n`,
      ),
      ['e activation rate', '| Activation rate'],
    );
  });
  it('are found in other documents, which shield their own', () => {
    const name = nameOf(read(`# Plan\n\n${table}| Retention | 20% | 40% | Q3 2027 |\n`), 'retention');
    const other = `# Other\r\n\r\nOur retention.\r\n\r\n${table.replaceAll('\n', '\r\n')}| Week-4 retention | 20% | 40% | Q3 2027 |\r\n`;
    deepEqual(
      mentionsOf(read(other), name).map(({ range }) => other.slice(range.start - 4, range.end)),
      ['Our retention'],
    );
    equal(mayMention(name)(other), true);
    equal(mayMention(name)('Nothing of that kind'), false);
  });
  it('may be in a text whatever stands between their words', () => {
    const may = (spelling: string, text: string): boolean =>
      mayMention({
        sort: 'metric',
        key: spelling,
        spellings: ['Something else', spelling],
        definition: undefined,
        said: 0,
      })(text);
    for (const [spelling, text] of [
      ['Hit | miss rate', 'The hit \\| miss rate.'],
      ['R&D share', 'R&amp;D share'],
      ['Weekly active teams', '> weekly\r\n> active\r\n> team'],
      ['Weekly-active teams', '**Weekly** _active_ teams'],
      ['Activated company', 'Activated companies'],
      ['Activated companies', 'activated company'],
      ['解約率', '月次解約率は'],
      ['KR1', 'KR 1'],
    ] as const)
      equal(may(spelling, text), true, text);
    equal(may('Weekly active teams', 'Active teams'), false);
  });
});

describe('renames', () => {
  it('keep the first letter, plurals and other spellings', () => {
    equal(
      renamed(
        `# Plan\n\n${table}| Weekly active teams | 20 | 40 | Q3 2027 |\n\n## Notes\n\nMore ‸weekly active teams; a weekly active team; Weekly-active teams; Weekly Active Teams.\n`,
        'planning teams',
      ),
      `# Plan\n\n${table}| Planning teams | 20 | 40 | Q3 2027 |\n\n## Notes\n\nMore planning teams; a planning team; Weekly-active teams; Weekly Active Teams.\n`,
    );
    equal(
      renamed(`# Plan\n\n${table}| ‸Revenue | 20 | 40 | Q3 2027 |\n\n## Notes\n\nMore revenue.\n`, 'ARR'),
      `# Plan\n\n${table}| ARR | 20 | 40 | Q3 2027 |\n\n## Notes\n\nMore ARR.\n`,
    );
  });
  it('touch nothing but the letters, in documents with CRLF, emoji and escaped bars', () => {
    const text =
      `# Plan 🚀\n\n${table}| Hit \\| miss rate | 20% | 40% | Q3 2027 |\n\n## Notes\n\n🎯 The ‸hit | miss rate, and the **hit** | miss rate.\n`.replaceAll(
        '\n',
        '\r\n',
      );
    equal(
      renamed(text, 'error rate'),
      text.replace('‸', '').replace('Hit \\| miss rate', 'Error rate').replace('The hit | miss rate', 'The error rate'),
    );
  });
  it('leave links and addresses alone', () => {
    const text = `# Plan\n\n${table}| ‸Churn | 20% | 10% | Q3 2027 |\n\nSee [Churn] here, churn.md, www.x.example/churn, churn@x.example and [churn](#x).\n\n[Churn]: https://x.example\n`;
    equal(renamed(text, 'Loss'), text.replace('‸Churn', 'Loss').replace('[churn](', '[loss]('));
  });
  it('follow a name over the end of a line, in quotations and list items, wherever they begin', () => {
    for (const marked of [
      '‸weekly active teams and weekly\nactive teams',
      'weekly active teams and ‸weekly\nactive teams',
    ]) {
      for (const line of ['\n', '\r\n']) {
        const text =
          `# Plan\n\n${table}| Weekly active teams | 20 | 40 | Q3 2027 |\n\nMore ${marked}.\n\n> More weekly\n> active teams.\n\n- More weekly active\n  teams.\n`.replaceAll(
            '\n',
            line,
          );
        equal(
          renamed(text, 'planning teams'),
          `# Plan\n\n${table}| Planning teams | 20 | 40 | Q3 2027 |\n\nMore planning teams and planning teams.\n\n> More planning teams.\n\n- More planning teams.\n`.replaceAll(
            '\n',
            line,
          ),
        );
      }
    }
    equal(
      at(`# Plan\n\n${table}| Weekly active teams | 20 | 40 | Q3 2027 |\n\nMore weekly\nac‸tive teams.\n`).mention
        ?.text,
      'weekly active teams',
    );
  });
  it('read an ampersand however it is written', () =>
    equal(
      renamed(`# Plan\n\n${table}| R&amp;D share | 20% | 40% | Q3 2027 |\n\nMore ‸R&D share.\n`, 'Research share'),
      `# Plan\n\n${table}| Research share | 20% | 40% | Q3 2027 |\n\nMore Research share.\n`,
    ));
  it('spell plurals, and leave those that they cannot spell', () => {
    const text = (name: string, one: string, more: string): string =>
      `# Plan\n\n${table}| ${name} | 20 | 40 | Q3 2027 |\n\nA ${one}; some ${more}.\n`;
    const from = (name: string, wanted: string): string =>
      renamed(text(`‸${name}`, 'weekly active team', 'weekly active teams'), wanted);
    equal(
      from('Weekly active teams', 'Weekly active agencies'),
      text('Weekly active agencies', 'weekly active agency', 'weekly active agencies'),
    );
    equal(
      from('Weekly active team', 'Activated company'),
      text('Activated company', 'activated company', 'activated companies'),
    );
    equal(from('Weekly active team', 'Loss'), text('Loss', 'loss', 'weekly active teams'));
    equal(from('Weekly active team', 'Planning teams'), text('Planning teams', 'planning teams', 'planning teams'));
    equal(
      from('Weekly active teams', 'Active businesses'),
      text('Active businesses', 'weekly active team', 'active businesses'),
    );
    equal(from('Weekly active teams', 'Quarterly NPS'), text('Quarterly NPS', 'quarterly NPS', 'quarterly NPS'));
    equal(from('Weekly active teams', 'B2B revenue'), text('B2B revenue', 'B2B revenue', 'B2B revenue'));
  });
  it('list what they cannot be sure of, and change it nowhere', () => {
    const marked = `# Plan\n\n${table}| ‸Weekly active teams (WAT) | 20 | 40 | Q3 2027 |\n\n## Notes\n\nMore weekly active teams; WAT; Weekly Active Teams; **Weekly** active teams.\n`;
    const { text, document, mention } = at(marked);
    ok(mention);
    const { sure, unsure } = renamesIn(mentionsOf(document, mention.name), mention.text, 'Planning teams', text);
    const written = ({ range }: { range: { start: number; end: number } }): string =>
      text.slice(range.start, range.end);
    deepEqual(
      sure.map((each) => [written(each.mention), each.text]),
      [
        ['Weekly active teams', 'Planning teams'],
        ['weekly active teams', 'planning teams'],
      ],
    );
    deepEqual(
      unsure.map((each) => written(each.mention)),
      ['WAT', 'WAT', 'Weekly Active Teams', 'Weekly** active teams'],
    );
    equal(renamed(marked, 'Planning teams').includes('| Planning teams (WAT) |'), true, 'brackets stay');
  });
  it('leave a longer name alone', () =>
    equal(
      renamed(
        `# Plan\n\n${table}| ‸Retention | 20% | 40% | Q3 2027 |\n| Week-4 retention | 20% | 40% | Q3 2027 |\n`,
        'Stickiness',
      ),
      `# Plan\n\n${table}| Stickiness | 20% | 40% | Q3 2027 |\n| Week-4 retention | 20% | 40% | Q3 2027 |\n`,
    ));
  it('give labels as they are written', () =>
    equal(
      renamed('# Plan\n\n## Initiatives\n\n- Bet A: Import from banks\n\nFirst ‸Bet A.\n', 'Bet 1'),
      '# Plan\n\n## Initiatives\n\n- Bet 1: Import from banks\n\nFirst Bet 1.\n',
    ));
});

describe('headings', () => {
  it('are linked when the anchor of a link is theirs', () => {
    const { document, mention } = at('# Plan\n\n## Initiatives\n\n### Bank ‸import & more 🏦\n\nText.\n');
    ok(mention);
    deepEqual(
      [['#bank-import--more-'], ['other.md'], ['plan.md#initiatives']].map((urls) =>
        isLinkedHeading(document, mention, urls),
      ),
      [true, false, false],
    );
    equal(isLinkedHeading(document, { ...mention, inHeading: false }, ['#bank-import--more-']), false);
  });
});

describe('spelling', () => {
  it('keeps acronyms', () =>
    deepEqual(
      [
        inCaseOf('Retention', 'ret'),
        inCaseOf('retention', 'Ret'),
        inCaseOf('NPS', 'np'),
        inCaseOf('iOS share', 'IO'),
        inCaseOf('🎯 rate', 'a'),
        ...['B2B revenue', 'R&D share', 'A/B tests', 'A share'].map((name) => inCaseOf(name, 'a')),
      ],
      ['retention', 'Retention', 'NPS', 'iOS share', '🎯 rate', 'B2B revenue', 'R&D share', 'A/B tests', 'a share'],
    ));
  it('knows the plain plural', () => {
    deepEqual(
      ['active teams', 'loss', 'NPS', 'quarterly NPS', 'status', 'companies', 'cookies', 'movies', 'ties'].map(
        singular,
      ),
      ['active team', 'loss', 'NPS', 'quarterly NPS', 'status', 'company', 'cookie', 'movie', 'tie'],
    );
    deepEqual(['team', 'teams', 'company', 'companies', 'day', 'loss', 'tax', 'batch', 'NPS'].map(plural), [
      'teams',
      'teams',
      'companies',
      'companies',
      'days',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
