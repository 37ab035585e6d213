// src/linter/rules/index.ts, made from the folders of rules: a rule is a source file with a page of the same name beside it.
// `npm run generate` writes it first, for everything else that is generated reads the rules; `--check` only compares.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path) => readFileSync(path, 'utf8');

/** The checklists, in their order, and the items that documents are asked for, in the order in which readers look for them. */
function orders() {
  const [, names] = /export const checklists = \[([^\]]+)\]/.exec(read('src/linter/checklists/checklists.ts'));
  const asked = Object.values(JSON.parse(read('src/linter/checklists/checklists.json'))).flatMap(Object.keys);
  return { checklists: [...names.matchAll(/'([^']+)'/g)].map(([, name]) => name), asked: [...new Set(asked)] };
}

/**
 * The rules of a checklist: first what documents are asked for, then what should be there, then what should not, by name;
 * each after the rules it needs.
 */
function rulesOf(checklist, asked) {
  const folder = join('src/linter/rules', checklist);
  const rank = ({ id }) =>
    asked.includes(id) ? asked.indexOf(id) : asked.length + (/^(?:no|consistent)-/.test(id) ? 1 : 0);
  const waiting = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && existsSync(join(folder, file.replace(/ts$/, 'md'))))
    .map((file) => {
      const text = read(join(folder, file));
      const [, needs = ''] = /^ {2}needs: \[([^\]]*)\]/m.exec(text) ?? [];
      return {
        id: file.slice(0, -'.ts'.length),
        name: /^export const (\w+)/m.exec(text)[1],
        needs: [...needs.matchAll(/'([^']+)'/g)].map(([, id]) => id),
      };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const rules = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ needs }) => !waiting.some(({ id }) => needs.includes(id)));
    if (next < 0) throw new Error(`Rules of ${checklist} need each other.`);
    rules.push(...waiting.splice(next, 1));
  }
  return rules.map((rule) => ({ ...rule, path: `./${checklist}/${rule.id}.js` }));
}

/** The text of src/linter/rules/index.ts. */
function ruleIndex() {
  const { checklists, asked } = orders();
  const rules = checklists.flatMap((checklist) => rulesOf(checklist, asked));
  return `// Made by \`npm run generate\` from the folders beside it.
import type { Rule } from './rule.js';
${rules.map(({ name, path }) => `import { ${name} } from '${path}';`).join('\n')}

/** Every checklist item, each after the items it needs. */
export const rules: readonly Rule[] = [
${rules.map(({ name }) => `  ${name},`).join('\n')}
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with that id. */
export function ruleNamed(id: string): Rule | undefined {
  return byId.get(id);
}
`;
}

const [path, text] = ['src/linter/rules/index.ts', ruleIndex()];
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (read(path) !== text) throw new Error(`${path} is not what the folders give: run npm run generate.`);
