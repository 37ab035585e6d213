import { audiencesOf } from '../../facts/audiences.js';
import { holdsBlank } from '../../facts/blanks.js';
import { listed, say } from '../../result.js';
import { met, missing, notEvaluated, type Rule } from '../rule.js';

export const communicationDirections: Rule = {
  id: 'communication-directions',
  checklist: 'communication',
  statement: 'A communication plan reaches up, down and sideways.',
  severity: 'info',
  nature: 'quality',
  experimental: true,
  check(document, report) {
    // A one-off announcement has a date instead of a rhythm, and need not reach everyone.
    const audiences = audiencesOf(document).filter((audience) => audience.table.columns.has('cadence'));
    const first = audiences.at(0);
    if (!first || audiences.length < 2) return notEvaluated;
    const known = new Set(audiences.flatMap((audience) => audience.sides));
    // Where most audiences are unknown words, nobody can say which side they are on.
    if (
      audiences.filter((audience) => audience.sides.length === 0).length * 3 > audiences.length ||
      audiences.some((audience) => holdsBlank(audience.name.text))
    )
      return notEvaluated;
    const lacking = (
      [
        ['up', say`leadership`],
        ['down', say`teams`],
        ['sideways', say`peers, such as sales and support`],
      ] as const
    )
      .filter(([side]) => !known.has(side))
      .map(([, name]) => name);
    if (lacking.length === 0) return met(first.name.source());
    report(
      first.table.header[0]?.source() ?? first.name.source(),
      say`The communication plan leaves out these audiences: ${listed(lacking, 'and')}. Add a row for each, or say why not.`,
    );
    return missing;
  },
};
