import {
  checklistScores,
  exampleIn,
  explain,
  inspect,
  isoDate,
  languageNamed,
  nameOf,
  reasonIn,
  ruleNamed,
  scoreOf,
  severityRanks,
  textOf,
  type Inspection,
  type ItemResult,
  type Kind,
  type LintResult,
  type Severity,
} from '../linter/index.js';
import type { DocumentChanges } from '../report/changes.js';
import { isContradiction, linesOf } from '../report/findings.js';
import { fillTemplate, templates, written, type Template } from '../templates/index.js';
import { historyItem, historyRules } from '../history/index.js';
import { workspaceItem, workspaceRules } from '../workspace/index.js';
import { statementsFor } from '../cli/check.js';
import { textOf as readText, type Settings } from '../cli/document.js';
import { configOf, UsageError } from '../cli/input.js';
import type { ToldFinding } from '../cli/report.js';
import type { Folder } from './confine.js';
import { changesSince, check, documentIn, settingsFor, shownPath, type Checked, type Program } from './reading.js';

/** An item that a document does not meet, or only in part. */
export interface OpenItem extends Pick<ItemResult, 'id' | 'checklist' | 'severity'> {
  readonly status: 'missing' | 'partial';
  /** What the document says when it meets the item. */
  readonly satisfiedBy: string;
  /** A strong example in Markdown, from the item's page; empty where there is none. */
  readonly example: string;
  readonly places: readonly { readonly line: number; readonly message: string }[];
}

/** What a document still lacks. */
export interface Missing extends Pick<LintResult, 'kind' | 'likelyKind' | 'status'> {
  readonly path: string;
  readonly met: number;
  /** Items that could be judged. */
  readonly judged: number;
  /** The most important first. */
  readonly open: readonly OpenItem[];
}

/** A finding of a document that contradicts itself or another one. */
export interface Contradiction extends ToldFinding {
  readonly path: string;
}

/** What is known of a checklist item. */
export interface ExplainedItem {
  readonly id: string;
  readonly checklist: string;
  readonly satisfiedBy: string;
  readonly severity: Severity;
  /** Whether it is asked without anybody's asking for it. */
  readonly onByDefault: boolean;
  readonly why: string;
  readonly weak: string;
  readonly strong: string;
}

/** What a document is taken for, and why. */
export interface ExplainedDocument {
  readonly path: string;
  readonly kind: Kind | null;
  readonly likelyKind: Kind | null;
  readonly because: readonly string[];
}

/** What the tools answer: plain data. Nothing is written, and nothing outside of the folders is read. */
export interface Answers {
  /** Everything the checklists say of documents; of all in the folders when no path is given. */
  check(folders: readonly Folder[], paths: readonly string[]): Promise<Checked>;
  /** What a document still lacks. */
  missing(folders: readonly Folder[], path: string): Promise<Missing>;
  /** What does not add up, within a document and between several. */
  contradictions(folders: readonly Folder[], paths: readonly string[]): Promise<readonly Contradiction[]>;
  /** What documents state differently from a Git revision; all in the folders when no path is given. */
  changed(folders: readonly Folder[], since: string, paths: readonly string[]): Promise<readonly DocumentChanges[]>;
  /** The templates that there are. */
  templates(): readonly Pick<Template, 'name' | 'label' | 'use'>[];
  /**
   * A template as Markdown, with blanks in square brackets.
   * @param language such as `de` or `pt-BR`
   * @throws UsageError when there is none of that name, or in that language
   */
  template(name: string, language: string): string;
  /**
   * What an item asks, and why.
   * @throws UsageError when there is no such item
   */
  item(id: string): Promise<ExplainedItem>;
  /** What a document is taken for, and why. */
  document(folders: readonly Folder[], path: string): Promise<ExplainedDocument>;
}

/** A document that was read, with the line of an offset in it. */
interface Read {
  readonly path: string;
  /** Its path within its folder, which globs look at. */
  readonly within: string;
  readonly settings: Settings;
  readonly inspection: Inspection;
  lineAt(offset: number): number;
}

