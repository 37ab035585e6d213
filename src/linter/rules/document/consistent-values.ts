import { excludes, isRough } from '../../facts/quantities/compare.js';
import { quantitiesOf } from '../../facts/quantities/stated.js';
import type { Quantity } from '../../facts/quantities/quantity.js';
import { eitherFix } from '../../fixes/value.js';
import { sectionAndParents } from '../../outline/outline.js';
import { groupedBy } from '../../text/grouping.js';
import { say, there } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** Words that set a case, a state of affairs or a choice apart from another. */
const apart = new RegExp(
  '(?<!\\p{L})(?:(?:optimis|pessimis|realis|ottimis|réalis|conserva)\\p{L}+|aggressive|best|worst|' +
    'base case|bull|bear|upside|downside|stretch|(?:s[cz]enari|scénari|escenari|cenári)\\p{L}+|' +
    'option|alternative|plan [ab]|baseline|current|today|actual|before|after|previous|old|history|' +
    'competitors?|minimum|maximum|floor|ceiling)(?!\\p{L})|场景|情景|シナリオ|시나리오|сценари',
  'iu',
);

const isSetApart = ({ passage, table, section }: Quantity): boolean =>
  apart.test(
    `${[...sectionAndParents(section)].map(({ title }) => title).join(' ')} ` +
      `${table ? table.header.map((cell) => cell.text).join(' ') : passage.text}`,
  );

/** What there is at a time, whatever the length of the period that ends then: people, accounts, running revenue, rates. */
const stock = new RegExp(
  '(?<!\\p{L})(?:users?|customers?|subscribers?|members?|accounts?|clients?|sellers?|buyers?|mrr|' +
    'arr|headcount|team|employees?|retention|churn|nps|conversion|utilisateurs?|clientes?|clienti|' +
    'utenti|usu[aá]rios?|usuarios?|nutzer|kunden)(?!\\p{L})',
  'iu',
);

/** Whether two statements stand side by side, so that what they stand under may tell them apart. */
function areBeside(a: Quantity, b: Quantity): boolean {
  return a.passage.top === b.passage.top || (a.under !== undefined && a.under === b.under && a.section !== b.section);
}

function isSameTime(a: Quantity, b: Quantity): boolean {
  return a.when === b.when || a.value.unit.kind === 'percent' || stock.test(a.name);
}

export const consistentValues: Rule = {
  id: 'consistent-values',
  checklist: 'document',
  statement: 'A measure has one value for one period.',
  severity: 'warning',
  nature: 'contradiction',
  experimental: true,
  check(document, report) {
    const groups = groupedBy(
      quantitiesOf(document),
      ({ of, until, scope, value }) =>
        `${of}|${until}|${scope}|${value.unit.kind} ${value.unit.name} ${value.per ?? ''}`,
    );
    let compared = 0;
    let findings = 0;
    let first: Range | undefined;
    for (const [one, ...others] of groups.values()) {
      if (!one || others.length === 0) continue;
      compared += 1;
      first ??= one.range;
      const excluded = (a: Quantity, b: Quantity): boolean =>
        excludes(a.value, b.value, isRough(a.passage.text, a.value) || isRough(b.passage.text, b.value));
      const different = others.filter((other) => excluded(one, other));
      const [other] = different;
      // A third value makes a series, of which nobody knows what tells its members apart.
      if (
        !other ||
        different.some((each) => excluded(other, each)) ||
        !isSameTime(one, other) ||
        areBeside(one, other) ||
        isSetApart(one) ||
        isSetApart(other)
      )
        continue;
      findings += 1;
      const message = say`${other.name} for ${other.whenText}: ${other.value.text} here, ${one.value.text} elsewhere. Keep one of them, or say how they differ.`;
      report(other.range, message, {
        related: [there(one.range, say`${one.name}: ${one.value.text}.`)],
        fixes: () =>
          eitherFix({ range: other.range, text: other.value.text }, { range: one.range, text: one.value.text }),
      });
    }
    return judged(compared, findings, first);
  },
};
