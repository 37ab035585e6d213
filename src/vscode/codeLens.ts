import * as vscode from 'vscode';
import { itemName, sectionScores, type SectionScore } from '../linter/index.js';
import type { Checks } from './checks.js';
import { shownFindings } from './gathered.js';
import { rangeIn } from './positions.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';

/** So many open items have their names in a lens. */
const mostNamed = 3;

/** What is open in a section: "Metric baseline ×2, Guardrail". */
function openIn({ open }: SectionScore): string {
  const named = open
    .slice(0, mostNamed)
    .map(({ id, places }) => `${spoken(itemName(id))}${places > 1 ? ` ×${places}` : ''}`);
  return [...named, ...(open.length > mostNamed ? [vscode.l10n.t('{0} more', open.length - mostNamed)] : [])].join(
    ', ',
  );
}

/** The lens above a section: it goes to the worst that is open there, else to what is met. */
function lensOf(score: SectionScore, document: vscode.TextDocument): vscode.CodeLens {
  const { section, met, judged, open, metItems } = score;
  const [first] = open;
  return new vscode.CodeLens(rangeIn(document, section.titleRange), {
    title: first
      ? vscode.l10n.t('{0} of {1} met · open: {2}', met, judged, openIn(score))
      : vscode.l10n.t('{0} of {1} met', met, judged),
    command: 'productStrategy.showItem',
    arguments: [document.uri.toString(), first?.id ?? metItems[0]?.id, first?.range.start],
  });
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
        provideCodeLenses(document, token) {
          if (token.isCancellationRequested) return [];
          const checked = checks.of(document);
          if (!checked || checked.result.kind === null || !settings.shows('codeLens', document)) return [];
          const facts = results.inspect(document)?.document;
          const findings = shownFindings(checked.result, checked.findings);
          return facts ? sectionScores(facts, checked.result, findings).map((score) => lensOf(score, document)) : [];
        },
      },
    ),
  );
}
