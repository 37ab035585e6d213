import { equal, deepEqual, ok, doesNotThrow } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { location } from 'vfile-location';
import { readDocument } from '../../src/linter/facts/liveDocument.js';
import {
  lint,
  resolveConfig,
  rules,
  type Finding,
  type Fix,
  type Message,
  type Severity,
} from '../../src/linter/index.js';
import { parse } from '../../src/linter/parse/parse.js';
import { applyFix, now } from './apply.js';

interface Page {
  readonly text: string;
  readonly weak: string;
  readonly strong: string;
  readonly expected: readonly string[];
  readonly fixes: readonly { readonly title: string; readonly after: string }[];
}

function fenceUnder(text: string, heading: string, language: string): string {
  const start = text.indexOf(`## ${heading}\n`);
  const fence = text.indexOf(`\n\`\`\`${language}\n`, start);
  const from = fence + language.length + 5;
  return text.slice(from, text.indexOf('\n```', from) + 1);
}

function pageOf(id: string, checklist: string): Page {
  const text = readFileSync(join('src/linter/rules', checklist, `${id}.md`), 'utf8');
  const titles = [...text.matchAll(/^## Fix: (.*)$/gm)].map((match) => match[1] ?? '');
  return {
    text,
    weak: fenceUnder(text, 'Weak', 'md'),
    strong: fenceUnder(text, 'Strong', 'md'),
    expected: fenceUnder(text, 'Weak', 'text').split('\n').filter(Boolean),
    fixes: titles.map((title) => ({ title, after: fenceUnder(text, `Fix: ${title}`, 'md') })),
  };
}

const optional = Object.fromEntries(rules.filter((rule) => rule.optional).map((rule) => [rule.id, rule.severity]));
const asking = (severities: Readonly<Record<string, Severity | 'off'>>) =>
  ({ kind: 'product-strategy', allChecklists: true, now, config: resolveConfig({ severities }).config }) as const;

/** The rules that may report an error: no status makes more of a finding than approval does. */
const mayReportErrors = new Set(
  lint('Status: Approved', asking(optional))
    .items.filter(({ severity }) => severity === 'error')
    .map(({ id }) => id),
);

/**
 * What a rule finds in texts, and all errors of others: what these say beside is looked at by nobody here, and they are most of the work.
 * A text is linted once however many tests look at it.
 */
function createFindings(id: string): (text: string) => readonly Finding[] {
  const others = rules.filter((rule) => rule.id !== id && !mayReportErrors.has(rule.id));
  const options = asking({ ...optional, ...Object.fromEntries(others.map((rule) => [rule.id, 'off' as const])) });
  const linted = new Map<string, readonly Finding[]>();
  after(() => {
    linted.clear();
  });
  return (text) => {
    let findings = linted.get(text);
    if (!findings) linted.set(text, (findings = lint(text, options).findings));
    return findings;
  };
}

function described(findings: readonly Finding[], text: string): string[] {
  const places = location(text);
  return findings.map(({ range, message }) => {
    const [start, end] = [places.toPoint(range.start), places.toPoint(range.end)];
    return `${start?.line}:${start?.column}-${end?.line}:${end?.column} ${message}`;
  });
}

const sentences = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Record<string, string>;

/** A fix removes its finding, adds no error, and has nothing left to do. */
function holds(id: string, text: string, finding: Finding, fix: Fix, found: ReturnType<typeof createFindings>): void {
  const before = found(text);
  const after = applyFix(text, fix);
  const result = found(after);
  const count = (findings: readonly Finding[]): number =>
    findings.filter((each) => each.ruleId === id && each.message === finding.message).length;
  ok(count(result) < count(before), `"${fix.title}" leaves its finding "${finding.message}" in\n${after}`);
  const errors = (findings: readonly Finding[]): number => findings.filter((each) => each.severity === 'error').length;
  ok(
    errors(result) <= errors(before),
    `"${fix.title}" adds an error: ${JSON.stringify(result.filter((each) => each.severity === 'error').map((each) => each.message))}`,
  );
}

/** The templates of a sentence and of its parts. */
const templatesIn = ({ template, args }: Message): readonly string[] => [
  template,
  ...args.flatMap((part) =>
    typeof part !== 'object' || 'named' in part
      ? []
      : 'template' in part
        ? templatesIn(part)
        : part.items.flatMap((item) => (typeof item === 'object' && 'template' in item ? templatesIn(item) : [])),
  ),
];

describe('rule pages', () => {
  it('look at the errors of every rule that reports some', () => {
    const loud = rules.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    ok(loud.length > 0);
    deepEqual(
      loud.filter((id) => !mayReportErrors.has(id)),
      [],
    );
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      const page = pageOf(rule.id, rule.checklist);
      const found = createFindings(rule.id);
      const findingsOf = (text: string): readonly Finding[] => found(text).filter(({ ruleId }) => ruleId === rule.id);

      it('says what the rule says', () => {
        ok(page.text.startsWith(`# ${rule.id}\n\n${rule.statement}\n`), 'the title and the statement');
        ok(/## Why leaders ask\n\n[^\n]{60,}\n\nSource: /.test(page.text), 'the reason and its source');
      });
      it('finds what is weak, and says it in these words', () =>
        deepEqual(described(findingsOf(page.weak), page.weak), page.expected));
      it('can be translated', () => {
        for (const { said, fixes, related } of findingsOf(page.weak)) {
          const spoken = [
            ...templatesIn(said),
            ...fixes.map((fix) => fix.said?.template ?? fix.title),
            ...related.map((each) => each.said?.template ?? each.message),
          ];
          deepEqual(
            spoken.filter((sentence) => sentences[sentence] === undefined),
            [],
            'these are not in the bundle',
          );
        }
      });
      it('lets pass what is strong', () =>
        deepEqual(
          findingsOf(page.strong).map((finding) => finding.message),
          [],
        ));
      it('shows every fix', () =>
        deepEqual(
          [...new Set(findingsOf(page.weak).flatMap((finding) => finding.fixes.map((fix) => fix.title)))],
          page.fixes.map((fix) => fix.title),
        ));

      for (const { title, after } of page.fixes) {
        it(`repairs: ${title}`, () => {
          const finding = findingsOf(page.weak).find((each) => each.fixes.some((fix) => fix.title === title));
          const fix = finding?.fixes.find((each) => each.title === title);
          ok(finding && fix, 'the fix');
          equal(applyFix(page.weak, fix).trimEnd(), after.trimEnd());
        });
      }

      const variants = {
        'as it is': page.weak,
        'with CRLF': page.weak.replace(/\n/g, '\r\n'),
        'under front matter': page.weak.startsWith('---') ? page.weak : `---\nproduct: Teamboard\n---\n\n${page.weak}`,
        'inside a longer document': `${page.weak}\n## Glossary\n\nA team is everyone who plans together.\n`,
        'without a line end': page.weak.trimEnd(),
      };
      for (const [name, text] of Object.entries(variants)) {
        it(`finds the same ${name}, and every fix holds`, () => {
          const findings = findingsOf(text);
          equal(findings.length, page.expected.length);
          for (const finding of findings) for (const fix of finding.fixes) holds(rule.id, text, finding, fix, found);
          if (text.includes('\r\n'))
            for (const fix of findings.flatMap((finding) => finding.fixes))
              ok(!/[^\r]\n/.test(applyFix(text, fix)), `"${fix.title}" mixes line ends`);
        });
      }

      it('survives a tree without positions', () => {
        for (const text of [page.weak, page.strong]) {
          const tree = parse(text);
          visit(tree, (node) => {
            delete node.position;
          });
          doesNotThrow(() =>
            rule.check(
              readDocument(tree, text, { today: now, calendar: { fiscalYearStart: 1, dateOrder: null } }),
              () => undefined,
            ),
          );
        }
      });
    });
  }
});
