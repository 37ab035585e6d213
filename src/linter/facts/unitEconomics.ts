import type { Passage } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import type { StrategyDocument } from './document.js';
import { amountOf } from './money.js';
import type { TableFact } from './tables.js';
import { valuesIn, type Value } from './value.js';

/** A part of unit economics. */
export type EconomicPart =
  | 'ltv'
  | 'cac'
  | 'ratio'
  | 'arpa'
  | 'margin'
  | 'churn'
  | 'payback'
  | 'mrr'
  | 'arr'
  | 'customers'
  | 'revenue'
  | 'costs'
  | 'profit'
  | 'grossProfit'
  | 'profitMargin'
  | 'cash'
  | 'burn'
  | 'runway'
  | 'spend'
  | 'newCustomers';

/** A part with the value a document gives it. */
export interface EconomicValue {
  readonly value: Value;
  readonly range: Range;
  /** Whether it is counted by the month, by the year, or nobody says. */
  readonly period: 'month' | 'year' | undefined;
}

/** The parts that stand together, in one column or row of a table, or in one list; a part may be given more than once. */
export type UnitEconomics = ReadonlyMap<EconomicPart, readonly EconomicValue[]>;

const note = '(?:\\s*\\([^)]*\\))?';
const named = (pattern: string): RegExp => new RegExp(`^(?:${pattern})${note}$`, 'i');
const often = '(?:(?:average|avg\\.?|blended|target|expected|estimated|current) )?';
const names: Readonly<Record<EconomicPart, RegExp>> = {
  ratio: /^(?:(?:LTV|CLV|CLTV)\s*(?::|\/|to)\s*CAC(?: ratio)?)$/i,
  ltv: named(`${often}(?:(?:customer )?life ?time value(?: \\((?:C?LTV|CLV)\\))?|LTV|CLV|CLTV)`),
  cac: named(`${often}(?:CAC|customer acquisition costs?(?: \\(CAC\\))?)`),
  arpa: new RegExp(
    `^${often}(?:(?:monthly |annual )?(?:ARPA|ARPU)|average revenue per (?:user|account|` +
      'customer)(?: \\(ARP[AU]\\))?)(?:\\s*\\([^)]*\\)|\\s*/\\s*\\w+)?$',
    'i',
  ),
  margin: named('gross margin'),
  churn: named('(?:(?:monthly|annual|customer|logo|revenue)? ?){0,2}churn(?: rate)?'),
  payback: named('(?:CAC )?payback(?: period)?'),
  mrr: named('MRR|monthly recurring revenue(?: \\(MRR\\))?'),
  arr: named('ARR|annual recurring revenue(?: \\(ARR\\))?'),
  customers: named(
    '(?:(?:paying|paid|active|total) )?(?:customers|subscribers|accounts|clients)|kunden|zahlende kunden|clientes|clients payants',
  ),
  revenue: named('(?:total |annual |monthly )?revenues?|sales|umsatz|chiffre d’affaires|ingresos|receita|ricavi'),
  costs: named('(?:total |annual |monthly )?(?:costs?|expenses)|kosten|gesamtkosten|coûts|costos|costes|custos|costi'),
  profit: named('(?:net )?profit|gewinn|bénéfice|beneficio|lucro|utile'),
  grossProfit: named('gross profit|bruttogewinn'),
  profitMargin: named('(?:net|operating|profit|net profit) margin|gewinnmarge'),
  cash: named('cash(?: (?:in bank|on hand|balance))?|cash at bank|kassenbestand|liquide mittel|trésorerie|caja|caixa'),
  burn: named('(?:(?:net |monthly )*burn(?: rate)?)'),
  runway: named('(?:cash )?runway'),
  spend: named('(?:total )?(?:marketing|acquisition|sales (?:and|&) marketing) (?:spend|budget|costs?)'),
  newCustomers: named('new (?:paying )?customers|customers acquired|paid users acquired|neukunden'),
};

