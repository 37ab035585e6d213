import remarkLint from 'remark-lint';
import { unified, type Processor } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { expectedIn } from './checklists.js';
import { resolveConfig, type Config, type SeveritySetting } from './config/config.js';
import { readDocument, type StrategyDocument } from './facts/document.js';
import { declaredKind, guessKind, type GuessedKind, type Kind } from './kind.js';
import { createParser, type Parser } from './parse/parse.js';
import type { Finding, ItemResult, LintResult, Severity } from './result.js';
import { rules } from './rules/index.js';
import { remarkRule, sessionOf, startSession, type Rule } from './rules/rule.js';

export { checklists, type Checklist } from './checklists.js';
export { mergeConfigs, resolveConfig, type Config } from './config/config.js';
export { configFileName, readConfigFile, type ConfigFile } from './config/file.js';
export { isKind, kinds, type Kind } from './kind.js';
export { fieldFixForKind } from './fixes/kind.js';
export { missingSections, type MissingSection } from './fixes/missing.js';
export { holdsBlank } from './facts/blanks.js';
export { suppressionsIn } from './fixes/suppress.js';
export { blankForm } from './sections/index.js';
export type { Finding, Message, Fix, ItemResult, LintResult, Related, Severity, TextEdit } from './result.js';
export { rules, ruleNamed } from './rules/index.js';
export type { StrategyDocument } from './facts/document.js';
export type { Range } from './text.js';

/** What to lint with. */
export interface LintOptions {
  /** The document's path, which a configuration's globs and the guess of its kind look at. */
  readonly path?: string;
  readonly config?: Config;
  /** Treats the document as that kind, whatever it says. */
  readonly kind?: Kind;
  /** Whether every item is evaluated, also those that the kind does not ask for. */
  readonly allChecklists?: boolean;
  /** Any instant of today; the clock's unless given. In milliseconds since 1970. */
  readonly now?: number;
}

/** A linter with its own memory of one document. */
export interface Linter {
  /**
   * Lints a document.
   * @param text Markdown, whole; offsets of the result count its UTF-16 code units
   * @returns everything the checklists say; `kind: null` and nothing else for a document that is none of ours
   */
  lint(text: string, options?: LintOptions): LintResult;
  /** The same, with the facts that the result rests on: what several documents together show needs them. */
  inspect(text: string, options?: LintOptions): { readonly result: LintResult; readonly document: StrategyDocument };
}

const processors = new WeakMap<Config, Processor>();

/** A processor with every rule and with the items that the team added. */
function processorFor(config: Config): Processor {
  let processor = processors.get(config);
  if (!processor) processors.set(config, (processor = unified().use([...rules, ...config.items.map(({ rule }) => rule)].map((rule) => remarkRule(rule))).use(remarkLint).freeze()));
  return processor;
}
const defaults = resolveConfig(undefined).config;
const ladder: readonly Severity[] = ['info', 'warning', 'error'];

function step(severity: Severity, by: number): Severity {
  return ladder[Math.min(2, Math.max(0, ladder.indexOf(severity) + by))] ?? severity;
}

/** By how many steps a document's status moves severities. */
function loudness({ status }: StrategyDocument): number {
  return status === 'approved' ? 1 : status === 'in-review' ? 0 : -1;
}

/** The severity of an item in a document, or `off`: the setting, else the kind's default moved by the document's status. */
function severityOf(rule: Rule, kind: Kind, document: StrategyDocument, config: Config, all: boolean, certain: boolean): SeveritySetting {
  const set = config.severities.get(rule.id);
  if (set !== undefined) return set;
  if (rule.optional) return 'off';
  const asked = isAskedFor(rule) ? expectedIn(kind, rule.id) : rule.severity;
  if (kind === 'template' && rule.id === 'no-placeholder') return 'off';
  if (asked === undefined) return all ? rule.severity : 'off';
  // A page of a few lines, and one of which we are not sure what it is, is asked only for what its kind cannot do without;
  // and where we are not sure, softly.
  if (!all && asked === 'info' && isAskedFor(rule) && (!certain || document.outline.words < shortPage)) return 'off';
  if (rule.nature === 'contradiction') return asked;
  const doubt = isAskedFor(rule) && !certain ? 1 : 0;
  return step(asked, loudness(document) - doubt);
}

/** The severity of a team's own item: what the team says of a document in review, moved by the document's status. */
function teamSeverity(rule: Rule, document: StrategyDocument, config: Config): SeveritySetting {
  return config.severities.get(rule.id) ?? step(rule.severity, loudness(document));
}

/** Fewer words make a short page. */
const shortPage = 250;

/** Whether an item is about something that only some kinds of documents should have at all. */
function isAskedFor(rule: Rule): boolean {
  return rule.nature === 'structure' && !dependent.has(rule.id);
}

