import { reckoningWords } from '../../languages/index.js';
import type { Passage } from '../../outline/outline.js';
import type { StrategyDocument } from '../document.js';
import { total } from '../money.js';
import { timesIn } from '../time.js';
import { sameUnit, valuesIn, type Value } from '../value.js';
import { isRough, readings, stepOf } from './compare.js';
import { inlinePartsOf } from './inlineParts.js';
import { listedTotalsOf } from './listedTotals.js';
import { listsOf } from './lists.js';
import { pattern } from '../patterns.js';

/** Percentages that are said to be shares of one whole, and do not make it. */
export interface Shares {
  /** What says that they are shares: a title, a line, the cell of a total. */
  readonly title: Passage;
  readonly members: readonly { readonly passage: Passage; readonly value: Value }[];
  readonly sum: number;
  readonly right: boolean;
  /** Whether they are surely shares of one whole: see `isWhole`. */
  readonly sure: boolean;
  /** Those that are no such share of the amounts beside them, with what they would be. */
  readonly unlike: readonly {
    readonly passage: Passage;
    readonly value: Value;
    readonly amount: Value;
    readonly result: number;
  }[];
}

type Member = Shares['members'][number];

const words = reckoningWords('shares');
/** What announces shares, as the head of a title: "Budget allocation", "Aufteilung der Kosten". */
const announced = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
/** What everything is divided into, where each part says of what it is a share: "Videos (40% of content)". */
const divided = reckoningWords('partOf');
const wholes =
  'budget|content|expenses|spend(?:ing)?|revenue|costs?|effort|capacity|time|funds|traffic|portfolio|kosten|umsatz|zeit|' +
  'dépenses|temps|revenus|presupuesto|gastos|ingresos|orçamento|receita|despesas|custos|costi|ricavi|tempo';
const shareOf = new RegExp(
  `[(（]\\s*(?<share>\\d{1,2}(?:[.,]\\d+)?\\s?%)\\s+(?:${divided})\\s+` +
    `(?<whole>(?:[\\p{L}-]+\\s)?(?:${wholes}))\\s*[)）]`,
  'iu',
);
/** Shares of several things at once. */
const overlapping = new RegExp(
  '(?<!\\p{L})(?:rate|conversion|retention|churn|growth|target|probability|likelihood|discount|margin|confidence|' +
    'market share|taux|quote|rabatt|wachstum)(?!\\p{L})',
  'iu',
);

/** What lists some of the parts only. */
const someOf = new RegExp(pattern('shares.someOf'), 'iu');

const percentIn = (text: string): Value | undefined => {
  const [value, ...others] = valuesIn(text).filter(({ unit }) => unit.kind === 'percent');
  return value &&
    others.length === 0 &&
    value.upper === value.amount &&
    !value.comparator &&
    value.amount > 0 &&
    value.amount < 100 &&
    !/^[+−–-]/.test(value.text)
    ? value
    : undefined;
};

