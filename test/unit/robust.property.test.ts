import { deepEqual, equal, ok } from 'node:assert/strict';
import fc, { runs } from './property.js';
import {
  acceptanceEdits,
  acceptancesIn,
  conversionsAt,
  createLinter,
  lint,
  sortFix,
  suppressionsIn,
  unrecognisedAt,
  type Fix,
  type Finding,
} from '../../src/linter/index.js';
import { applyFix, now } from './apply.js';

const options = { kind: 'product-strategy', allChecklists: true, now } as const;

/** Pieces of strategy documents, well formed and broken. */
const piece = fc.constantFrom(
  '# Strategy 2027',
  '## Vision',
  '## Metrics',
  '### Roadmap',
  '## Hypothesis',
  '**Owner:** Ana Ruiz',
  '| Metric | Target |\n| --- | --- |\n| Churn | 3% |',
  '| Metric | Baseline | Target | By |\n|---|:-:|--:|---|\n| Weekly teams | | 50 | |\n| NPS | 20 |',
  '| a |\n| - |',
  '|\n|-|',
  '- KR1: Launch it',
  '- Reduce churn from 3% to 5% by Q3 2027',
  '- [ ] Q2 2026: import',
  '- [x] done 2026-01-01',
  'We believe owners will plan weekly. It might help.',
  '```\n# no heading\n```',
  '~~~md\n## Metrics',
  '<!-- a comment -->',
  '<!--lint disable metric-baseline-->',
  '<!--lint disabl x-->',
  '<!-- accepted until 2026-02-30: x -->\n<!--lint ignore risks-->',
  '<!-- accepted until Q1 2026: x -->\n<!--lint ignore metrics-->',
  '- Q3 2027: Mobile\n- Q1 2027: Import',
  '> quoted **bold** _it_',
  '30 February 2027',
  '03/04/2027',
  'TBD',
  '[Metric name]',
  'שלום 🚀 مرحبا',
  'a \\| b &amp; c',
  '<table><tr><td>Owner</td><td>x</td></tr></table>',
  '1. one\n   - two\n     three',
  '[ref]: https://example.org',
  'see [ref] and [^1]',
  '[^1]: note',
  '---',
  '$5M → €7M',
  '\t\ttabs',
  '    code',
  '<div>\n# not a heading\n</div>',
  'Setext\n======',
);
const front = fc.constantFrom(
  '',
  '---\nowner: "Ana\n---\n\n',
  '---\nstatus: approved\nupdated: 2026-10-01\n---\n\n',
  '+++\nauthors = ["A B"]\n+++\n\n',
  '---\n- a\n- b\n---\n\n',
  '\uFEFF',
);
const text = fc
  .tuple(front, fc.array(piece, { maxLength: 14 }), fc.constantFrom('\n\n', '\n', '\r\n\r\n'))
  .map(([start, pieces, gap]) => start + pieces.join(gap));

const suppressions = (source: string, finding: Finding): readonly Fix[] =>
  suppressionsIn(createLinter().inspect(source, options).document)(finding);

describe('any document', () => {
  it('is linted without a failure, and every range lies in the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { ruleId, message, range, fixes } of lint(source, options).findings) {
          ok(!message.includes('could not run'), message);
          ok(
            range.start >= 0 && range.start <= range.end && range.end <= source.length,
            `${ruleId} at ${range.start}-${range.end} of ${source.length}`,
          );
          for (const fix of fixes)
            for (const edit of fix.edits)
              ok(
                edit.start >= 0 && edit.start <= edit.end && edit.end <= source.length,
                `${fix.title} edits ${edit.start}-${edit.end}`,
              );
        }
      }),
      { numRuns: runs(30) },
    );
  });

  it('keeps every byte that a fix does not replace, and a fix adds no error', () => {
    fc.assert(
      fc.property(text, (source) => {
        const before = lint(source, options);
        const errors = before.findings.filter(
          (finding) => finding.severity === 'error' && finding.ruleId !== 'no-placeholder',
        ).length;
        for (const fix of before.findings.flatMap((finding) => finding.fixes).slice(0, 4)) {
          const sorted = [...fix.edits].sort((a, b) => a.start - b.start);
          for (let index = 1; index < sorted.length; index += 1)
            ok((sorted[index - 1]?.end ?? 0) <= (sorted[index]?.start ?? 0), `${fix.title}: edits overlap`);
          const after = lint(applyFix(source, fix), options);
          ok(
            after.findings.filter((finding) => finding.severity === 'error' && finding.ruleId !== 'no-placeholder')
              .length <= errors,
            `${fix.title} adds an error`,
          );
        }
      }),
      { numRuns: runs(12) },
    );
  });

  it('gets the same answer from a linter with a memory', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (versions) => {
        const linter = createLinter();
        for (const version of versions) {
          const [remembered, anew] = [linter.lint(version, options), lint(version, options)];
          deepEqual(remembered, anew);
          deepEqual(
            remembered.findings.map(({ fixes }) => fixes),
            anew.findings.map(({ fixes }) => fixes),
          );
        }
      }),
      { numRuns: runs(10) },
    );
  });

  it('is offered in other shapes without a failure, by edits that lie in the text', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, place) => {
        const { document } = createLinter().inspect(source, options);
        const offset = place % (source.length + 1);
        unrecognisedAt(document, offset);
        for (const { range } of acceptancesIn(document))
          ok(range.start >= 0 && range.start < range.end && range.end <= source.length);
        const fixes = [
          ...conversionsAt(document, offset),
          ...document.sequences.flatMap((sequence) => sortFix(sequence, document) ?? []),
          {
            title: 'accept',
            edits: acceptanceEdits(
              document,
              { ruleId: 'risks', range: { start: offset, end: offset } },
              'known',
              '2027-03-31',
            ),
          },
        ];
        for (const { title, edits } of fixes)
          for (const edit of edits) ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= source.length, title);
      }),
      { numRuns: runs(30) },
    );
  });

  it('is silenced where a comment says so', () => {
    const source = '# Plan\n\n## Metrics\n\n- Weekly active teams: 500 by Q3 2027\n';
    const finding = lint(source, options).findings.find((each) => each.ruleId === 'metric-baseline');
    ok(finding);
    for (const fix of suppressions(source, finding))
      equal(
        lint(applyFix(source, fix), options).findings.some((each) => each.ruleId === 'metric-baseline'),
        false,
        fix.title,
      );
  });

  it('offers no comment that would not silence', () => {
    for (const source of [
      '---\nowner: "[Owner]"\n---\n\n# Plan\n\nTBD\n',
      '# Plan\n\n- TBD\n- [Owner]\n',
      '| Risk |\n| --- |\n| TBD |\n\n## Vision\n',
    ]) {
      for (const finding of lint(source, options).findings) {
        const same = (text: string): number =>
          lint(text, options).findings.filter(
            (each) => each.ruleId === finding.ruleId && each.message === finding.message,
          ).length;
        for (const fix of suppressions(source, finding))
          ok(same(applyFix(source, fix)) < same(source), `${fix.title}: ${finding.message}`);
      }
    }
  });

  it('reports a suppression that cannot be read, and suppresses nothing', () => {
    const { findings } = lint('# Plan\n\n<!--lint disabl metrics-->\n\nText.\n', options);
    ok(findings.some((finding) => finding.ruleId === 'lint-comment' && /disabl/.test(finding.message)));
    ok(findings.some((finding) => finding.ruleId === 'metrics'));
  });
});