function partOf(label: string): EconomicPart | undefined {
  const name = label
    .replace(/[*_`]/g, '')
    .replace(/[:\s]+$/, '')
    .trim();
  return (Object.keys(names) as EconomicPart[]).find((part) => names[part].test(name));
}

function periodIn(text: string): EconomicValue['period'] {
  return /\b(?:monthly|per month|\/\s?mo(?:nth)?|months?|MRR)\b/i.test(text)
    ? 'month'
    : /\b(?:annual(?:ly)?|yearly|per year|\/\s?y(?:r|ear)|years?|ARR)\b/i.test(text)
      ? 'year'
      : undefined;
}

/** The ratio that `3.2:1`, `3.2x` or a bare `3.2` states, whatever a note in brackets says of it. */
function ratioValue(text: string): Value | undefined {
  const own = text.replace(/\s*\([^)]*\)\s*$/, '');
  const [value] = valuesIn(own);
  return value && /^[~≈]?\s*\d+(?:\.\d+)?\s?(?::\s?1|x|×)?\s*$/i.test(own.trim()) ? value : undefined;
}

/** The one value of a labelled line; a note in brackets may hold others. */
function lineValue(text: string): Value | undefined {
  const values = valuesIn(text.replace(/\([^)]*\)\s*$/, ''));
  const [value] = values;
  return value && values.length === 1 && value.upper === value.amount && value.comparator === null ? value : undefined;
}

interface Entry {
  readonly part: EconomicPart;
  readonly entry: EconomicValue;
}

function grouped(entries: readonly Entry[]): readonly UnitEconomics[] {
  const group = new Map<EconomicPart, EconomicValue[]>();
  for (const { part, entry } of entries) group.set(part, [...(group.get(part) ?? []), entry]);
  return group.size >= 2 ? [group] : [];
}

function entryOf(part: EconomicPart | undefined, label: string, cell: Passage | undefined): readonly Entry[] {
  const value = part === 'ratio' ? ratioValue(cell?.text ?? '') : amountOf(cell);
  return part && cell && value?.comparator === null
    ? [
        {
          part,
          entry: { value, range: cell.source(value.start, value.end), period: periodIn(`${label} ${cell.text}`) },
        },
      ]
    : [];
}

/** The groups of a table: one for each column of values, or one for each row. */
function groupsIn(table: TableFact): readonly UnitEconomics[] {
  const { header, rows, transposed } = table;
  // What columns have in common is compared by itself.
  const inTable = (text: string): EconomicPart | undefined => (partOf(text) === 'costs' ? undefined : partOf(text));
  const heads = header.map((cell) => inTable(cell.text));
  if (heads.slice(1).filter(Boolean).length >= 2)
    return rows.flatMap((row) =>
      grouped(row.flatMap((cell, column) => entryOf(heads[column], header[column]?.text ?? '', cell))),
    );
  const lines = [...(transposed ? [] : rows)].map((row) => ({ row, part: inTable(row[0]?.text ?? '') }));
  if (lines.filter(({ part }) => part !== undefined).length < 2) return [];
  const width = Math.max(...lines.map(({ row }) => row.length));
  return Array.from({ length: Math.max(0, width - 1) }, (_, index) =>
    lines.flatMap(({ row, part }) => entryOf(part, row[0]?.text ?? '', row[index + 1])),
  ).flatMap(grouped);
}

const line = /^\s*[^\p{L}\p{N}]*(?<label>[^:：=\n]{2,50}?)\s*[:：]\s*(?=\S)/u;

/** The part that a labelled line states, with its value; "LTV:CAC ratio: 3:1" holds a colon. */
function partIn(passage: Passage): readonly Entry[] {
  const ratio = /^\W*(?<label>(?:LTV|CLV|CLTV)\s?[:/]\s?CAC(?: ratio)?)\s*[:：]\s*/i.exec(passage.text);
  const match = ratio ?? line.exec(passage.text);
  const label = match?.groups?.label ?? '';
  const part = partOf(label);
  if (!match || !part) return [];
  const from = match.index + match[0].length;
  const text = passage.text.slice(from);
  const value = part === 'ratio' ? ratioValue(text) : lineValue(text);
  if (!value || value.comparator) return [];
  const range = passage.source(from + value.start, from + value.end);
  return [{ part, entry: { value, range, period: periodIn(`${label} ${text}`) } }];
}

/**
 * Collects the unit economics of a document, group by group. In a table each column of values is a group, or each row;
 * labelled lines of one list, or of one section, are another.
 */
export function unitEconomicsOf(document: StrategyDocument): readonly UnitEconomics[] {
  const groups = new Map<unknown, Entry[]>();
  for (const passage of document.outline.passages) {
    if (passage.kind === 'cell' || passage.kind === 'heading' || !/\d/.test(passage.text)) continue;
    const key = passage.item?.list ?? passage.section;
    const entries = partIn(passage);
    if (entries.length > 0) groups.set(key, [...(groups.get(key) ?? []), ...entries]);
  }
  return [...document.tables.flatMap(groupsIn), ...[...groups.values()].flatMap(grouped)];
}
