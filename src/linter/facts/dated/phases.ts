import { groupedBy } from '../../text/grouping.js';
import type { Dated } from './dated.js';

const oneDay = 86_400_000;
/** What says that steps run beside each other. */
const beside = new RegExp(
  'parallel|parallèl|paralel|concurrent|overlap|simultan|alongside|staggered|gleichzeitig|überlapp|chevauch|en même temps|' +
    'solap|sobrepo|sovrappo|contempor|jednocześnie|одновременно|параллельно|并行|並行|重叠|同時|同时|병행|동시|겹',
  'iu',
);
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The kind and the number of a step: "phase 2", "sprint b"; undefined for one of another build. */
function numberOf(step: string): { readonly kind: string; readonly number: number } | undefined {
  const at = step.lastIndexOf(' ');
  const which = step.slice(at + 1);
  const number = /^\d+$/.test(which)
    ? Number(which)
    : /^[a-h]$/.test(which)
      ? which.charCodeAt(0) - 96
      : romans.indexOf(which) + 1;
  return number > 0 || which === '0' ? { kind: step.slice(0, at), number } : undefined;
}

/** Two numbered steps of which the later begins before the one before it is over. */
export interface Overlap {
  readonly before: Dated;
  readonly late: Dated;
}

/** How far two stretches may reach into each other: "months 6-12, months 12-18", "January – March, March – June". */
function slackOf({ span }: Dated): number {
  return span.unit > 0 ? span.unit : span.to - span.from > 45 * oneDay ? 31 * oneDay : oneDay;
}

/** Whether what stands beside the steps, or leads to them, says that they run side by side. */
const saysBeside = ({ section }: Dated): boolean =>
  [...section.passages, ...(section.parent?.passages ?? [])].some(({ text }) => beside.test(text));

/** The steps of one run that do not follow each other; none where that is how the plan is made. */
function overlapsIn(run: readonly Dated[]): readonly Overlap[] {
  const pairs = run.slice(1).flatMap((late, index) => {
    const before = run[index];
    return before ? [{ before, late }] : [];
  });
  const backwards = pairs.filter(({ before, late }) => late.span.from < before.span.from);
  const reaching = pairs.filter(({ before, late }) => late.span.from < before.span.to - slackOf(before));
  const joining = pairs.filter(({ before, late }) => late.span.from === before.span.to);
  // Where each other step begins when the one before it ends, the one that does not was left behind.
  const wrong = reaching.length === 1 && pairs.length > 2 && joining.length === pairs.length - 1 ? reaching : backwards;
  return wrong.length * 2 <= run.length ? wrong : [];
}

/**
 * The numbered steps of a plan that begin before the step before them is over, in tables, lists and rows of headings.
 * @returns them, and how many runs of steps have times
 */
export function phasesIn(all: readonly Dated[]): { readonly overlaps: readonly Overlap[]; readonly runs: number } {
  const numbered = all.flatMap((dated) => {
    const which = dated.own && dated.span.bound === 'in' ? numberOf(dated.step) : undefined;
    return which ? [{ dated, ...which }] : [];
  });
  const overlaps: Overlap[] = [];
  let runs = 0;
  for (const group of groupedBy(numbered, ({ dated }) => dated.within).values())
    for (const steps of groupedBy(group, ({ dated, kind }) => `${kind} ${dated.span.clock}`).values()) {
      const inOrder = steps.every(({ number }, index) => index === 0 || number === (steps[index - 1]?.number ?? 0) + 1);
      if (steps.length < 2 || !inOrder || steps[0]?.dated.span.clock === 'no year') continue;
      runs += 1;
      const run = steps.map(({ dated }) => dated);
      const wrong = overlapsIn(run);
      if (wrong.length > 0 && !run.some(saysBeside)) overlaps.push(...wrong);
    }
  return { overlaps, runs };
}