/** A share stands at the end of its label, behind it, or before it: "**Research** (30%)", "Research: 30%", "30% research". */
function memberOf(passage: Passage): Member | undefined {
  const { text } = passage;
  const value = percentIn(text);
  if (!value) return undefined;
  const [before, behind] = [text.slice(0, value.start), text.slice(value.end)];
  const leads = /^[^\p{L}]*$/u.test(before) && /^\s*(?:[–—:-]\s*)?\p{L}/u.test(behind);
  const labelled = /^[^.;:：]{1,60}[:：(（–—-]\s*[~≈]?$/u.test(before) && /^\s*(?:$|[)）.,;:：(–—-])/u.test(behind);
  return leads || labelled ? { passage, value } : undefined;
}

/** The one amount that stands beside a share, or the total of the list below it. */
function amountBeside({ text }: Passage): Value | undefined {
  const [value, ...others] = valuesIn(text).filter(({ unit }) => unit.kind === 'currency');
  return value && others.length === 0 && value.upper === value.amount && !value.comparator ? value : undefined;
}

/** A member whose amount is no such share, where the amounts of all others are shares of one whole. */
function unlikeOf(members: readonly Member[], amountOf: (passage: Passage) => Value | undefined): Shares['unlike'] {
  const amounts = members.map(({ passage }) => amountOf(passage));
  const [first] = amounts;
  const known = members.flatMap((member, index) => {
    const amount = amounts[index];
    return first && amount && sameUnit(amount, first) && amount.per === first.per && readings(amount).length === 1
      ? [{ ...member, amount }]
      : [];
  });
  if (known.length < members.length) return [];
  const wholeOf = (each: typeof known): number =>
    (100 * each.reduce((sum, { amount }) => sum + amount.amount, 0)) /
    each.reduce((sum, { value }) => sum + value.amount, 0);
  const isShare = ({ value, amount }: (typeof known)[number], whole: number): boolean =>
    Math.abs((100 * amount.amount) / whole - value.amount) <= Math.max(1.01 * stepOf(value), 1.5);
  const all = known.reduce((sum, { amount }) => sum + amount.amount, 0);
  return known.flatMap((member) => {
    const others = known.filter((other) => other !== member);
    const whole = wholeOf(others);
    return (others.length >= 2 || member.amount.per === undefined) &&
      others.every((other) => isShare(other, whole)) &&
      !isShare(member, whole)
      ? [{ ...member, result: (100 * member.amount.amount) / all }]
      : [];
  });
}

/**
 * Whether percentages are surely shares of one whole. Where a total says that they make 100 %, they were on public documents, be
 * they 86 or 127; else those that nearly do, unless all but one make it already: that one may well be a share of something else.
 */
function isWhole(title: Passage, members: readonly Member[], sum: number): boolean {
  if (/(?<!\d)100(?:[.,]0+)?\s?%/.test(title.text)) return sum >= 80 && sum <= 130;
  return sum >= 90 && sum <= 115 && !members.some(({ value }) => Math.abs(sum - value.amount - 100) < 0.11);
}

function sharesOf(title: Passage, members: readonly Member[], amountOf = amountBeside): Shares | undefined {
  if (members.length < 2) return undefined;
  const sum = members.reduce((all, { value }) => all + value.amount, 0);
  const rough = members.some(({ passage, value }) => isRough(passage.text, value));
  const slack = Math.max(
    members.length * 0.5 * Math.max(...members.map(({ value }) => stepOf(value))),
    rough ? 5 : 0,
    0.11,
  );
  // Far from a whole, they are no shares of one.
  if (sum < 70 || sum > 140) return undefined;
  // What lists the largest of them leaves the rest out.
  if (sum < 100 && someOf.test(title.text)) return undefined;
  const exact = members.every(({ value }) => Number.isInteger(value.amount) && value.amount % 5 === 0);
  const right = Math.abs(sum - 100) <= (exact && !rough ? 0.11 : slack);
  return {
    title,
    members,
    sum,
    right,
    sure: isWhole(title, members, sum),
    unlike: right && !rough ? unlikeOf(members, amountOf) : [],
  };
}

/** The items of a list below a title or line that announces shares. */
function inLists(document: StrategyDocument): readonly Shares[] {
  return listsOf(document.outline.passages).flatMap(({ before, items }) => {
    if (
      !before ||
      before.kind === 'cell' ||
      before.text.length > 90 ||
      !announced.test(before.text) ||
      overlapping.test(before.text)
    )
      return [];
    const members = items.map(memberOf);
    return members.every((member) => member !== undefined)
      ? (sharesOf(before, members as readonly Member[]) ?? [])
      : [];
  });
}

/** "Time split: 60 % roadmap, 25 % operations, 15 % improvement." */
function inSentences(document: StrategyDocument): readonly Shares[] {
  return inlinePartsOf(document).flatMap(({ passage, lead, parts }) => {
    if (!announced.test(lead.text) || overlapping.test(lead.text)) return [];
    if (!parts.every(({ unit }) => unit.kind === 'percent')) return [];
    const members = parts.map((value) => ({ passage, value }));
    return sharesOf(passage, members) ?? [];
  });
}

/** Titles and labels that each say of what they are a share: "Videos (40% of content)". */
function inTitles(document: StrategyDocument): readonly Shares[] {
  const groups = new Map<string, Member[]>();
  for (const passage of document.outline.passages) {
    const match = passage.kind === 'cell' || passage.text.length > 100 ? null : shareOf.exec(passage.text);
    const value = match ? valuesIn(passage.text).find(({ unit }) => unit.kind === 'percent') : undefined;
    if (!match || !value) continue;
    const { section } = passage;
    const under = passage.kind === 'heading' ? section.parent : section.depth === 7 ? section.parent : section;
    const key = `${under?.start ?? 0} ${match.groups?.whole?.toLowerCase() ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), { passage, value }]);
  }
  const totals = listedTotalsOf(document);
  const amountOf = (passage: Passage): Value | undefined =>
    amountBeside(passage) ?? totals.find(({ before }) => before === passage)?.stated;
  const wholes = [...groups.keys()].map((key) => key.split(' ').slice(1).join(' '));
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    // Where others speak of the same whole elsewhere, nobody can tell what belongs together.
    const alone = wholes.filter((each) => each === key.split(' ').slice(1).join(' ')).length === 1;
    return first && alone && members.length >= 3 ? (sharesOf(first.passage, members, amountOf) ?? []) : [];
  });
}

/** Columns of shares: their title says so, their total is 100 %, or the others beside them make 100 %. */
function inTables(document: StrategyDocument): readonly Shares[] {
  const { calendar } = document.options;
  return document.tables.flatMap(({ header, rows, transposed }) => {
    if (transposed) return [];
    const totals = rows.filter((row) => total.test(row[0]?.text ?? ''));
    const last = totals.length === 1 && totals[0] === rows.at(-1) ? totals[0] : undefined;
    if (totals.length > (last ? 1 : 0)) return [];
    const parts = last ? rows.slice(0, -1) : rows;
    /** A share of each month is no part of a whole. */
    const isOverTime = (): boolean => parts.every((row) => timesIn(row[0]?.text ?? '', calendar).length > 0);
    const columns = header.flatMap((title, column) => {
      if (column === 0) return [];
      const members = parts.flatMap((row): readonly Member[] => {
        const passage = row[column];
        const value =
          passage && /^\s*[~≈]?\d[\d.,]*\s?%\s*(?:\([^)\d]*\))?$/.test(passage.text)
            ? valuesIn(passage.text)[0]
            : undefined;
        return passage && value ? [{ passage, value }] : [];
      });
      const empty = parts.filter((row) => /^[\s–—-]*$/.test(row[column]?.text ?? '')).length;
      return members.length >= 2 && members.length + empty === parts.length ? [{ column, title, members }] : [];
    });
    const whole = columns.filter(
      ({ members }) => Math.abs(members.reduce((all, { value }) => all + value.amount, 0) - 100) < 0.11,
    );
    return columns.flatMap(({ column, title, members }) => {
      const stated = last?.[column];
      const told = stated && /^\D*100(?:[.,]0+)?\s?%\D*$/.test(stated.text);
      const named =
        !last && members.length >= 3 && announced.test(title.text) && !overlapping.test(title.text) && !isOverTime();
      const beside = !last && members.length >= 3 && whole.length >= 2 && whole.every((each) => each.column !== column);
      return told || named || beside ? (sharesOf(told ? stated : title, members) ?? []) : [];
    });
  });
}

/** The shares of a document that should make a whole, each with what they add up to. */
export const sharesIn = (document: StrategyDocument): readonly Shares[] => [
  ...inLists(document),
  ...inSentences(document),
  ...inTitles(document),
  ...inTables(document),
];
