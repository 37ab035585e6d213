import type { Field } from '../outline/fields.js';
import type { Range } from '../text/text.js';
import type { StrategyDocument } from './document.js';
import { amountOf } from './money.js';
import type { TableFact } from './tables.js';
import { valuesIn, type Value } from './value.js';

/** A part of unit economics. */
export type EconomicPart = 'ltv' | 'cac' | 'ratio' | 'arpa' | 'margin' | 'churn' | 'payback';

/** A part with the value a document gives it. */
export interface EconomicValue {
  readonly value: Value;
  readonly range: Range;
  /** Whether it is counted by the month, by the year, or nobody says. */
  readonly period: 'month' | 'year' | undefined;
}

/** The parts that stand together: in one column of a table, or in the lines of one section. */
export type UnitEconomics = ReadonlyMap<EconomicPart, EconomicValue>;

const names: Readonly<Record<EconomicPart, RegExp>> = {
  ratio: /^(?:(?:LTV|CLV|CLTV)\s*(?::|\/|to)\s*CAC(?: ratio)?)$/i,
  ltv: /^(?:(?:customer )?life ?time value(?: \((?:C?LTV|CLV)\))?|LTV|CLV|CLTV)(?: \([^)]*\))?$/i,
  cac: /^(?:(?:blended |average )?CAC|customer acquisition cost(?: \(CAC\))?)(?: \([^)]*\))?$/i,
  arpa: new RegExp(
    '^(?:(?:monthly |annual )?(?:ARPA|ARPU)|average revenue per (?:user|account|' +
      'customer)(?: \\(ARP[AU]\\))?)(?:\\s*\\([^)]*\\)|\\s*/\\s*\\w+)?$',
    'i',
  ),
  margin: /^gross margin(?: \([^)]*\))?$/i,
  churn: /^(?:(?:monthly|annual|customer|logo|revenue)? ?){0,2}churn(?: rate)?(?: \([^)]*\))?$/i,
  payback: /^(?:CAC )?payback(?: period)?(?: \([^)]*\))?$/i,
};

function partOf(label: string): EconomicPart | undefined {
  const name = label
    .replace(/[*_`]/g, '')
    .replace(/[:\s]+$/, '')
    .trim();
  return (Object.keys(names) as EconomicPart[]).find((part) => names[part].test(name));
}

function periodIn(text: string): EconomicValue['period'] {
  return /\b(?:monthly|per month|\/\s?mo(?:nth)?|months?)\b/i.test(text)
    ? 'month'
    : /\b(?:annual(?:ly)?|yearly|per year|\/\s?y(?:r|ear)|years?)\b/i.test(text)
      ? 'year'
      : undefined;
}

/** The ratio that `3.2:1`, `3.2x` or a bare `3.2` states. */
function ratioValue(text: string): Value | undefined {
  const [value] = valuesIn(text);
  return value && /^[~≈]?\s*\d+(?:\.\d+)?\s?(?::\s?1|x|×)?\s*$/i.test(text.trim()) ? value : undefined;
}

/** The groups of a table: one for each column of values. */
function groupsIn(table: TableFact): readonly UnitEconomics[] {
  const lines = [...(table.transposed ? [] : table.rows)].map((row) => ({ row, part: partOf(row[0]?.text ?? '') }));
  if (lines.filter(({ part }) => part !== undefined).length < 2) return [];
  const groups: UnitEconomics[] = [];
  const width = Math.max(...lines.map(({ row }) => row.length));
  for (let column = 1; column < width; column += 1) {
    const group = new Map<EconomicPart, EconomicValue>();
    for (const { row, part } of lines) {
      const cell = row[column];
      const value = part === 'ratio' ? ratioValue(cell?.text ?? '') : amountOf(cell);
      if (part && cell && value && !group.has(part))
        group.set(part, { value, range: cell.source(), period: periodIn(`${row[0]?.text ?? ''} ${cell.text}`) });
    }
    if (group.size >= 2) groups.push(group);
  }
  return groups;
}

/** The part that a labelled line states, with its value. */
function partIn(
  field: Field,
): readonly { readonly field: Field; readonly part: EconomicPart; readonly value: Value }[] {
  const part = field.shape === 'row' ? undefined : partOf(field.label);
  if (!part) return [];
  const value =
    part === 'ratio'
      ? ratioValue(field.value)
      : valuesIn(field.value).length === 1
        ? valuesIn(field.value)[0]
        : undefined;
  return value && value.upper === value.amount ? [{ field, part, value }] : [];
}

/**
 * Collects the unit economics of a document, group by group. In a table each column of values is a group; labelled
 * lines of one section are another.
 */
export function unitEconomicsOf(document: StrategyDocument): readonly UnitEconomics[] {
  const bySection = new Map<unknown, Map<EconomicPart, EconomicValue>>();
  for (const { field, part, value } of document.fields.flatMap(partIn)) {
    const group = bySection.get(field.section) ?? new Map<EconomicPart, EconomicValue>();
    if (!group.has(part))
      group.set(part, { value, range: field.valueRange, period: periodIn(`${field.label} ${field.value}`) });
    bySection.set(field.section, group);
  }
  return [...document.tables.flatMap(groupsIn), ...[...bySection.values()].filter((group) => group.size >= 2)];
}
