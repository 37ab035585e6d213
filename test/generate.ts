// What is generated from the rules: the table in the README, the settings in package.json, the schema of the configuration.
import ts from 'typescript';
import { severitySettings, type itemSettings, type settingNames } from '../src/linter/config/config.js';
import { checklists, kinds, rules as documentRules } from '../src/linter/index.js';
import { historyItem, historyRules } from '../src/history/index.js';
import { workspaceItem, workspaceRules } from '../src/workspace/index.js';
import { concepts } from '../src/linter/outline/concepts.js';
import type { Rule } from '../src/linter/rules/rule.js';
import evidence from './judgement/evidence.json' with { type: 'json' };

/** Every item that the editor looks for, those of several documents included. */
const rules = [
  ...documentRules,
  ...workspaceRules.map(({ id }) => ({ id, checklist: 'workspace', ...workspaceItem(id) })),
];
/** Every item: the terminal knows versions of documents too. */
const everything = [...rules, ...historyRules.map(({ id }) => ({ id, checklist: 'history', ...historyItem(id) }))];

const severities = ['default', 'error', 'warning', 'info', 'off'];

/** package.json with a setting for every checklist item and every kind. */
export function withSettings(manifest: string): string {
  const parsed = JSON.parse(manifest) as {
    contributes: { configuration: { properties: Record<string, Record<string, unknown>> } };
  };
  const { properties } = parsed.contributes.configuration;
  const set = (name: string, values: Record<string, unknown>): void =>
    void Object.assign(properties[`productStrategy.${name}`] ?? {}, values);
  set('kinds', { additionalProperties: { type: 'string', enum: [...kinds, 'none'] } });
  set('severities', {
    properties: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        { type: 'string', enum: severities, default: 'default', description: `%item.${rule.id}%` },
      ]),
    ),
  });
  return `${JSON.stringify(parsed, undefined, 2)}\n`;
}

/** What the table of checklist items says of each. */
type TableRule = Pick<Rule, 'id' | 'checklist' | 'statement' | 'severity'> & {
  readonly optional?: boolean;
  readonly experimental?: boolean;
};

/** How often the findings of rules were right, by the rules' ids, on documents outside their making. */
export type Evidence = Readonly<Partial<Record<string, { readonly right: number; readonly judged: number }>>>;

