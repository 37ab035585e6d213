import { deepEqual, equal, ok } from 'node:assert/strict';
import { createLinter, type StrategyDocument } from './index.js';
import { isLinkedHeading, mayMention, mentionAt, mentionsOf, namesOf, renameEdits, type Name } from './names.js';
import { inCaseOf, plural, singular } from './spelling.js';

function read(text: string): StrategyDocument {
  return createLinter().inspect(text, { kind: 'product-strategy', now: Date.UTC(2026, 10, 24) }).document;
}

/** A text with its cursor `‸` taken out, what is known of it, and what is named there. */
function at(marked: string): { readonly text: string; readonly document: StrategyDocument; readonly mention: ReturnType<typeof mentionAt> } {
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
  const edits = renameEdits(mentionsOf(document, mention.name), mention.text, wanted, text);
  return edits.toReversed().reduce((result, { mention: { range }, text: given }) => result.slice(0, range.start) + given + result.slice(range.end), text);
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
  it('are two spellings of one metric', () => deepEqual(mentions(`# Plan\n\n${table}| Weekly active teams | 20 | 40 | Q3 2027 |\n\n## Notes\n\nA: ‸Weekly-active teams, and one weekly active team.\n`), ['| Weekly active teams', ': Weekly-active teams', 'e weekly active team']));
  it('are whole words, the longest at each place', () => {
    const text = `# Plan\n\n${table}| Retention | 20% | 40% | Q3 2027 |\n| Week-4 retention | 20% | 40% | Q3 2027 |\n\nAll: ‸retention, not week-4 retention, retentional, pre-retention or retention-like.\n`;
    deepEqual(mentions(text), ['| Retention', ': retention']);
    deepEqual(mentions(text.replace('‸', '').replace('not week', 'not ‸week')), ['| Week-4 retention', 't week-4 retention']);
  });
  it('are not in code, addresses, comments and front matter', () => {
    const text = `---\nproduct: retention\n---\n\n# Plan\n\n${table}| ‸Retention | 20% | 40% | Q3 2027 |\n\nSee \`retention\`, [the retention page](https://example.com/retention "retention") and <https://example.com/retention>.\n\n<!-- retention -->\n\n\`\`\`\nretention\n\`\`\`\n`;
    deepEqual(mentions(text), ['| Retention', 'e retention']);
  });
  it('are labels of the document, but no halves of a year', () => {
    const text = '# Plan\n\n## Hypotheses\n\n### H1: Import wins agencies\n\nWe believe agencies will stay because of ‸H1.\n\n## Risks\n\nIf H1 fails in H1 2027, h1 headings and H12 do not matter.\n';
    deepEqual(mentions(text), ['# H1', 'f H1', 'f H1']);
    equal(at('# Plan\n\n## Roadmap\n\n### H1 2027\n\nShip in ‸H1 2027.\n').mention?.name.sort, undefined);
    deepEqual(mentions('# Plan\n\n## Initiatives\n\n- Bet A: Import from banks\n- Bet B: Export\n\nA bet a year; ‸Bet A first.\n'), ['- Bet A', '; Bet A']);
    deepEqual(mentions('# OKRs\n\n## Objective: grow\n\n- KR 1: retention from 20% to 40%\n\nMore on ‸KR1.\n'), ['- KR 1', 'n KR1']);
  });
  it('are bets named in headings and tables', () => {
    deepEqual(mentions('# Plan\n\n## Initiatives\n\n### Bank import 🏦\n\nText.\n\n### Other thing\n\nAfter ‸bank import 🏦 only.\n').length, 2);
    deepEqual(mentions('# Plan\n\n## Initiatives\n\n| Initiative | Owner |\n| --- | --- |\n| Bank import | Ana |\n\nAfter the ‸bank imports.\n'), ['| Bank import', 'e bank imports']);
    equal(at('# Plan\n\n## Initiatives\n\n### Growth\n\nWe want ‸growth.\n').mention, undefined);
  });
  it('are nothing where nothing is named', () => equal(at(`# Plan\n\nSome ‸text.\n\n${table}| Retention | 20% | 40% | Q3 2027 |\n`).mention, undefined));
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
    const elsewhere: readonly Name[] = [{ sort: 'metric', key: 'activation rate', spellings: ['Activation rate'], definition: undefined, said: 0 }];
    const text = `# Brief\n\nWe look at activation rates first.\n\n${table}| Retention | 20% | 40% | Q3 2027 |\n`;
    equal(mentionAt(read(text), text.indexOf('activation'), elsewhere)?.text, 'activation rates');
    equal(mentionAt(read(text), text.indexOf('first'), elsewhere), undefined);
    equal(mentionAt(read(text), text.indexOf('Retention'), elsewhere)?.name.key, 'retention');
  });
  it('are metrics of sentences that say something about them, and of no others', () => {
    ok(namesOf(read('# Plan\n\n## Metrics\n\nGrow activation rate from 20% to 40% by Q3 2027.\n')).some(({ key }) => key === 'activation rate'));
    deepEqual(namesOf(read('# Plan\n\n## Metrics\n\nActivation rate matters.\n')), []);
    deepEqual(mentions(`# Plan\n\n## Hypothesis\n\nWe are right if the activation rate moves from 20% to 40%.\n\n${table}| ‸Activation rate | 20% | 40% | Q3 2027 |\n`), ['e activation rate', '| Activation rate']);
  });
  it('are found in other documents, which shield their own', () => {
    const name = nameOf(read(`# Plan\n\n${table}| Retention | 20% | 40% | Q3 2027 |\n`), 'retention');
    const other = `# Other\r\n\r\nOur retention.\r\n\r\n${table.replaceAll('\n', '\r\n')}| Week-4 retention | 20% | 40% | Q3 2027 |\r\n`;
    deepEqual(mentionsOf(read(other), name).map(({ range }) => other.slice(range.start - 4, range.end)), ['Our retention']);
    equal(mayMention(name)(other), true);
    equal(mayMention(name)('Nothing of retentions-like words'), false);
  });
});

