import { nameOf } from '../linter/checklists/kind.js';
import { scoreOf } from '../linter/judgement/score.js';
import { plural } from '../cli/plural.js';
import type { DocumentReport } from '../cli/report.js';
import type { Answers, Contradiction, ExplainedDocument, ExplainedItem, Missing } from './answers.js';
import type { ToldFinding } from '../cli/report.js';
import type { Checked } from './reading.js';

/** What is said of a document that is not checked; undefined for one that is. */
function notChecked({
  path,
  kind,
  likelyKind,
}: Pick<DocumentReport, 'path' | 'kind' | 'likelyKind'>): string | undefined {
  if (kind !== null) return undefined;
  return likelyKind === null
    ? `"${path}" does not read like a strategy document, so no checklist applies to it.`
    : `"${path}" may well be of the kind "${nameOf(likelyKind)}", but that is not sure, so it is not ` +
        `checked: "kind: ${likelyKind}" in its front matter says so.`;
}

function headOf(
  document: Pick<DocumentReport, 'path' | 'kind' | 'likelyKind' | 'status'>,
  met: number,
  judged: number,
): string {
  const { path, kind, status } = document;
  return (
    notChecked(document) ??
    `"${path}" is checked as: ${kind ? nameOf(kind) : ''}. Status: ${status ?? 'not stated'}. It meets ${met} of ${judged} items.`
  );
}

const findingLine = ({ line, severity, ruleId, message, satisfiedBy, related = [] }: ToldFinding): string =>
  [
    `- line ${line}, ${severity}, ${ruleId}: ${message}`,
    ...(satisfiedBy === undefined ? [] : [`Satisfied by: ${satisfiedBy}`]),
    ...related.map((each) => `See ${each.path === undefined ? '' : `${each.path} `}line ${each.line}: ${each.message}`),
  ].join(' ');

/** What `check` answers, to be read. */
export function checkedText({ documents, unread, summary }: Checked): string {
  const blocks = documents.map((document) => {
    const { met, judged } = scoreOf(document.items);
    return [headOf(document, met, judged), ...document.findings.map(findingLine)].join('\n');
  });
  return [...blocks, ...unread, `${plural(summary.documents, 'file', 'files')} looked at.`].join('\n\n');
}

/** What `missing` answers, to be read. */
export function missingText(answer: Missing): string {
  const lines = answer.open.map(({ id, status, severity, satisfiedBy, places }) =>
    [
      `- ${id} (${status}, ${severity}): ${satisfiedBy}`,
      ...places.map(({ line, message }) => `Line ${line}: ${message}`),
    ].join(' '),
  );
  return [
    headOf(answer, answer.met, answer.judged),
    ...(answer.kind === null ? [] : lines.length > 0 ? ['Not met:', ...lines] : ['Everything that was judged is met.']),
  ].join('\n');
}

/** What `contradictions` answers, to be read. */
export function contradictionsText(found: readonly Contradiction[]): string {
  return found.length === 0
    ? 'Nothing that was read contradicts itself.'
    : found.map((each) => `${each.path} ${findingLine(each).replace(/^- /, '')}`).join('\n');
}

/** What is said of an item, to be read. */
export function itemText({
  id,
  checklist,
  satisfiedBy,
  severity,
  onByDefault,
  why,
  weak,
  strong,
}: ExplainedItem): string {
  const example = (name: string, text: string): readonly string[] =>
    text === '' ? [] : ['', `${name}:`, '', '```md', text, '```'];
  return [
    `${id} (${checklist}, ${onByDefault ? severity : 'off unless the settings ask for it'}): ${satisfiedBy}`,
    '',
    why,
    ...example('Weak', weak),
    ...example('Strong', strong),
  ].join('\n');
}

/** What is said of a document's kind, to be read. */
export function documentText({ path, kind, likelyKind, because }: ExplainedDocument): string {
  return [
    notChecked({ path, kind, likelyKind }) ?? `"${path}" is checked as: ${kind ? nameOf(kind) : ''}.`,
    ...because,
  ].join('\n');
}

/** The list of templates, to be read. */
export function templatesText(templates: ReturnType<Answers['templates']>): string {
  return templates.map(({ name, label, use }) => `- ${name}: ${label}. ${use}.`).join('\n');
}