/** Items that ask nothing new of a document: they look at what is there. */
const dependent = new Set(['metric-baseline', 'metric-target', 'metric-deadline', 'milestone-date', 'milestone-owner', 'risk-response', 'hypothesis-measure', 'no-placeholder']);

function kindOf(document: StrategyDocument, options: LintOptions, config: Config): GuessedKind {
  if (options.kind) return { kind: options.kind, certain: true };
  const declared = declaredKind(document);
  if (declared) return { kind: declared, certain: true };
  const configured = options.path === undefined ? undefined : config.kindOf(options.path);
  return configured === undefined ? guessKind(document, options.path) : { kind: configured, certain: true };
}

function findingOf(message: VFileMessage, severity: Severity, file: VFile): Finding {
  const noted = sessionOf(file).details.get(message);
  if (noted) return { ruleId: message.ruleId ?? '', severity, message: message.reason, said: noted.said, range: noted.range, fixes: (noted.detail.fixes ?? []).filter((fix) => fix !== undefined), related: noted.detail.related ?? [] };
  // Not from a rule's own report: a rule that failed, or a comment that the suppression could not read.
  const place = message.place;
  const start = place && 'start' in place ? (place.start.offset ?? 0) : (place?.offset ?? 0);
  const end = place && 'end' in place ? (place.end.offset ?? start) : start;
  const reason = message.ruleId ? `The check ${message.ruleId} could not run here (${message.reason}); the others did.` : message.reason;
  return { ruleId: message.ruleId ?? brokenComment, severity: 'error', message: reason, said: { template: reason, args: [] }, range: { start, end }, fixes: [], related: [] };
}

const quietBeside = new Map(rules.flatMap(({ id, quietBeside: others }) => (others ? [[id, others] as const] : [])));

/** The findings without those that ask for what another one asks for already. */
function askedOnce(findings: readonly Finding[]): Finding[] {
  const asked = new Set(findings.map(({ ruleId }) => ruleId));
  return findings.filter(({ ruleId }) => !quietBeside.get(ruleId)?.some((id) => asked.has(id)));
}

/** The rule id of a finding about a suppression comment that cannot be read. */
export const brokenComment = 'lint-comment';

/** Runs the rules; a suppression comment that cannot be read is reported and suppresses nothing. */
function runRules(document: StrategyDocument, file: VFile, config: Config): void {
  startSession(file, document);
  // A message is an Error, and nobody reads where it was made: without its stack a run takes a tenth less time.
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    processorFor(config).runSync(document.tree, file);
  } catch (error) {
    if (!file.messages.some((message) => message === error)) throw error;
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Makes a linter. Keep one per open document: it remembers the sections that did not change. */
export function createLinter(parser: Parser = createParser()): Linter {
  const inspect: Linter['inspect'] = (text, options = {}) => {
    const config = options.config ?? defaults;
    const now = options.now ?? Date.now();
    const reading = { today: now - (now % 86_400_000), calendar: config.calendar, synonyms: config.synonyms };
    const tree = parser.parse(text);
    const document = readDocument(tree, text, reading);
    const { kind, certain } = kindOf(document, options, config);
    if (kind === null) return { document, result: { kind, status: null, items: [], findings: [] } };
    const { status } = document;
    const file = new VFile({ value: text });
    runRules(document, file, config);
    const { verdicts } = sessionOf(file);
    const all = options.allChecklists ?? false;
    const team = config.items.filter((item) => item.kinds.length === 0 || item.kinds.includes(kind));
    const everything = [...rules, ...team.map(({ rule }) => rule)];
    const chosen = new Map([...config.items.map(({ rule }): [string, SeveritySetting] => [rule.id, 'off']), ...rules.map((rule): [string, SeveritySetting] => [rule.id, severityOf(rule, kind, document, config, all, certain)]), ...team.map(({ rule }): [string, SeveritySetting] => [rule.id, teamSeverity(rule, document, config)])]);
    const items = everything.filter((rule) => chosen.get(rule.id) !== 'off').map((rule): ItemResult => {
      const verdict = verdicts.get(rule.id) ?? { status: 'not-evaluated' };
      return { id: rule.id, checklist: rule.checklist, status: verdict.status, range: verdict.status === 'met' || verdict.status === 'partial' ? verdict.range : undefined };
    });
    // Who asks for every checklist asks about history too.
    const findings = status === 'archived' && !all ? [] : file.messages.flatMap((message): Finding[] => {
      const severity = chosen.get(message.ruleId ?? '') ?? 'error';
      return severity === 'off' ? [] : [findingOf(message, severity, file)];
    });
    return { document, result: { kind, status, items, findings: (all ? findings : askedOnce(findings)).sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end) } };
  };
  return { inspect, lint: (text, options) => inspect(text, options).result };
}

/** Lints one text once. */
export function lint(text: string, options: LintOptions = {}): LintResult {
  return createLinter().lint(text, options);
}
