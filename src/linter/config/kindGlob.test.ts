import { equal, ok } from 'node:assert/strict';
import { applyFix } from '../../../test/unit/apply.js';
import { readConfigFile } from './file.js';
import { addKind, globOfFile, globOfFolder } from './kindGlob.js';

const path = 'docs/plans/2027.md';
const added = (
  text: string,
  glob = globOfFile(path),
  kind: Parameters<typeof addKind>[2] = 'roadmap',
  file = path,
): string => {
  const result = addKind(text, glob, kind, file);
  ok('edits' in result, JSON.stringify([text, result]));
  return applyFix(text, result);
};

describe('addKind', () => {
  it('makes the file', () => {
    equal(added(''), 'kinds:\n  "docs/plans/2027.md": roadmap\n');
    equal(added('', globOfFolder(path)), 'kinds:\n  "docs/plans/*.{md,markdown}": roadmap\n');
    equal(added('', undefined, 'none'), 'kinds:\n  "docs/plans/2027.md": none\n');
  });

  it('adds to what stands there, and keeps comments, order and line ends', () => {
    const text =
      '# The team\'s file\nfiscalYearStart: 4 # April\n\nkinds:\n  # Where strategies are\n  "strategy/**": product-strategy # since 2025\n\nseverities:\n  risks: error\n';
    const after = text.replace('# since 2025\n', '# since 2025\n  "docs/plans/2027.md": roadmap\n');
    equal(added(text), after);
    equal(added(text.replace(/\n/g, '\r\n')), after.replace(/\n/g, '\r\n'));
    equal(
      added('severities:\n    risks: error\n'),
      'severities:\n    risks: error\nkinds:\n    "docs/plans/2027.md": roadmap\n',
    );
  });

  it('takes a map in one line, an empty one, a file of comments, JSON and a byte order mark', () => {
    equal(added('kinds: {"a/**": okr}\n'), 'kinds: {"a/**": okr, "docs/plans/2027.md": "roadmap"}\n');
    equal(added('kinds: {}\n'), 'kinds: {"docs/plans/2027.md": roadmap}\n');
    equal(
      added('kinds: # none yet\nfiscalYearStart: 4\n'),
      'kinds: # none yet\n  "docs/plans/2027.md": roadmap\nfiscalYearStart: 4\n',
    );
    ok(added('# Nothing yet\n').startsWith('# Nothing yet\n'));
    equal(added('{"fiscalYearStart": 4}'), '{"fiscalYearStart": 4, "kinds": {"docs/plans/2027.md": "roadmap"}}');
    ok(added('\uFEFFkinds:\n  "a/**": okr\n').startsWith('\uFEFFkinds:\n  "a/**": okr\n'));
  });

  it('lets what stands there count first, and changes nothing that is so already', () => {
    const text = 'kinds:\n  "docs/plans/draft.md": none\n';
    const { config } = readConfigFile(added(text, globOfFolder(path)));
    equal(config.kindOf('docs/plans/draft.md'), null);
    equal(config.kindOf('docs/plans/2028.md'), 'roadmap');
    equal(config.kindOf('docs/other.md'), undefined);
    equal(added('kinds:\n  "docs/**": roadmap\n'), 'kinds:\n  "docs/**": roadmap\n');
  });

  it('means one file, whatever its name', () => {
    for (const name of [
      'plans/[draft] 2027.md',
      'a {b}, c.md',
      'what?.md',
      '100% *new*.md',
      'a+b (c)!.md',
      '计划/路线图.md',
      'it\'s "the" plan.md',
      '@home|x.md',
      '2027: plan #1.md',
    ]) {
      const { config, problems } = readConfigFile(
        added('severities:\n  risks: error\n', globOfFile(name), 'prd', name),
      );
      equal(problems.length, 0);
      equal(config.kindOf(name), 'prd', name);
      equal(config.kindOf(name.replace(/[a-z路]/, 'z')), undefined, name);
    }
    equal(
      readConfigFile(added('', globOfFolder('docs [old]/a.md'), 'okr', 'docs [old]/a.md')).config.kindOf(
        'docs [old]/b.md',
      ),
      'okr',
    );
  });

  it('offers no folder for a file at the top', () => equal(globOfFolder('plan.md'), undefined));

  it('leaves a file alone that it cannot read, or that says something else there', () => {
    for (const text of [
      'kinds: [',
      'a: 1\na: 2\n',
      '- a\n',
      'kinds: everything\n',
      'just text',
      'kinds:\n  "docs/**": none\n',
      'kinds:\n  "a/**": okr\n---\nfoo: 1\n',
      'kinds: |\n  a\n  b\n',
      'kinds:\n  "docs/plans/2027.md": roadmapp\n',
    ])
      ok('problem' in addKind(text, globOfFile(path), 'roadmap', path), text);
  });
});
