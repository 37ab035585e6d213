import {
  createLinter,
  failedCheck,
  lint,
  suppressionsIn,
  type Finding,
  type Fix,
  type Inspection,
  type Linter,
  type LintOptions,
  type LintResult,
  type Range,
} from '../../src/linter/index.js';
import { applyFix } from '../unit/apply.js';
import type { Chance } from './random.js';

/** What can go wrong with a version of a document. */
export const faultKinds = [
  'throws',
  'a check that could not run',
  'differs from a fresh reading',
  'range outside the text',
  'edits outside the text or over each other',
  'fix asked for again',
  'suppression that does not silence',
] as const;

/** Something that went wrong. */
export interface Fault {
  readonly kind: (typeof faultKinds)[number];
  readonly text: string;
  readonly detail: string;
}

/** How much was looked at. */
export interface Looked {
  versions: number;
  fixes: number;
  suppressions: number;
}

/** All that a result says as text; its fixes too, if wanted: to make them all takes longer than everything else. */
const written = (result: LintResult, fixes: boolean): string =>
  JSON.stringify(
    fixes
      ? result
      : {
          ...result,
          findings: result.findings.map(({ ruleId, severity, said, range, related }) => ({
            ruleId,
            severity,
            said,
            range,
            related,
          })),
        },
  );

const inside = ({ start, end }: Range, text: string): boolean => start >= 0 && start <= end && end <= text.length;

/** The first thing in which two results differ. */
export function difference(followed: LintResult, fresh: LintResult): string {
  for (const key of ['kind', 'likelyKind', 'status', 'items', 'off', 'findings'] as const) {
    const [ours, theirs] = [followed[key], fresh[key]];
    if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
    if (!Array.isArray(ours) || !Array.isArray(theirs))
      return `${key}: ${JSON.stringify(ours)}, fresh ${JSON.stringify(theirs)}`;
    const at = Array.from({ length: Math.max(ours.length, theirs.length) }).findIndex(
      (_, index) => JSON.stringify(ours[index]) !== JSON.stringify(theirs[index]),
    );
    return `${key} ${at}: ${JSON.stringify(ours[at])}, fresh ${JSON.stringify(theirs[at])}`;
  }
  return '';
}

function* badRanges({ items, findings }: LintResult, text: string, withFixes: boolean): Generator<Omit<Fault, 'text'>> {
  for (const { id, range } of items)
    if (range && !inside(range, text))
      yield { kind: 'range outside the text', detail: `item ${id} at ${range.start}-${range.end} of ${text.length}` };
  for (const finding of findings) {
    const { ruleId, range, related } = finding;
    for (const each of [range, ...related.map((other) => other.range)])
      if (!inside(each, text))
        yield {
          kind: 'range outside the text',
          detail: `finding ${ruleId} at ${each.start}-${each.end} of ${text.length}`,
        };
    for (const { title, edits } of withFixes ? finding.fixes : []) {
      if (edits.some((edit, index) => !inside(edit, text) || edit.start < (edits[index - 1]?.end ?? 0)))
        yield { kind: 'edits outside the text or over each other', detail: `${title}: ${JSON.stringify(edits)}` };
    }
  }
}

/** Where a place may be after a fix: what is inserted there may stand before or behind it. */
function placesAfter(place: number, { edits }: Fix): readonly number[] {
  let [before, behind] = [place, place];
  for (const { start, end, text } of edits) {
    if (end < place || (end === place && start < end))
      [before, behind] = [before + text.length - end + start, behind + text.length - end + start];
    else if (start === place) behind += text.length;
  }
  return [before, behind];
}

/** Whether a finding that was fixed is there as it was, with the fix that was made. */
function askedAgain(finding: Finding, fix: Fix, after: LintResult): boolean {
  const places = placesAfter(finding.range.start, fix);
  return after.findings.some(
    (each) =>
      each.ruleId === finding.ruleId &&
      each.message === finding.message &&
      places.includes(each.range.start) &&
      each.fixes.some(({ title }) => title === fix.title),
  );
}

const alike = ({ ruleId, message }: Finding, { findings }: LintResult): number =>
  findings.filter((each) => each.ruleId === ruleId && each.message === message).length;

/** Looks for faults in the versions of one document. */
export class Watch {
  #following = createLinter();
  #trying = createLinter();

  constructor(
    private readonly options: LintOptions,
    private readonly chance: Chance,
    private readonly looked: Looked,
  ) {}

  /** What goes wrong with the next version. */
  *faultsOf(text: string): Generator<Fault> {
    this.looked.versions += 1;
    try {
      const inspection = this.#following.inspect(text, this.options);
      const { result } = inspection;
      const fresh = lint(text, this.options);
      const withFixes = this.chance.happens(0.25);
      if (written(result, withFixes) !== written(fresh, withFixes)) {
        yield { kind: 'differs from a fresh reading', text, detail: difference(result, fresh) };
        this.#following = createLinter();
      }
      const failed = result.findings.find(({ ruleId }) => ruleId === failedCheck);
      if (failed) yield { kind: 'a check that could not run', text, detail: failed.message };
      for (const fault of badRanges(result, text, withFixes)) yield { ...fault, text };
      if (this.chance.happens(0.5)) yield* this.#tried(text, inspection);
    } catch (error) {
      yield { kind: 'throws', text, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      [this.#following, this.#trying] = [createLinter(), createLinter()];
    }
  }

  /** Makes one of the fixes, and one of the comments that silence. */
  *#tried(text: string, { result, document }: Inspection): Generator<Fault> {
    if (result.findings.length === 0) return;
    const after = (fix: Fix, linter: Linter): LintResult => linter.lint(applyFix(text, fix), this.options);
    const finding = this.chance.oneOf(result.findings);
    if (finding.fixes.length > 0) {
      const fix = this.chance.oneOf(finding.fixes);
      this.looked.fixes += 1;
      if (askedAgain(finding, fix, after(fix, this.#trying)) && askedAgain(finding, fix, after(fix, createLinter())))
        yield {
          kind: 'fix asked for again',
          text,
          detail: `${finding.ruleId}: ${fix.title}: ${JSON.stringify(fix.edits)}`,
        };
    }
    const silenced = this.chance.oneOf(result.findings);
    const ways = suppressionsIn(document)(silenced);
    if (ways.length === 0) return;
    const way = this.chance.oneOf(ways);
    this.looked.suppressions += 1;
    const stays = (linter: Linter): boolean => alike(silenced, after(way, linter)) >= alike(silenced, result);
    if (stays(this.#trying) && stays(createLinter()))
      yield {
        kind: 'suppression that does not silence',
        text,
        detail: `${way.title}: ${silenced.message} at ${silenced.range.start}: ${JSON.stringify(way.edits)}`,
      };
  }
}