/** The table of checklist items; those that are still to prove themselves are a group of their own. */
export function ruleTable(all: readonly TableRule[], evidence: Evidence): string {
  const folder = (checklist: string): string =>
    checklist === 'workspace' || checklist === 'history' ? `src/${checklist}/rules` : `src/linter/rules/${checklist}`;
  const ordered = [...checklists, 'workspace', 'history'].flatMap((checklist) =>
    all.filter((rule) => rule.checklist === checklist),
  );
  const groups = [...checklists, 'workspace', 'history', 'experimental'].map((name) => ({
    name,
    own: ordered.filter((rule) => (rule.experimental ? 'experimental' : rule.checklist) === name),
  }));
  const row = ({ id, checklist, statement, severity, optional, experimental }: TableRule, group: string): string => {
    const { right, judged } = evidence[id] ?? { right: 0, judged: 0 };
    return `| ${group} | [${id}](${folder(checklist)}/${id}.md) | ${statement} | ${optional || experimental ? 'off' : checklist === 'history' ? `${severity} with \`--since\`` : severity} | ${judged > 0 ? `${judged} | ${Math.round((100 * right) / judged)} %` : '– | –'} |`;
  };
  return [
    '| Checklist | Item | What it asks | Default | Judged | Right |',
    '| --- | --- | --- | --- | ---: | ---: |',
    ...groups.flatMap(({ name, own }) => own.map((rule, index) => row(rule, index === 0 ? `**${name}**` : ''))),
  ].join('\n');
}

/** The README with the table of checklist items. */
export function withRuleTable(readme: string): string {
  const table = ruleTable(everything, evidence);
  return readme.replace(
    /(<!-- rules -->\n)[\s\S]*?(\n<!-- \/rules -->)/,
    (_all, start: string, end: string) => `${start}\n${table}\n${end}`,
  );
}

/** The JSON schema of `.strategylint.yml`, for completion and validation in editors. */
export function configSchema(): string {
  const texts = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
  const properties: Record<(typeof settingNames)[number], unknown> = {
    severities: {
      type: 'object',
      description: 'How loud each checklist item is.',
      additionalProperties: { enum: [...severitySettings, 'default'] },
      properties: Object.fromEntries(
        everything.map((rule) => [rule.id, { enum: [...severitySettings, 'default'], description: rule.statement }]),
      ),
    },
    kinds: {
      type: 'object',
      description: 'What kind of document the files of a glob are; none leaves them alone.',
      additionalProperties: { enum: [...kinds, 'none'] },
    },
    fiscalYearStart: {
      type: 'integer',
      minimum: 1,
      maximum: 12,
      description: 'The month in which the fiscal year begins.',
    },
    dateOrder: { enum: ['ask', 'day-month', 'month-day'], description: 'How 03/04/2026 is read.' },
    experimental: {
      type: 'boolean',
      description: 'Whether items are on that are still to prove themselves on real documents.',
    },
    templates: { type: 'string', description: 'The folder of your own Markdown templates, relative to this file.' },
    synonyms: {
      type: 'object',
      description: 'Headings and labels that your team uses, by what they are about.',
      additionalProperties: false,
      properties: Object.fromEntries(concepts.map((concept) => [concept, texts])),
    },
    checklists: {
      type: 'object',
      description: 'Checklists of your own, with their items.',
      additionalProperties: { type: 'object', additionalProperties: { $ref: '#/definitions/item' } },
    },
  };
  const item: Record<(typeof itemSettings)[number], unknown> = {
    statement: { type: 'string', description: 'What is true of a document that meets the item.' },
    sections: { ...texts, description: 'Headings and labels that meet it.' },
    words: { ...texts, description: 'Words that meet it, as plain text.' },
    kinds: {
      type: 'array',
      items: { enum: kinds },
      description: 'The kinds of documents that are asked for it; all when left out.',
    },
    severity: {
      enum: severitySettings,
      description: 'For a document in review; drafts are one step softer, approved documents one step harder.',
    },
    message: { type: 'string', description: 'The sentence for the author when it is not met.' },
    insert: { type: 'string', description: 'Markdown that the quick fix inserts, with blanks such as [Owner].' },
  };
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title: 'Product Strategy Lint', type: 'object', additionalProperties: false, properties, definitions: { item: { type: 'object', required: ['statement'], additionalProperties: false, properties: item } } }, undefined, 1)}\n`;
}

/** package.nls.json with a sentence for every checklist item; what else it holds stays. */
export function withStatements(nls: string): string {
  const others = Object.entries(JSON.parse(nls) as Record<string, string>).filter(([key]) => !key.startsWith('item.'));
  return `${JSON.stringify(Object.fromEntries([...others, ...rules.map((rule) => [`item.${rule.id}`, rule.statement])]), undefined, 2)}\n`;
}

/** What an argument may be: both sides of a choice. */
function choicesOf(node: ts.Expression): ts.Expression[] {
  return ts.isConditionalExpression(node) ? [...choicesOf(node.whenTrue), ...choicesOf(node.whenFalse)] : [node];
}

/** The sentences that a source file says to people: tagged with `say`, given to `l10n.t`, or reported as they stand. */
function sentencesIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') {
      const { template } = node;
      found.push(
        ts.isNoSubstitutionTemplateLiteral(template)
          ? template.text
          : template.templateSpans.reduce(
              (text, span, index) => `${text}{${index}}${span.literal.text}`,
              template.head.text,
            ),
      );
    }
    const called = ts.isCallExpression(node) ? node.expression.getText() : '';
    if (ts.isCallExpression(node) && (called === 'report' || called.endsWith('l10n.t') || called === 'reportMissing'))
      for (const each of node.arguments.flatMap(choicesOf))
        if (ts.isStringLiteralLike(each) && (called.endsWith('l10n.t') || /\s/.test(each.text))) found.push(each.text);
    if (
      ts.isPropertyAssignment(node) &&
      ['lacks', 'label', 'use', 'title', 'message', 'statement'].includes(node.name.getText()) &&
      ts.isStringLiteralLike(node.initializer)
    )
      found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

/**
 * The bundle that translators start from: every sentence, by itself.
 * @param names words that stand in data rather than in sources
 */
export function messageBundle(sources: readonly string[], names: readonly string[]): string {
  const sentences = [...new Set([...sources.flatMap(sentencesIn), ...names])].sort();
  return `${JSON.stringify(Object.fromEntries(sentences.map((sentence) => [sentence, sentence])), undefined, 2)}\n`;
}
