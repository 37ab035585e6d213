import * as vscode from 'vscode';
import { rangeIn, type Results } from './results.js';
import type { WorkspaceFindings } from './workspaceIndex.js';
import { hasPage, rulePageCommand, type RulePages } from './rulePages.js';

/** The paragraph of a rule page that says why leaders ask. */
function reasonIn(page: string): string {
  return /^## Why leaders ask\n+([^\n]+)/m.exec(page)?.[1] ?? '';
}

/** A page's example, without the document's title above it: a hover has little room. */
function exampleIn(page: string, heading: 'Weak' | 'Strong'): string {
  const example = new RegExp(`^## ${heading}\\n+\`\`\`md\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';
  return example.replace(/^# .*\n+/, '').trim();
}

/** Says, where a finding stands, why leaders ask, with a weak and a strong example. */
export function provideHover(results: Results, workspace: WorkspaceFindings, pages: RulePages): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ language: 'markdown' }, {
    async provideHover(document, position) {
      const here = [...(results.of(document)?.findings ?? []), ...workspace.of(document)].filter((finding) => hasPage(finding.ruleId) && rangeIn(document, finding.range).contains(position));
      // Several findings share a title: the hover explains the first two, the others are one click away.
      const contents = await Promise.all([...new Set(here.map((finding) => finding.ruleId))].slice(0, 2).map(async (id) => {
        const page = await pages.text(id);
        const text = new vscode.MarkdownString(undefined, true);
        text.isTrusted = { enabledCommands: ['productStrategy.openRulePage'] };
        text.appendMarkdown(`**${vscode.l10n.t('Why leaders ask')}** · [${id}](${rulePageCommand(id).toString()})\n\n${reasonIn(page)}`);
        // Pages about several documents have examples too long for a hover.
        const [weak, strong] = [exampleIn(page, 'Weak'), exampleIn(page, 'Strong')];
        if (weak !== '') text.appendMarkdown(`\n\n${vscode.l10n.t('Weak:')}\n`).appendCodeblock(weak, 'markdown').appendMarkdown(`\n${vscode.l10n.t('Strong:')}\n`).appendCodeblock(strong, 'markdown');
        return text;
      }));
      return contents.length > 0 ? new vscode.Hover(contents) : undefined;
    },
  });
}