describe('renames', () => {
  it('keep the first letter, plurals and other spellings', () => {
    equal(renamed(`# Plan\n\n${table}| Weekly active teams | 20 | 40 | Q3 2027 |\n\n## Notes\n\nMore ‸weekly active teams; a weekly active team; Weekly-active teams; Weekly Active Teams.\n`, 'planning teams'), `# Plan\n\n${table}| Planning teams | 20 | 40 | Q3 2027 |\n\n## Notes\n\nMore planning teams; a planning team; Weekly-active teams; Weekly Active Teams.\n`);
    equal(renamed(`# Plan\n\n${table}| ‸Revenue | 20 | 40 | Q3 2027 |\n\n## Notes\n\nMore revenue.\n`, 'ARR'), `# Plan\n\n${table}| ARR | 20 | 40 | Q3 2027 |\n\n## Notes\n\nMore ARR.\n`);
  });
  it('touch nothing but the letters, in documents with CRLF, emoji and escaped bars', () => {
    const text = `# Plan 🚀\n\n${table}| Hit \\| miss rate | 20% | 40% | Q3 2027 |\n\n## Notes\n\n🎯 The ‸hit | miss rate, and the **hit** | miss rate.\n`.replaceAll('\n', '\r\n');
    equal(renamed(text, 'error rate'), text.replace('‸', '').replace('Hit \\| miss rate', 'Error rate').replace('The hit | miss rate', 'The error rate'));
  });
  it('leave a longer name alone', () => equal(renamed(`# Plan\n\n${table}| ‸Retention | 20% | 40% | Q3 2027 |\n| Week-4 retention | 20% | 40% | Q3 2027 |\n`, 'Stickiness'), `# Plan\n\n${table}| Stickiness | 20% | 40% | Q3 2027 |\n| Week-4 retention | 20% | 40% | Q3 2027 |\n`));
  it('give labels as they are written', () => equal(renamed('# Plan\n\n## Initiatives\n\n- Bet A: Import from banks\n\nFirst ‸Bet A.\n', 'Bet 1'), '# Plan\n\n## Initiatives\n\n- Bet 1: Import from banks\n\nFirst Bet 1.\n'));
});

describe('headings', () => {
  it('are linked when the anchor of a link is theirs', () => {
    const { document, mention } = at('# Plan\n\n## Initiatives\n\n### Bank ‸import & more 🏦\n\nText.\n');
    ok(mention);
    deepEqual([['#bank-import--more-'], ['other.md'], ['plan.md#initiatives']].map((urls) => isLinkedHeading(document, mention, urls)), [true, false, false]);
    equal(isLinkedHeading(document, { ...mention, inHeading: false }, ['#bank-import--more-']), false);
  });
});

describe('spelling', () => {
  it('keeps acronyms', () => deepEqual([inCaseOf('Retention', 'ret'), inCaseOf('retention', 'Ret'), inCaseOf('NPS', 'np'), inCaseOf('iOS share', 'IO'), inCaseOf('🎯 rate', 'a')], ['retention', 'Retention', 'NPS', 'iOS share', '🎯 rate']));
  it('knows the plain plural', () => deepEqual([singular('active teams'), singular('loss'), singular('NPS'), singular('status'), plural('team'), plural('teams')], ['active team', 'loss', 'NPS', 'status', 'teams', 'teams']));
});
