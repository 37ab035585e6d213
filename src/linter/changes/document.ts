/** What a document says of itself, and what it contradicts. */
import { isBlank } from '../facts/blanks.js';
import type { StrategyDocument } from '../facts/document.js';
import type { Inspection } from '../index.js';
import type { FieldName } from '../outline/concepts.js';
import { say, type Finding } from '../result.js';
import { ruleNamed } from '../rules/index.js';
import { changed, shown, type Change } from './change.js';
import { plainWords } from './identity.js';

/** A value of a field about the document itself; undefined where it is left open. */
function fieldOf(document: StrategyDocument, name: FieldName) {
  const field = document.about(name);
  return field && field.value !== '' && !isBlank(field.value) ? field : undefined;
}

function ownerChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const [old, now] = [fieldOf(before, 'owner'), fieldOf(after, 'owner')];
  const [from, to] = [shown(old?.value ?? ''), shown(now?.value ?? '')];
  const parts = { about: '', from, to, before: old?.valueRange ?? before.head, after: now?.valueRange ?? after.head };
  if (plainWords(from) === plainWords(to)) return [];
  if (!old) return [changed({ ...parts, kind: 'owner-new', said: say`The document now has an owner: ${to}.` })];
  if (!now)
    return [changed({ ...parts, kind: 'owner-gone', said: say`The document no longer has an owner; it was ${from}.` })];
  return [
    changed({ ...parts, kind: 'owner-changed', said: say`The owner of the document changed from ${from} to ${to}.` }),
  ];
}

/** The first sentence of a status: what follows explains it. */
const statusIn = (value: string): string => value.split(/[.;]\s+(?=\p{Lu})/u, 1)[0] ?? value;

function statusChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  const [old, now] = [fieldOf(before, 'status'), fieldOf(after, 'status')];
  if (!old || !now || plainWords(statusIn(old.value)) === plainWords(statusIn(now.value))) return [];
  const [from, to] = [shown(statusIn(old.value)), shown(statusIn(now.value))];
  return [
    changed({
      kind: 'status-changed',
      about: '',
      from,
      to,
      said: say`The status of the document changed from ${from} to ${to}.`,
      before: old.valueRange,
      after: now.valueRange,
    }),
  ];
}

function periodChanges({ horizon: old }: StrategyDocument, { horizon: now }: StrategyDocument): readonly Change[] {
  if (!old || !now || (old.interval.from === now.interval.from && old.interval.to === now.interval.to)) return [];
  const [from, to] = [shown(old.text), shown(now.text)];
  return [
    changed({
      kind: 'period-changed',
      about: '',
      from,
      to,
      said: say`The period of the document changed from ${from} to ${to}.`,
      before: old.range,
      after: now.range,
    }),
  ];
}

/** What became of a document's owner, status and period. */
export function ownChanges(before: StrategyDocument, after: StrategyDocument): readonly Change[] {
  return [...ownerChanges(before, after), ...statusChanges(before, after), ...periodChanges(before, after)];
}

/** Links that lead nowhere and dates that no calendar has are slips of the pen, not of the plan. */
function contradictionsIn({ result }: Inspection): readonly Finding[] {
  return result.findings.filter(
    ({ ruleId }) => ruleNamed(ruleId)?.nature === 'contradiction' && !/^(?:valid|no)-/.test(ruleId),
  );
}

/** The findings of one version that the other has not: none of a rule that says as much in both, in other words. */
function only(here: readonly Finding[], there: readonly Finding[]): readonly Finding[] {
  const messages = new Set(there.map(({ ruleId, message }) => `${ruleId} ${message}`));
  const left = here.filter(({ ruleId, message }) => !messages.has(`${ruleId} ${message}`));
  const counts = (findings: readonly Finding[], id: string): number =>
    findings.filter(({ ruleId }) => ruleId === id).length;
  return left.filter(({ ruleId }) => counts(here, ruleId) > counts(there, ruleId));
}

/** Contradictions that are new, and those that are gone. */
export function contradictionChanges(before: Inspection, after: Inspection): readonly Change[] {
  const [old, now] = [contradictionsIn(before), contradictionsIn(after)];
  return [
    ...only(now, old).map(({ ruleId, message, range }) =>
      changed({
        kind: 'contradiction-new',
        about: ruleId,
        to: message,
        said: say`New contradiction: ${message}`,
        after: range,
      }),
    ),
    ...only(old, now).map(({ ruleId, message, range }) =>
      changed({
        kind: 'contradiction-gone',
        about: ruleId,
        from: message,
        said: say`Contradiction resolved: ${message}`,
        before: range,
      }),
    ),
  ];
}
