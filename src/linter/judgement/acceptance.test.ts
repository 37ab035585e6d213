import { deepEqual, equal, ok } from 'node:assert/strict';
import { textOf } from '../result.js';
import { applyFix, now } from '../../../test/unit/apply.js';
import {
  acceptancesIn,
  acceptanceEdits,
  createLinter,
  lint,
  readDay,
  suppressionsIn,
  type LintOptions,
} from '../index.js';

const options: LintOptions = { kind: 'product-strategy', allChecklists: true, now };
const calendar = { fiscalYearStart: 1, dateOrder: null } as const;
const today = Date.UTC(2026, 10, 24);
const plan = (above: string): string =>
  `---\nowner: Ana Ruiz\n---\n\n# Plan\n\n## Metrics 🎯\n\n${above}- Weekly active teams: 500 by Q3 2027\n`;
const documentOf = (text: string) => createLinter().inspect(text, options).document;
const accepted = (text: string) =>
  acceptancesIn(documentOf(text)).map(({ ruleIds, reason, until, expired, scope, range }) => ({
    ruleIds,
    reason,
    until,
    expired,
    scope,
    text: text.slice(range.start, range.end),
  }));
const baselines = (text: string): number =>
  lint(text, options).findings.filter(({ ruleId }) => ruleId === 'metric-baseline').length;

describe('acceptances', () => {
  it('are read with reason, last day and scope', () => {
    const comments =
      '<!-- accepted until Q1 2027: we measure\n from January on -->\n<!--lint ignore metric-baseline-->';
    deepEqual(accepted(plan(`${comments}\n\n`)), [
      {
        ruleIds: ['metric-baseline'],
        reason: 'we measure\n from January on',
        until: '2027-03-31',
        expired: false,
        scope: 'block',
        text: comments,
      },
    ]);
    deepEqual(accepted('<!-- accepted: small team -->\r\n<!--lint disable risks team-->\r\n\r\n# Plan\r\n')[0], {
      ruleIds: ['risks', 'team'],
      reason: 'small team',
      until: undefined,
      expired: false,
      scope: 'file',
      text: '<!-- accepted: small team -->\r\n<!--lint disable risks team-->',
    });
  });

  it('without a reason have an empty one, and a comment further up is none of theirs', () => {
    deepEqual(
      accepted('<!-- accepted: no -->\n\nText.\n\n<!--lint disable risks-->\n\nText.\n\n<!--lint enable risks-->\n'),
      [
        {
          ruleIds: ['risks'],
          reason: '',
          until: undefined,
          expired: false,
          scope: 'block',
          text: '<!--lint disable risks-->',
        },
      ],
    );
  });

  it('silence until their day has passed', () => {
    equal(baselines(plan('')), 1);
    for (const [until, count] of [
      ['2026-11-24', 0],
      ['2026-11-23', 1],
      ['Q3 2026', 1],
      ['2027', 0],
    ] as const) {
      for (const text of [
        plan(`<!-- accepted until ${until}: later -->\n<!--lint ignore metric-baseline-->\n\n`),
        plan(`<!-- accepted until ${until}: later -->\n<!--lint disable-->\n\n`),
      ]) {
        equal(baselines(text), count, text);
        equal(baselines(text.replace(/\n/g, '\r\n')), count, until);
        equal(accepted(text)[0]?.expired, count === 1);
      }
    }
  });

  it('take only their own comment with them when they expire', () => {
    const text = plan(
      '<!--lint disable metric-baseline-->\n\n<!-- accepted until 2026-01-31: later -->\n<!--lint ignore metric-baseline-->\n\n',
    );
    equal(baselines(text), 0);
  });

  it('silence with a date that cannot be read, which is said at its place', () => {
    const comment = '<!-- accepted until 2027-02-30: later -->';
    const text = plan(`${comment}\n<!--lint ignore metric-baseline-->\n\n`);
    equal(baselines(text), 0);
    const found = lint(text, options).findings.filter(({ ruleId }) => ruleId === 'lint-comment');
    deepEqual(
      found.map(({ message, range }) => [message, text.slice(range.start, range.end)]),
      [['February 2027 has no day 30: correct "2027-02-30".', comment]],
    );
  });

  it('expire in a quotation too', () => {
    equal(baselines(plan('> <!-- accepted until 2026-01-31: x -->\n> <!--lint ignore metric-baseline-->\n>\n> ')), 1);
    equal(baselines(plan('> <!-- accepted until 2027-01-31: x -->\n> <!--lint ignore metric-baseline-->\n>\n> ')), 0);
  });

  it('have their reason in one comment', () => {
    deepEqual(accepted(plan('<!-- accepted until 2026-03-31: x --> <!--lint ignore metric-baseline-->\n\n')), []);
  });

  it('are right in a linter that follows the text', () => {
    const linter = createLinter();
    const expired = plan('<!-- accepted until 2026-01-31: later -->\n<!--lint ignore metric-baseline-->\n\n');
    for (const text of [
      plan(''),
      expired,
      expired.replace('2026-01', '2027-01'),
      expired.replace('2026-01', '2027-13'),
      `Intro\n\n${expired}`,
      plan(''),
    ])
      deepEqual(
        JSON.parse(JSON.stringify(linter.lint(text, options))),
        JSON.parse(JSON.stringify(lint(text, options))),
      );
  });
});

