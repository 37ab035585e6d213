import manifest from '../../package.json' with { type: 'json' };
import { historyItem, historyRules } from '../history/index.js';
import { ruleNamed } from '../linter/index.js';
import { workspaceItem, workspaceRules } from '../workspace/index.js';

const repository = manifest.repository.url.replace(/\.git$/, '');

/** Where the project stands on the web. */
export const projectPage: string = repository;

/** The address of an item's page on the web; undefined for what has none, as an item of a team's own. */
export function pageOf(ruleId: string): string | undefined {
  const rule = ruleNamed(ruleId);
  const folder = rule
    ? `linter/rules/${rule.checklist}`
    : workspaceRules.some(({ id }) => id === ruleId)
      ? 'workspace/rules'
      : historyRules.some(({ id }) => id === ruleId)
        ? 'history/rules'
        : undefined;
  return folder && `${repository}/blob/main/src/${folder}/${ruleId}.md`;
}

/** What meets an item of ours, as a sentence about the document; undefined for any other. */
export function statementOf(ruleId: string): string | undefined {
  const several = workspaceRules.find(({ id }) => id === ruleId);
  const versions = historyRules.find(({ id }) => id === ruleId);
  return (
    ruleNamed(ruleId)?.statement ??
    (several && workspaceItem(several.id).statement) ??
    (versions && historyItem(versions.id).statement)
  );
}
