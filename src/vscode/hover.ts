import * as vscode from 'vscode';
import { ruleNamed } from '../linter/index.js';
import { rangeIn, type Results } from './results.js';
import { rulePageCommand, type RulePages } from './rulePages.js';

/** The part of a rule page under a heading. */
function part(page: string, heading: string): string {
  const start = page.search(new RegExp(`^## ${heading}[ \\t]*$`, 'm'));
  if (start < 0) return '';
  const body = page.slice(page.indexOf('\n', start) + 1);
  const end = body.search(/^## /m);
  return (end < 0 ? body : body.slice(0, end)).trim();
}

/** Says, where a finding stands, why leaders ask, with a weak and a strong example. */
export function provideHover(results: Results, pages: RulePages): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ language: 'markdown' }, {
    async provideHover(document, position) {
      const here = (results.of(document)?.findings ?? []).filter((finding) => ruleNamed(finding.ruleId) && rangeIn(document, finding.range).contains(position));
      // Several findings share a title: the hover explains the first two, the others are one click away.
      const contents = await Promise.all([...new Set(here.map((finding) => finding.ruleId))].slice(0, 2).map(async (id) => {
        const page = await pages.text(id);
        const text = new vscode.MarkdownString(undefined, true);
        text.isTrusted = { enabledCommands: ['productStrategy.openRulePage'] };
        text.appendMarkdown(`**Why leaders ask** · [${id}](${rulePageCommand(id).toString()})\n\n${part(page, 'Why leaders ask').split('\n\n')[0] ?? ''}\n\n`);
        const [weak, strong] = [part(page, 'Weak'), part(page, 'Strong')];
        if (weak && strong) text.appendMarkdown(`**Weak**\n\n${weak}\n\n**Strong**\n\n${strong}`);
        return text;
      }));
      return contents.length > 0 ? new vscode.Hover(contents) : undefined;
    },
  });
}
