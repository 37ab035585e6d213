import * as vscode from 'vscode';
import { exampleIn, itemsOfSection, reasonIn } from '../linter/index.js';
import type { Checks } from './checks.js';
import { rangeIn } from './positions.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import type { WorkspaceFindings } from './workspaceIndex.js';
import { hasPage, rulePageCommand, type RulePages } from './rulePages.js';

/** What a hover says about an item: why leaders ask, a weak and a strong example, and the source, from its page. */
function coach(id: string, page: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: ['productStrategy.openRulePage'] };
  text.appendMarkdown(
    `**${vscode.l10n.t('Why leaders ask')}** · [${id}](${rulePageCommand(id).toString()})\n\n${reasonIn(page)}`,
  );
  // Pages about several documents have examples too long for a hover.
  const [weak, strong] = [exampleIn(page, 'Weak'), exampleIn(page, 'Strong')];
  if (weak !== '')
    text
      .appendMarkdown(`\n\n${vscode.l10n.t('Weak:')}\n`)
      .appendCodeblock(weak, 'markdown')
      .appendMarkdown(`\n${vscode.l10n.t('Strong:')}\n`)
      .appendCodeblock(strong, 'markdown');
  return text;
}

/** The item that the heading at a place stands there for. */
function headingItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  results: Results,
): { readonly id: string; readonly range: vscode.Range } | undefined {
  const inspection = results.inspect(document);
  if (!inspection || inspection.result.kind === null) return undefined;
  const offset = document.offsetAt(position);
  const section = inspection.document.outline.sections.find(
    ({ titleRange, depth }) => depth > 0 && titleRange.start <= offset && offset <= titleRange.end,
  );
  const id = section && itemsOfSection(section).find(hasPage);
  return section && id !== undefined ? { id, range: rangeIn(document, section.titleRange) } : undefined;
}

/** Says, at a finding and at a heading that is recognised, why leaders ask, with a weak and a strong example. */
export function provideHover(
  checks: Checks,
  results: Results,
  settings: Settings,
  workspace: WorkspaceFindings,
  pages: RulePages,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      async provideHover(document, position, token) {
        // Nothing is said that nobody asked for.
        if (token.isCancellationRequested || (settings.run(document) === 'manual' && !checks.of(document)))
          return undefined;
        const here = [...(results.of(document)?.findings ?? []), ...workspace.of(document)].filter(
          (finding) => hasPage(finding.ruleId) && rangeIn(document, finding.range).contains(position),
        );
        // Several findings share a title: the hover explains the first two, the others are one click away.
        const ids = [...new Set(here.map(({ ruleId }) => ruleId))].slice(0, 2);
        const heading = ids.length === 0 ? headingItem(document, position, results) : undefined;
        const contents = await Promise.all(
          (heading ? [heading.id] : ids).map(async (id) => coach(id, await pages.text(id))),
        );
        return contents.length > 0 && !token.isCancellationRequested
          ? new vscode.Hover(contents, heading?.range)
          : undefined;
      },
    },
  );
}
