import { changesBetween, type Change } from '../../linter/changes/index.js';
import { keyOfName } from '../../linter/changes/identity.js';
import type { Inspection } from '../../linter/index.js';
import { say } from '../../linter/result.js';
import type { HistoryRule } from '../rule.js';

/** How something was called before each change of its name, followed back through the versions. */
function slipsOf(about: string, steps: readonly (readonly Change[])[]): readonly Change[] {
  let key = keyOfName(about);
  const slips: Change[] = [];
  for (const changes of [...steps].reverse()) {
    slips.push(...changes.filter((change) => change.kind === 'date-slipped' && keyOfName(change.about) === key));
    const renamed = changes.find((change) => change.kind === 'renamed' && keyOfName(change.to) === key);
    if (renamed) key = keyOfName(renamed.from);
  }
  return slips.reverse();
}

/** What each version states differently from the one before it. */
function stepsOf(versions: readonly Inspection[]): readonly (readonly Change[])[] {
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    return before ? [changesBetween(before, version)] : [];
  });
}

export const noRepeatedSlip: HistoryRule = {
  id: 'no-repeated-slip',
  check({ changes, versions }, report) {
    const slipping = changes.filter(({ kind }) => kind === 'date-slipped');
    const steps = slipping.length > 0 ? stepsOf(versions) : [];
    for (const { about, to, after } of slipping) {
      const slips = slipsOf(about, steps);
      // A slip that was taken back and made again is one.
      const dates = new Set(slips.map((slip) => slip.to));
      const [first] = slips;
      if (after && first && dates.size > 1)
        report(
          after,
          say`"${about}" has slipped ${dates.size} times, from ${first.from} to ${to}: say what makes this date hold.`,
        );
    }
  },
};
