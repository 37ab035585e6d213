import * as vscode from 'vscode';
import { isLinkedHeading, lineStartsOf, mayMention, mentionAt, mentionsOf, readOnce, renameEdits, type Mention, type Name, type StrategyDocument } from '../linter/index.js';
import { pointIn } from '../workspace/index.js';
import { openDocument, rangeIn, type Results } from './results.js';
import type { Settings } from './settings.js';
import type { WorkspaceFindings } from './workspaceIndex.js';

/** Longer names are sentences, in UTF-16 code units. */
const longestName = 60;
/** As many symbols are given for a query. */
const mostSymbols = 500;

/** A document in which a name is looked for, open or not. */
interface Searched extends Pick<vscode.TextDocument, 'positionAt'> {
  readonly uri: vscode.Uri;
  readonly facts: StrategyDocument;
}

const selector: vscode.DocumentSelector = { language: 'markdown' };

/** A text in which offsets can be found by where its lines begin. */
function textWith(lineStarts: readonly number[]): Pick<vscode.TextDocument, 'positionAt'> {
  return { positionAt(offset) {
    const { line, character } = pointIn(lineStarts, offset);
    return new vscode.Position(line, character);
  } };
}

/** Goes to definitions, finds and renames mentions of metrics, hypotheses and bets, in a document and across the workspace. */
export function provideNavigation(results: Results, workspace: WorkspaceFindings, settings: Settings): vscode.Disposable {
  let named: readonly Name[] | undefined;
  /** The metrics that the documents of the workspace define; "users" and "growth" are words in all others. */
  const elsewhere = (): readonly Name[] => {
    if (named) return named;
    const names = new Map<string, Set<string>>();
    for (const { summary } of workspace.summaries()) {
      for (const { key, name, said } of summary.metrics) if (said >= 1 && name.length <= longestName && /\s|\p{Lu}{2}|[^\u0000-\u024F]{3}/u.test(name)) names.set(key, (names.get(key) ?? new Set()).add(name));
    }
    return (named = [...names].map(([key, spellings]) => ({ sort: 'metric', key, spellings: [...spellings], definition: undefined, said: 0 })));
  };
  /** The mention at a place of a strategy document. */
  const mentionIn = (document: vscode.TextDocument, position: vscode.Position): { readonly facts: StrategyDocument; readonly mention: Mention } | undefined => {
    const known = results.inspect(document);
    const mention = known && known.result.kind !== null ? mentionAt(known.document, document.offsetAt(position), elsewhere()) : undefined;
    return known && mention && { facts: known.document, mention };
  };
  /** The other strategy documents that may mention something, one after the other: labels mean something in their own only. */
  async function* others(name: Name, own: vscode.TextDocument, token: vscode.CancellationToken): AsyncGenerator<Searched> {
    if (name.sort === 'label') return;
    const mayBeIn = mayMention(name);
    for (const { uri } of workspace.summaries()) {
      if (token.isCancellationRequested) return;
      if (uri.toString() === own.uri.toString()) continue;
      const open = openDocument(uri);
      let text: string;
      try {
        text = open ? open.getText() : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      } catch {
        // Gone since it was listed.
        continue;
      }
      if (mayBeIn(text)) yield { uri, facts: (open && results.inspect(open)?.document) ?? readOnce(text, { config: settings.configFor(uri) }), ...textWith(lineStartsOf(text)) };
    }
  }
  /** The document itself, then the others. */
  async function* searched(name: Name, document: vscode.TextDocument, facts: StrategyDocument, token: vscode.CancellationToken): AsyncGenerator<Searched> {
    yield { uri: document.uri, facts, positionAt: (offset) => document.positionAt(offset) };
    yield* others(name, document, token);
  }
  let highlighted: { readonly document: vscode.TextDocument; readonly version: number; readonly key: string; readonly places: readonly vscode.DocumentHighlight[] } | undefined;
  const nothingNamed = (): Error => new Error(vscode.l10n.t('Neither a metric nor a bet of a strategy document is named here.'));

  return vscode.Disposable.from(
    workspace.onDidChange(() => { named = undefined; }),
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition(document, position) {
        const here = mentionIn(document, position);
        if (!here) return undefined;
        const { name } = here.mention;
        let best = { said: name.said, uri: document.uri, target: name.definition && rangeIn(document, name.definition) };
        if (name.sort === 'metric') {
          for (const { uri, summary } of workspace.summaries()) {
            if (uri.toString() === document.uri.toString() || summary.status === 'archived') continue;
            for (const { key, said, range } of summary.metrics) if (key === name.key && said > best.said) best = { said, uri, target: rangeIn(textWith(summary.lineStarts), range) };
          }
        }
        return best.target && [{ originSelectionRange: rangeIn(document, here.mention.range), targetUri: best.uri, targetRange: best.target }];
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const here = mentionIn(document, position);
        if (!here) return undefined;
        await workspace.start();
        const { name } = here.mention;
        const definition = name.definition && rangeIn(document, name.definition);
        const found: vscode.Location[] = [];
        for await (const { uri, facts, positionAt } of searched(name, document, here.facts, token)) {
          for (const { range } of mentionsOf(facts, name)) {
            const place = rangeIn({ positionAt }, range);
            if (includeDeclaration || facts !== here.facts || !definition?.contains(place)) found.push(new vscode.Location(uri, place));
          }
        }
        return found;
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights(document, position) {
        const here = mentionIn(document, position);
        if (!here) return undefined;
        const { name } = here.mention;
        // The cursor rests on one name after the other in one version of a document.
        if (highlighted?.document !== document || highlighted.version !== document.version || highlighted.key !== name.key) highlighted = { document, version: document.version, key: name.key, places: mentionsOf(here.facts, name).map(({ range }) => new vscode.DocumentHighlight(rangeIn(document, range))) };
        return [...highlighted.places];
      },
    }),
    vscode.languages.registerRenameProvider(selector, {
      prepareRename(document, position) {
        const here = mentionIn(document, position);
        // Headings and links are renamed by VS Code's own Markdown support, which mends the links to them.
        if (!here || here.mention.inHeading) throw nothingNamed();
        return { range: rangeIn(document, here.mention.range), placeholder: here.mention.text };
      },
      async provideRenameEdits(document, position, typed, token) {
        const here = mentionIn(document, position);
        if (!here) throw nothingNamed();
        const wanted = typed.trim();
        if (wanted === '') throw new Error(vscode.l10n.t('The new name is empty.'));
        if (/[\r\n]/.test(wanted)) throw new Error(vscode.l10n.t('A name stands on one line.'));
        await workspace.start();
        const edit = new vscode.WorkspaceEdit();
        const links = workspace.summaries().flatMap(({ summary }) => summary.links.map(({ url }) => url));
        for await (const { uri, facts, positionAt } of searched(here.mention.name, document, here.facts, token)) {
          const confirmed = facts === here.facts ? undefined : { needsConfirmation: true, label: vscode.l10n.t('In other documents') };
          const urls = [...facts.links.map(({ url }) => url), ...links];
          for (const { text, mention } of renameEdits(mentionsOf(facts, here.mention.name), here.mention.text, wanted, facts.source)) {
            if (mention.inTable && wanted.includes('|')) throw new Error(vscode.l10n.t('"{0}" stands in a table: its new name cannot hold a bar.', here.mention.text));
            if (isLinkedHeading(facts, mention, urls)) throw new Error(vscode.l10n.t('Links lead to a heading with "{0}" in it. Rename the heading first, so that they follow.', here.mention.text));
            edit.replace(uri, rangeIn({ positionAt }, mention.range), text, confirmed);
          }
        }
        return edit;
      },
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols(query, token) {
        const wanted = [...query.toLowerCase().replace(/\s/g, '')];
        const isAsked = (name: string): boolean => {
          let at = -1;
          return wanted.every((letter) => (at = name.toLowerCase().indexOf(letter, at + 1)) >= 0);
        };
        const found: vscode.SymbolInformation[] = [];
        for (const { uri, summary } of workspace.summaries()) {
          if (token.isCancellationRequested) break;
          const sorts = [[summary.metrics.filter(({ said }) => said >= 1), vscode.SymbolKind.Number], [summary.hypotheses, vscode.SymbolKind.Boolean], [summary.milestones, vscode.SymbolKind.Event]] as const;
          for (const [named, kind] of sorts) {
            for (const { name, range } of named) if (found.length < mostSymbols && isAsked(name)) found.push(new vscode.SymbolInformation(name, kind, summary.title, new vscode.Location(uri, rangeIn(textWith(summary.lineStarts), range))));
          }
        }
        return found;
      },
    }),
  );
}
