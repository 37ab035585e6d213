// What ours is compared with. None of them has a way to lint a changed document other than linting it again.
import { lint as markdownlint } from 'markdownlint/sync';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import { createLinter, loadTextlintrc } from 'textlint';
import { unified } from 'unified';
import { VFile } from 'vfile';

const root = resolve(import.meta.dirname, '../..');
const versionOf = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const recommended = unified().use(remarkParse).use(remarkGfm).use(remarkPresetLintRecommended).freeze();
// A linter for prose whose rules a team chooses: with one that looks for "TODO" it does little more than parse.
const textlint = createLinter({ descriptor: await loadTextlintrc({ configFilePath: join(import.meta.dirname, 'textlintrc.json'), node_modulesDir: join(root, 'node_modules') }) });

/** Parses a document and checks nothing: what every linter on top of remark spends before its first rule. */
export const parse = { name: `remark-parse ${versionOf('remark-parse')} with remark-gfm ${versionOf('remark-gfm')}, parse only`, run: (text) => parser.parse(text) };

/** markdownlint with its default rules. */
export const markdown = { name: `markdownlint ${versionOf('markdownlint')}`, run: (text) => markdownlint({ strings: { document: text } }) };

/** remark-lint with the recommended preset, nothing written. */
export const remark = {
  name: `remark-preset-lint-recommended ${versionOf('remark-preset-lint-recommended')}`,
  run(text) {
    const file = new VFile({ value: text, path: 'document.md' });
    return recommended.runSync(recommended.parse(file), file);
  },
};

/** textlint with its Markdown plugin and one rule. */
export const prose = { name: `textlint ${versionOf('textlint')}, one rule`, run: (text) => textlint.lintText(text, 'document.md') };
