// What is generated from the rules: the table in the README and the settings in package.json.
import { checklists, kinds, rules } from '../src/linter/index.js';

const severities = ['default', 'error', 'warning', 'info', 'off'];

/** package.json with a setting for every checklist item and every kind. */
export function withSettings(manifest: string): string {
  const parsed = JSON.parse(manifest) as { contributes: { configuration: { properties: Record<string, Record<string, unknown>> } } };
  const { properties } = parsed.contributes.configuration;
  const set = (name: string, values: Record<string, unknown>): void => void Object.assign(properties[`productStrategy.${name}`] ?? {}, values);
  set('kinds', { additionalProperties: { type: 'string', enum: [...kinds, 'none'] } });
  set('severities', { properties: Object.fromEntries(rules.map((rule) => [rule.id, { type: 'string', enum: severities, default: 'default', description: rule.statement }])) });
  return `${JSON.stringify(parsed, undefined, 2)}\n`;
}

/** The README with the table of checklist items. */
export function withRuleTable(readme: string): string {
  const rows = checklists.flatMap((checklist) => rules.filter((rule) => rule.checklist === checklist).map((rule, index) => `| ${index === 0 ? `**${checklist}**` : ''} | [${rule.id}](src/linter/rules/${checklist}/${rule.id}.md) | ${rule.statement} | ${rule.severity} |`));
  const table = ['| Checklist | Item | What it asks | Default |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return readme.replace(/(<!-- rules -->\n)[\s\S]*?(\n<!-- \/rules -->)/, (_all, start: string, end: string) => `${start}\n${table}\n${end}`);
}