async function read(folders: readonly Folder[], path: string, program: Program): Promise<Read> {
  const place = await documentIn(folders, path);
  const settings = await settingsFor(place.folder, program);
  const text = readText(place);
  return {
    path: shownPath(folders, place),
    within: place.path,
    settings,
    inspection: inspect(text, { path: place.path, config: configOf(settings.config), now: settings.now }),
    lineAt: linesOf(text),
  };
}

async function missingIn({ path, settings, inspection, lineAt }: Read, program: Program): Promise<Missing> {
  const { result } = inspection;
  const statementOf = statementsFor(settings);
  // The worst first: agents take up what is told first.
  const open = checklistScores(result)
    .flatMap(({ items }) => items.filter(({ status }) => status !== 'met'))
    .sort((a, b) => severityRanks[a.severity] - severityRanks[b.severity]);
  return {
    path,
    kind: result.kind,
    likelyKind: result.likelyKind,
    status: result.status,
    ...scoreOf(result.items),
    open: await Promise.all(
      open.map(async ({ id, checklist, severity, status }) => ({
        id,
        checklist,
        severity,
        status: status === 'partial' ? ('partial' as const) : ('missing' as const),
        satisfiedBy: statementOf(id) ?? '',
        example: ruleNamed(id) ? exampleIn(await program.page(id), 'Strong') : '',
        places: result.findings
          .filter(({ ruleId }) => ruleId === id)
          .map(({ range, message }) => ({ line: lineAt(range.start), message })),
      })),
    ),
  };
}

async function explainedItem(id: string, program: Program): Promise<ExplainedItem> {
  const rule = ruleNamed(id);
  const several = workspaceRules.find((each) => each.id === id);
  const versions = historyRules.find((each) => each.id === id);
  const known = rule
    ? { ...rule, optional: rule.optional === true, experimental: rule.experimental === true }
    : several
      ? { ...workspaceItem(several.id), checklist: 'workspace' }
      : // What needs a revision to compare with is looked for when one is named.
        versions && { ...historyItem(versions.id), optional: true, experimental: false, checklist: 'history' };
  if (!known)
    throw new UsageError(`There is no item "${id}": the answers of check and missing name the items that there are.`);
  const page = await program.page(id);
  return {
    id,
    checklist: known.checklist,
    satisfiedBy: known.statement,
    severity: known.severity,
    onByDefault: !known.optional && !known.experimental,
    why: reasonIn(page),
    weak: exampleIn(page, 'Weak'),
    strong: exampleIn(page, 'Strong'),
  };
}

/** Answers as the terminal does. */
export function createAnswers(program: Program): Answers {
  return {
    check: (folders, paths) => check(folders, paths, program),
    missing: async (folders, path) => missingIn(await read(folders, path, program), program),
    async contradictions(folders, paths) {
      const { documents } = await check(folders, paths, program);
      return documents.flatMap(({ path, findings }) =>
        findings.filter(({ ruleId }) => isContradiction(ruleId)).map((finding) => ({ path, ...finding })),
      );
    },
    changed: (folders, since, paths) => changesSince(folders, since, paths, program),
    templates: () => templates.map(({ name, label, use }) => ({ name, label, use })),
    template(name, locale) {
      const template = templates.find((each) => each.name === name);
      const language = languageNamed(locale);
      if (language === undefined)
        throw new UsageError(`There are no templates in "${locale}". Languages: ${written.join(', ')}.`);
      if (template) return fillTemplate(template, { owner: '', today: isoDate(program.now()), language });
      throw new UsageError(
        `There is no template "${name}". Templates: ${templates.map((each) => each.name).join(', ')}.`,
      );
    },
    item: (id) => explainedItem(id, program),
    async document(folders, path) {
      const { path: shown, within, settings, inspection } = await read(folders, path, program);
      const { kind, because } = explain(inspection.document, within, configOf(settings.config));
      const likely = inspection.result.likelyKind;
      return {
        path: shown,
        kind,
        likelyKind: likely,
        because: [
          ...(likely ? [`It may well be of the kind "${nameOf(likely)}", but that is not sure.`] : []),
          ...because.map(textOf),
        ],
      };
    },
  };
}
