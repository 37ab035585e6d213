import { isInArchive, isNamedByDate } from '../checklists/kind.js';
import type { Config } from '../config/config.js';
import { LiveDocument } from '../facts/liveDocument.js';
import type { ReadingOptions } from '../facts/readingOptions.js';
import { failureFinding } from '../failure.js';
import { Computed } from '../incremental/source.js';
import { say, type Finding, type ItemResult, type LintResult, type Severity } from '../result.js';
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import { fixed } from '../text/text.js';
import { createAnswers, type Answers } from './answers.js';
import { askedOnce } from './askedOnce.js';
import { counted } from './counted.js';
import { createSeverities } from './severity.js';
import { Shown } from './shown.js';
import { mayBeSilenced, unsilenced } from './silence.js';
import { createJudgement, type Taken } from './wouldAsk.js';

/** A document with the answers of the rules to it. */
export interface Judged {
  readonly document: LiveDocument;
  readonly config: Config;
  readonly answers: Answers;
  /** Whether a comment may silence something. */
  readonly silencing: Computed<boolean>;
  readonly everything: readonly Rule[];
  readonly severitiesFor: ReturnType<typeof createSeverities>;
}

/**
 * Makes a document with nothing in it yet, and what follows it.
 * @param once whether it will be given one version only
 */
export function openFor(reading: ReadingOptions, config: Config, once: boolean): Judged {
  const document = new LiveDocument(reading, once);
  const everything = [...rules, ...config.items.map(({ rule }) => rule)];
  return {
    document,
    config,
    answers: createAnswers(document, everything),
    silencing: new Computed(document.clock, () => mayBeSilenced(document)),
    everything,
    severitiesFor: createSeverities(document, everything, config),
  };
}

/** A rule that is asked, and how loud it is. */
interface Asked {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** What a rule says of its item. */
function itemOf({ rule, severity }: Asked, answers: Answers): ItemResult {
  const { verdict } = answers.of(rule);
  const met = verdict.status === 'met' || verdict.status === 'partial';
  return {
    id: rule.id,
    checklist: rule.checklist,
    status: verdict.status,
    severity,
    range: verdict.range && met ? fixed(verdict.range) : undefined,
  };
}

/** What is said of a rule that could not run. */
function failureOf({ rule }: Asked, answers: Answers): readonly Finding[] {
  const { failure } = answers.of(rule);
  return failure === undefined
    ? []
    : [failureFinding(say`The check ${rule.id} could not run here (${failure}); all others did.`)];
}

/** What the rules have found, as it is shown: all of it, or only what a leader would ask, none of it twice. */
function findingsOf(
  { document, config, answers, silencing }: Judged,
  asked: readonly Asked[],
  taken: Taken,
  path: string,
  all: boolean,
): readonly Finding[] {
  // Who asks for every checklist wants every answer; else only what a leader would ask is said.
  const judge = all
    ? undefined
    : createJudgement(document, answers, rules, taken, path, (id) => config.severities.has(id));
  const found: Finding[] = [];
  for (const { rule, severity } of asked) {
    const reported = answers.of(rule).reported.filter(({ unsure }) => !unsure || all || config.experimental);
    const loud = reported.length > 0 && judge ? judge(rule, severity) : severity;
    if (loud) for (const each of reported) found.push(new Shown(rule.id, loud, each, document.clock));
  }
  const heard = silencing.current() ? unsilenced(document, found) : found;
  return all ? heard : askedOnce(heard);
}

/**
 * Everything that is said of a document as it is now.
 * @param path where it lies: what lies in an archive is history
 * @param allChecklists whether every item is evaluated, also those that the kind does not ask for
 */
export function resultOf(
  judged: Judged,
  taken: Taken,
  { path = '', allChecklists: all = false }: { readonly path?: string; readonly allChecklists?: boolean },
): LintResult {
  const { document, answers } = judged;
  const { kind } = taken;
  const status = isInArchive(path) ? 'archived' : document.status;
  const severities = judged.severitiesFor({ kind, all });
  const off = severities.switchedOff.map(({ id, checklist }) => ({ id, checklist }));
  const asked = judged.everything.flatMap((rule): readonly Asked[] => {
    const severity = severities.asked.get(rule.id);
    return severity ? [{ rule, severity }] : [];
  });
  const items = asked.map((each) => itemOf(each, answers));
  const failures = asked.flatMap((each) => failureOf(each, answers));
  // Who asks for every checklist asks about history too.
  if (status === 'archived' && !all)
    return { kind, likelyKind: null, status, items: counted(items, [], document), off, findings: failures };
  const findings = [...failures, ...findingsOf(judged, asked, taken, path, all)]
    .filter(({ ruleId }) => all || ruleId !== 'doc-date' || !isNamedByDate(path))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return {
    kind,
    likelyKind: null,
    status,
    items: all ? items : counted(items, findings, document),
    off,
    findings,
  };
}
