import * as vscode from 'vscode';
import { itemsOfSection, scoreOf, type LintResult } from '../linter/index.js';
import type { Checks } from './checks.js';
import { rangeIn } from './positions.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';

/**
 * What is open of a section's items: "metric baseline ×2, guardrail".
 * @param counts how many findings there are of each item
 */
function openIn(items: LintResult['items'], counts: ReadonlyMap<string, number>): string {
  return items
    .filter(({ status }) => status === 'missing' || status === 'partial')
    .map(({ id }) => {
      const count = counts.get(id) ?? 0;
      return `${id.replace(/-/g, ' ')}${count > 1 ? ` ×${count}` : ''}`;
    })
    .join(', ');
}

/** Shows above each section that leaders look for how many of its items are met, and which are open. */
export function provideCodeLenses(checks: Checks, results: Results, settings: Settings): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    checks.onDidJudge(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(
      { language: 'markdown' },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses(document) {
          const checked = checks.of(document);
          if (!checked || checked.result.kind === null || !settings.shows('codeLens', document)) return [];
          const items = new Map(checked.result.items.map((item) => [item.id, item]));
          const counts = new Map<string, number>();
          for (const { ruleId } of checked.result.findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
          const outline = results.inspect(document)?.document.outline;
          return (outline?.sections.filter((section) => section.depth > 0 && section.depth <= 6) ?? []).flatMap(
            (section) => {
              const own = itemsOfSection(section)
                .flatMap((id) => items.get(id) ?? [])
                .filter(({ status }) => status !== 'not-evaluated');
              const [first] = own;
              if (!first) return [];
              const { met, judged } = scoreOf(own);
              const open = openIn(own, counts);
              const next = own.find(({ status }) => status !== 'met') ?? first;
              return [
                new vscode.CodeLens(rangeIn(document, section.titleRange), {
                  title:
                    open === ''
                      ? vscode.l10n.t('{0} of {1} met', met, judged)
                      : vscode.l10n.t('{0} of {1} met · open: {2}', met, judged, open),
                  command: 'productStrategy.showItem',
                  arguments: [document.uri.toString(), next.id],
                }),
              ];
            },
          );
        },
      },
    ),
  );
}
