import { deepEqual, equal, match } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, runIn } from '../../test/unit/running.js';
import { fillTemplate, localDate, templates } from '../templates/index.js';

const now = Date.UTC(2026, 4, 4, 12);
const today = localDate(new Date(now));
const start = (cwd: string, ...args: readonly string[]) => runIn(cwd, ['new', '--owner', 'Ana Ruiz', ...args], { now });
const templateNamed = (name: string) => {
  const template = templates.find((each) => each.name === name);
  if (!template) throw new Error(`no template ${name}`);
  return template;
};
const ours = { 'team/q-review.md': '# Quarterly check\n\n**Owner:** {{owner}}\n\n{{risks}}\n', 'team/notes.txt': 'x' };
const named = { ...ours, '.strategylint.yml': 'templates: team\n' };

describe('strategy-lint new', () => {
  for (const { name } of templates)
    it(`writes what the editor starts from ${name}`, async () => {
      const folder = folderWith({});
      deepEqual((await start(folder, name)).code, 0);
      deepEqual(readdirSync(folder), [`${name}.md`]);
      equal(
        readFileSync(join(folder, `${name}.md`), 'utf8'),
        fillTemplate(templateNamed(name), { owner: 'Ana Ruiz', today }),
      );
    });

  it('says what it wrote, and how much of it is to be filled', async () => {
    const folder = folderWith({
      'team/one.md': '# [Name]\n\n**Owner:** {{owner}}\n',
      '.strategylint.yml': 'templates: team\n',
    });
    deepEqual(await start(folder, 'one', 'docs/q3/plan.md'), {
      code: 0,
      out: '"docs/q3/plan.md" is started from "One", with 1 blank to fill.\n',
      err: '',
    });
    equal(readFileSync(join(folder, 'docs/q3/plan.md'), 'utf8'), '# [Name]\n\n**Owner:** Ana Ruiz\n');
  });

  it('writes in another language', async () => {
    const folder = folderWith({});
    equal((await start(folder, 'okr', 'ziele.md', '--language', 'de-AT')).code, 0);
    equal(
      readFileSync(join(folder, 'ziele.md'), 'utf8'),
      fillTemplate(templateNamed('okr'), { owner: 'Ana Ruiz', today, language: 'de' }),
    );
  });

  it('never changes a file that is there', async () => {
    const folder = folderWith({ 'okr.md': 'Mine.\n', 'plans.md/x.txt': '' });
    for (const file of ['okr.md', 'plans.md'])
      deepEqual(await start(folder, 'okr', file), {
        code: 2,
        out: '',
        err: `strategy-lint: "${file}" is there already and was not changed: give the new document another name.\n`,
      });
    equal(readFileSync(join(folder, 'okr.md'), 'utf8'), 'Mine.\n');
  });

  it("lists the team's templates and ours, by the names to ask for", async () => {
    const { code, out } = await start(folderWith(named), '--list');
    equal(code, 0);
    deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      ['q-review', ...templates.map(({ name }) => name)],
    );
    match(out, /^q-review +Quarterly check +Your team's template q-review\.md$/m);
  });

  it("takes a team's template from the folder that the configuration above names", async () => {
    const folder = folderWith({ ...named, 'docs/readme.txt': '' });
    equal((await start(join(folder, 'docs'), 'q-review')).code, 0);
    match(readFileSync(join(folder, 'docs/q-review.md'), 'utf8'), /\*\*Owner:\*\* Ana Ruiz\n\n## Risks\n/);
  });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /new takes a template and the name of a file\. Templates: product-strategy, /],
    [['okr', 'a.md', 'b.md'], /new takes a template and the name of a file\./],
    [['okrs'], /There is no template "okrs"\. Templates: product-strategy, /],
    [['okr', 'plan.txt'], /"plan\.txt" is no name of a Markdown file/],
    [['okr', '--language', 'xx'], /There are no templates in "xx"\. Languages: en, de, /],
    [['okr', '--list'], /--list names no template/],
    [['okr', '--lang', 'de'], /Unknown option '--lang'/],
  ];
  for (const [args, reason] of wrong)
    it(`ends with 2, and writes nothing, for: ${args.join(' ') || 'no arguments'}`, async () => {
      const folder = folderWith({});
      const { code, out, err } = await start(folder, ...args);
      deepEqual([code, out, readdirSync(folder)], [2, '', []]);
      match(err, reason);
    });

  it('says that the folder of templates cannot be read', async () => {
    const { code, err } = await start(folderWith({ '.strategylint.yml': 'templates: gone\n' }), 'okr');
    equal(code, 2);
    match(err, /The templates folder "gone" of the configuration cannot be read: /);
  });

  it('tells of itself', async () => {
    const { code, out } = await start(folderWith({}), '--help');
    equal(code, 0);
    match(out, /^Usage: strategy-lint new/);
  });
});
