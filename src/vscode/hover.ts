import * as vscode from 'vscode';
import { itemsOfSection, ruleNamed, type Finding } from '../linter/index.js';
import { itemsAtPlace, mendable, nameOf, repairsOf, type ItemAtPlace } from './actions/atPlace.js';
import type { Checks } from './checks.js';
import { diagnosticSource, sentenceOf } from './diagnostic.js';
import { linesBelow, strongExampleOf } from './example.js';
import type { Failures } from './failures.js';
import { rangeIn } from './positions.js';
import type { Results } from './results.js';
import type { Settings } from './settings.js';
import { spoken } from './spoken.js';
import type { WorkspaceFindings } from './workspaceIndex.js';
import { hasPage, rulePageCommand, type RulePages } from './rulePages.js';

/** So many repairs are named in a hover: the light bulb has all of them. */
const mostRepairs = 2;

/** Text as it stands, in a hover that reads Markdown. */
const literally = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~$!]/g, '\\$&');

const codeBlock = (text: string): string => new vscode.MarkdownString().appendCodeblock(text, 'markdown').value;

const linkTo = (id: string, title: string): string => `[${title}](${rulePageCommand(id).toString()})`;

function trusted(...paragraphs: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(paragraphs.filter((each) => each !== '').join('\n\n'), true);
  markdown.isTrusted = { enabledCommands: ['productStrategy.openRulePage'] };
  return markdown;
}

/** The strong example of an item in some lines; none of what several documents together show, for it is too long for a hover. */
async function exampleOf(id: string, pages: RulePages, most?: number): Promise<string> {
  const strong = hasPage(id) ? strongExampleOf(await pages.text(id), most) : '';
  return strong === '' ? '' : codeBlock(strong).trim();
}

/** Where the reasons and the weak examples of items stand. */
function reasonsOf(items: readonly ItemAtPlace[]): string {
  const paged = items.filter(({ ruleId }) => hasPage(ruleId));
  const [first] = paged;
  if (!first) return '';
  if (items.length === 1) return linkTo(first.ruleId, vscode.l10n.t('Why leaders ask, with a weak example'));
  const links = paged.map((item) => linkTo(item.ruleId, literally(spoken(nameOf(item)))));
  return vscode.l10n.t('Why leaders ask: {0}', links.join(' · '));
}

/** How findings can be mended, in words, before a strong example of it. */
function repairsIn(findings: readonly Finding[], isShown: boolean): string {
  const titles = findings.flatMap(repairsOf).map(({ said, title }) => literally(spoken(said ?? title)));
  const named = [...new Set(titles)].slice(0, mostRepairs).join(' · ');
  const mend = named === '' ? '' : `**${vscode.l10n.t('Fix it:')}** ${named}`;
  return [mend, isShown ? vscode.l10n.t('A strong example:') : ''].filter((part) => part !== '').join(' · ');
}

/**
 * What a hover says of findings: how to mend them, what it looks like when it is strong, and where the reasons stand. It
 * has little room, so the first item takes it. What is wrong VS Code says above it, where it shows the finding.
 */
async function mending(
  document: vscode.TextDocument,
  position: vscode.Position,
  findings: readonly Finding[],
  pages: RulePages,
): Promise<vscode.MarkdownString | undefined> {
  const items = itemsAtPlace(findings);
  const [first] = items;
  const [finding] = first?.findings ?? [];
  if (!first || !finding) return undefined;
  // The blanks of a draft are shown as one.
  const shown = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === diagnosticSource && range.contains(position))
    .flatMap(({ message, relatedInformation = [] }) => [
      `${message} ${diagnosticSource}(${first.ruleId})`,
      ...relatedInformation.map((related) => related.message),
    ]);
  const said = shown.length > 0 ? [] : [literally(sentenceOf(finding))];
  const example = await exampleOf(first.ruleId, pages, linesBelow([...shown, ...said]));
  return trusted(...said, repairsIn(first.findings, example !== ''), example, reasonsOf(items));
}

/** What leaders look for under a heading: the statement of the item, its strong example, and where the reasons stand. */
async function looking(id: string, pages: RulePages): Promise<vscode.MarkdownString> {
  const example = await exampleOf(id, pages);
  return trusted(
    `${literally(spoken(ruleNamed(id)?.statement ?? ''))} ${example === '' ? '' : vscode.l10n.t('A strong example:')}`.trim(),
    example,
    linkTo(id, vscode.l10n.t('Why leaders ask, with a weak example')),
  );
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

/** Says, at a finding, how to mend it, and at a heading that is recognised what leaders look for, with a strong example. */
export function provideHover(
  checks: Checks,
  results: Results,
  settings: Settings,
  workspace: WorkspaceFindings,
  failures: Failures,
  pages: RulePages,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      async provideHover(document, position, token) {
        // Nothing is said that nobody asked for.
        if (token.isCancellationRequested || (settings.run(document) === 'manual' && !checks.of(document)))
          return undefined;
        const here = [...(results.of(document)?.findings ?? []), ...workspace.of(document)].filter((finding) =>
          rangeIn(document, finding.range).contains(position),
        );
        const heading = here.length === 0 ? headingItem(document, position, results) : undefined;
        const findings = mendable(here, (error) => failures.note(document.uri, error));
        const content = heading ? await looking(heading.id, pages) : await mending(document, position, findings, pages);
        return content && content.value !== '' && !token.isCancellationRequested
          ? new vscode.Hover(content, heading?.range)
          : undefined;
      },
    },
  );
}
