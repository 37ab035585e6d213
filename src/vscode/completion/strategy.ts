import * as vscode from 'vscode';
import {
  isHalfSilenced,
  offersAt,
  type Inspection,
  type NamedElsewhere,
  type Offer,
  type OfferSort,
} from '../../linter/index.js';
import { localDate, toSnippet } from '../../templates/index.js';
import { isLive } from '../../workspace/index.js';
import type { Results } from '../results.js';
import { spoken } from '../spoken.js';
import type { WorkspaceFindings } from '../workspaceIndex.js';

const kinds: Readonly<Record<OfferSort, vscode.CompletionItemKind>> = {
  section: vscode.CompletionItemKind.Snippet,
  field: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  person: vscode.CompletionItemKind.User,
  metric: vscode.CompletionItemKind.Value,
  time: vscode.CompletionItemKind.Event,
  column: vscode.CompletionItemKind.Field,
  item: vscode.CompletionItemKind.Constant,
};

/**
 * Whether VS Code may have asked by itself: it does so in words, where the author has switched quick suggestions on, and does
 * not say so.
 */
function mayHaveAskedItself(document: vscode.TextDocument, position: vscode.Position): boolean {
  const quick = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const values: readonly unknown[] = typeof quick === 'object' && quick !== null ? Object.values(quick) : [quick];
  return (
    values.some((value) => value !== false && value !== 'off') &&
    document.getWordRangeAtPosition(position) !== undefined
  );
}

/**
 * A question so soon after a letter, in milliseconds, is not the author's: while a list is open or on its way, VS Code asks
 * all providers again with each word that begins, and with quick suggestions on it asks after a delay behind every first
 * letter. It does not say so, and a list that opens by itself takes the Enter key.
 */
const tooSoon = 100;

/** How many milliseconds lie at least between a letter and a question of the author's. */
function soonestQuestion(document: vscode.TextDocument, mayBeItself: boolean): number {
  const delay = vscode.workspace.getConfiguration('editor', document).get<number>('quickSuggestionsDelay') ?? 0;
  return mayBeItself ? tooSoon + delay : tooSoon;
}

function itemOf(
  offer: Offer,
  index: number,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(offer.label, kinds[offer.sort]);
  item.insertText = offer.sort === 'section' ? new vscode.SnippetString(toSnippet(offer.text)) : offer.text;
  item.range = new vscode.Range(document.positionAt(offer.from), position);
  item.filterText = offer.filter ?? offer.label;
  item.sortText = String(index).padStart(4, '0');
  const documentation = new vscode.MarkdownString();
  if (offer.statement !== undefined) documentation.appendText(spoken(offer.statement));
  if (offer.sort === 'section') documentation.appendCodeblock(offer.text.trim(), 'markdown');
  if (documentation.value !== '') item.documentation = documentation;
  return item;
}

/** What an author may name as other documents of the workspace do, read anew once one of them has changed. */
class Elsewhere {
  #named: NamedElsewhere | undefined;

  constructor(private readonly workspace: WorkspaceFindings) {}

  get named(): NamedElsewhere {
    if (this.#named) return this.#named;
    const summaries = this.workspace
      .summaries()
      .map(({ summary }) => summary)
      .filter(isLive);
    return (this.#named = {
      owners: summaries.flatMap(({ owners }) => owners),
      metrics: summaries.flatMap(({ metrics }) => metrics.filter(({ said }) => said >= 1).map(({ name }) => name)),
    });
  }

  forget(): void {
    this.#named = undefined;
  }
}

/** About which items something was found in a document, when no half-written comment hid it. */
class Found {
  readonly #ids = new WeakMap<vscode.TextDocument, readonly string[]>();

  constructor(private readonly results: Results) {}

  /** Reads a document, and keeps what was found in it. */
  read(document: vscode.TextDocument): Inspection | undefined {
    const inspection = this.results.inspect(document);
    if (!inspection) return undefined;
    // What is not a strategy document has no facts, unless the caller asks for them.
    if (inspection.result.kind !== null && !isHalfSilenced(inspection.document.source))
      this.#ids.set(
        document,
        inspection.result.findings.map(({ ruleId }) => ruleId),
      );
    return inspection;
  }

  of(document: vscode.TextDocument): readonly string[] {
    return this.#ids.get(document) ?? [];
  }
}

/**
 * Offers sections, fields, values, people, metrics, dates, columns and checklist items where an author asks for them. No
 * character that is typed asks: a list that opens by itself at the end of a line takes the Enter key away from it.
 */
export function provideOffers(results: Results, workspace: WorkspaceFindings): vscode.Disposable {
  const found = new Found(results);
  const elsewhere = new Elsewhere(workspace);
  const typedAt = new WeakMap<vscode.TextDocument, number>();
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position, token, { triggerKind }) {
      if (token.isCancellationRequested) return undefined;
      // Whoever types a trigger character of another extension asks for nothing of ours.
      if (triggerKind !== vscode.CompletionTriggerKind.Invoke) return undefined;
      const mayBeItself = mayHaveAskedItself(document, position);
      if (Date.now() - (typedAt.get(document) ?? 0) < soonestQuestion(document, mayBeItself)) return undefined;
      const known = found.read(document);
      if (!known || known.result.kind === null) return undefined;
      const { kind, items } = known.result;
      const before = document.lineAt(position).text.slice(0, position.character);
      const inComment = before.includes('<!--') ? workspace.of(document).map(({ ruleId }) => ruleId) : [];
      return offersAt(document.getText(), document.offsetAt(position), {
        document: known.document,
        kind,
        items,
        found: [...found.of(document), ...inComment],
        elsewhere: elsewhere.named,
        asked: !mayBeItself,
        today: localDate(new Date()),
      }).map((offer, index) => itemOf(offer, index, document, position));
    },
  };
  return vscode.Disposable.from(
    results.onDidInspect((document) => void found.read(document)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) typedAt.set(document, Date.now());
    }),
    workspace.onDidChange(() => elsewhere.forget()),
    vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider),
  );
}
