// What ours is compared with. None of them has a way to lint a changed document other than linting it again.
import { lint as markdownlint } from 'markdownlint/sync';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const root = resolve(import.meta.dirname, '../..');
const versionOf = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Parses a document and checks nothing: what every linter on top of remark spends before its first rule. */
export const parse = {
  name: `remark-parse ${versionOf('remark-parse')} with remark-gfm ${versionOf('remark-gfm')}, parse only`,
  run: (text) => parser.parse(text),
};

/** markdownlint with its default rules. */
export const markdown = {
  name: `markdownlint ${versionOf('markdownlint')}`,
  run: (text) => markdownlint({ strings: { document: text } }),
};
