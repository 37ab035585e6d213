import * as vscode from 'vscode';
import {
  isLinkedHeading,
  mentionsOf,
  renamesIn,
  type Mention,
  type RenameEdit,
  type StrategyDocument,
} from '../../linter/index.js';
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

/** So much of a line is shown beside a place, in UTF-16 code units. */
const longestLine = 100;

/** The line of a place, as it is listed. */
function lineOf({ facts, positionAt }: Searched, { range }: Mention): string {
  const { source } = facts;
  const from = source.lastIndexOf('\n', range.start - 1) + 1;
  const end = source.indexOf('\n', range.start);
  const line = source.slice(from, end < 0 ? source.length : end).trim();
  const cut = line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
  return `${positionAt(range.start).line + 1}: ${cut}`;
}

/** @throws an error that says in plain words what stands against a new name at a place */
function checkPlace(facts: StrategyDocument, mention: Mention, wanted: string, urls: readonly string[]): void {
  if (mention.inTable && wanted.includes('|'))
    throw new Error(
      vscode.l10n.t('"{0}" is used in a table: its new name cannot contain a vertical bar.', mention.text),
    );
  if (isLinkedHeading(facts, mention, urls))
    throw new Error(
      vscode.l10n.t(
        'Links lead to a heading that contains "{0}": rename the heading first, so that the links follow.',
        mention.text,
      ),
    );
}

/**
 * Adds the edits of one document. What stands in other documents, and what nobody can be sure of, is listed first: VS Code
 * shows each place, and changes those that are confirmed.
 * @param links the addresses that links of the workspace lead to
 * @throws an error that says in plain words what stands against the new name
 */
function renameIn(
  searched: Searched,
  { facts: own, mention: here }: MentionHere,
  wanted: string,
  links: readonly string[],
  edit: vscode.WorkspaceEdit,
): void {
  const { uri, facts, positionAt } = searched;
  const urls = [...facts.links.map(({ url }) => url), ...links];
  const listedAs = (label: string, mention: Mention): vscode.WorkspaceEditEntryMetadata => ({
    needsConfirmation: true,
    label,
    description: lineOf(searched, mention),
  });
  const add = ({ mention, text }: RenameEdit, metadata?: vscode.WorkspaceEditEntryMetadata): void =>
    edit.replace(uri, rangeIn({ positionAt }, mention.range), text, metadata);
  const { sure, unsure } = renamesIn(mentionsOf(facts, here.name), here.text, wanted, facts.source);
  for (const each of sure) {
    checkPlace(facts, each.mention, wanted, urls);
    add(each, facts === own ? undefined : listedAs(vscode.l10n.t('In other documents'), each.mention));
  }
  for (const each of unsure) {
    // Nobody has to change it: where it would break something, it is not offered.
    if (each.mention.inHeading || (each.mention.inTable && wanted.includes('|'))) continue;
    add(each, listedAs(vscode.l10n.t('Written differently: is it the same thing?'), each.mention));
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
