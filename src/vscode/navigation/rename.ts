import * as vscode from 'vscode';
import { isLinkedHeading, mentionsOf, renameEdits } from '../../linter/index.js';
import { rangeIn } from '../positions.js';
import type { WorkspaceFindings } from '../workspaceIndex.js';
import type { MentionHere, Mentions, Searched } from './mentions.js';

const nothingNamed = (): Error =>
  new Error(vscode.l10n.t('This is not the name of a metric or bet in a strategy document.'));

/** @throws an error that says in plain words why a name cannot be one */
function checkName(wanted: string): void {
  if (wanted === '') throw new Error(vscode.l10n.t('The new name is empty.'));
  if (/[\r\n]/.test(wanted)) throw new Error(vscode.l10n.t('A name must fit on one line.'));
}

/**
 * Adds the edits of one document.
 * @param links the addresses that links of the workspace lead to
 * @throws an error that says in plain words what stands against the new name
 */
function renameIn(
  { uri, facts, positionAt }: Searched,
  { facts: own, mention: here }: MentionHere,
  wanted: string,
  links: readonly string[],
  edit: vscode.WorkspaceEdit,
): void {
  const confirmed = facts === own ? undefined : { needsConfirmation: true, label: vscode.l10n.t('In other documents') };
  const urls = [...facts.links.map(({ url }) => url), ...links];
  for (const { text, mention } of renameEdits(mentionsOf(facts, here.name), here.text, wanted, facts.source)) {
    if (mention.inTable && wanted.includes('|'))
      throw new Error(
        vscode.l10n.t('"{0}" is used in a table: its new name cannot contain a vertical bar.', here.text),
      );
    if (isLinkedHeading(facts, mention, urls))
      throw new Error(
        vscode.l10n.t(
          'Links lead to a heading with "{0}" in it. Rename the heading first, so that they follow.',
          here.text,
        ),
      );
    edit.replace(uri, rangeIn({ positionAt }, mention.range), text, confirmed);
  }
}

/** Renames every mention in the workspace; those in other documents after they were confirmed. */
export function renameProvider(mentions: Mentions, workspace: WorkspaceFindings): vscode.RenameProvider {
  return {
    prepareRename(document, position, token) {
      if (token.isCancellationRequested) return undefined;
      const here = mentions.at(document, position);
      // Headings and links are renamed by VS Code's own Markdown support, which mends the links to them.
      if (!here || here.mention.inHeading) throw nothingNamed();
      return { range: rangeIn(document, here.mention.range), placeholder: here.mention.text };
    },
    async provideRenameEdits(document, position, typed, token) {
      if (token.isCancellationRequested) return undefined;
      const here = mentions.at(document, position);
      if (!here) throw nothingNamed();
      const wanted = typed.trim();
      checkName(wanted);
      await workspace.start();
      const edit = new vscode.WorkspaceEdit();
      const links = workspace.summaries().flatMap(({ summary }) => summary.links.map(({ url }) => url));
      for await (const searched of mentions.searched(here.mention.name, document, here.facts, token)) {
        if (token.isCancellationRequested) break;
        renameIn(searched, here, wanted, links, edit);
      }
      // Half a rename is none.
      return token.isCancellationRequested ? undefined : edit;
    },
  };
}