describe('readDay', () => {
  const read = (text: string): string => {
    const result = readDay(text, calendar, today);
    return 'day' in result ? result.day : textOf(result.problem);
  };
  it('reads dates, periods and spans from today', () => {
    deepEqual(['2027-03-31', 'Q1 2027', 'by March 2027', 'in 3 months', 'a week', '10 days', '2 quarters'].map(read), [
      '2027-03-31',
      '2027-03-31',
      '2027-03-31',
      '2027-02-24',
      '2026-12-01',
      '2026-12-04',
      '2027-05-24',
    ]);
    deepEqual(readDay('in 3 months', calendar, Date.UTC(2026, 10, 30)), { day: '2027-02-28' });
  });
  it('says in one sentence what it cannot read', () => {
    for (const text of [
      'soon',
      'Q1',
      '03/04/2027',
      'whenever',
      '',
      '2027-03-31 or so',
      'before Q1 2027',
      'Q1 2027 to Q3 2027',
    ])
      equal(read(text), `"${text}" cannot be read as a date: write it like 2027-03-31 or Q1 2027.`);
    deepEqual(['2026-01-31', '2027-02-30'].map(read), [
      '2026-01-31 has passed: enter a later day.',
      'February 2027 has no day 30: correct "2027-02-30".',
    ]);
  });
});

describe('accepting and ignoring', () => {
  const finding = (text: string, id = 'metric-baseline') => {
    const found = lint(text, options).findings.find(({ ruleId }) => ruleId === id);
    ok(found, id);
    return found;
  };
  const after = (text: string, reason: string, until?: string, id?: string): string =>
    applyFix(text, { edits: acceptanceEdits(documentOf(text), finding(text, id), reason, until) });

  it('writes both comments above the block, in the line ends of the document', () => {
    equal(
      after(plan(''), ' we measure\n later ', '2027-03-31'),
      plan('<!-- accepted until 2027-03-31: we measure later -->\n<!--lint ignore metric-baseline-->\n\n'),
    );
    const crlf = after(plan('').replace(/\n/g, '\r\n'), 'later');
    ok(!/[^\r]\n/.test(crlf));
    equal(baselines(crlf), 0);
  });

  it('keeps what a comment above the block ignores already', () => {
    for (const standing of [
      '<!--lint ignore metric-deadline-->\n\n',
      '<!-- lint ignore metric-deadline -->\n\n',
      '<!-- accepted: other -->\n<!--lint ignore metric-deadline-->\n\n',
    ]) {
      const text = plan(standing);
      const reasoned = after(text, 'later', '2027-03-31');
      equal(baselines(reasoned), 0, reasoned);
      ok(reasoned.includes(standing.trim()));
      equal(
        lint(reasoned, options).findings.some(({ ruleId }) => ruleId === 'metric-deadline'),
        false,
      );
      deepEqual(
        accepted(reasoned)
          .filter(({ ruleIds }) => ruleIds.includes('metric-baseline'))
          .map(({ reason, scope }) => [reason, scope]),
        [['later', 'block']],
      );
      const [ignore] = suppressionsIn(documentOf(text))(finding(text));
      ok(ignore);
      equal(baselines(applyFix(text, ignore)), 0);
      ok(
        accepted(applyFix(text, ignore)).some(
          ({ ruleIds, reason }) =>
            ruleIds.includes('metric-deadline') && (reason === 'other') === standing.includes('accepted'),
        ),
        applyFix(text, ignore),
      );
    }
  });

  it('accepts anew what was accepted until a day that has passed', () => {
    const text = plan('<!-- accepted until 2026-03-31: later -->\n<!--lint ignore metric-baseline-->\n\n');
    equal(
      after(text, 'even later', '2027-03-31'),
      plan('<!-- accepted until 2027-03-31: even later -->\n<!--lint ignore metric-baseline-->\n\n'),
    );
  });

  it('leaves a list as it is indented', () => {
    const text = '## Metrics\n\n  - Weekly active teams: 500 by Q3 2027\n  - Churn: 3% by Q3 2027\n';
    const [ignore] = suppressionsIn(documentOf(text))(finding(text));
    ok(ignore);
    equal(applyFix(text, ignore), text.replace('  - Weekly', '<!--lint ignore metric-baseline-->\n\n  - Weekly'));
  });

  it('accepts anew only what stands above it', () => {
    const below =
      '\nText.\n\n<!-- accepted until 2026-03-31: x -->\n<!--lint disable metric-baseline-->\n\n- Churn: 3% by Q3 2027\n';
    const text = plan('') + below;
    const made = after(text, 'later');
    ok(
      made.endsWith(below) && made.includes('<!-- accepted: later -->\n<!--lint ignore metric-baseline-->\n\n- Weekly'),
      made,
    );
  });

  it('writes nothing for a reason that would end the comment', () =>
    deepEqual(acceptanceEdits(documentOf(plan('')), finding(plan('')), 'a --> b', undefined), []));
});
