import { reckoningWords } from '../../languages/index.js';
import type { Passage } from '../../outline/outline.js';
import type { StrategyDocument } from '../document.js';
import { valuesIn, type Value } from '../value.js';
import { isSingle, readings, stepOf } from './compare.js';
import { pattern } from '../patterns.js';

/** What is said to be saved by paying for a year at once, with the prices that it follows from. */
export interface AnnualSaving {
  readonly passage: Passage;
  readonly stated: Value;
  readonly month: Value;
  readonly year: Value;
  readonly prices: Passage;
  /** In per cent, or in months that are free. */
  readonly result: number;
  readonly right: boolean;
}

interface Prices {
  readonly passage: Passage;
  readonly month: Value;
  readonly year: Value;
}

const off = reckoningWords('off');
const saved = new RegExp(`(?<!\\p{L})(?:${off})(?!\\p{L})`, 'iu');
const annually = /(?<!\p{L})(?:annual(?:ly)?|yearly|per year|\/\s?ye?a?r|jährlich|jahres\p{L}*|an{1,2}u[ae]l\p{L}*)/iu;
const free = /^\s*(?:\p{L}+\s+)?(?:free|gratis|kostenlos|offerts?|gratuit\p{L}*|grátis|gratis|omaggio)(?!\p{L})/iu;

/** What a year costs at most, in parts of twelve months, where something is saved by it. */
const mostOfYear = 0.99;

/** "$9.99/month or $99/year": one price in two periods. */
function pricesIn(passage: Passage): readonly Prices[] {
  const money = valuesIn(passage.text).filter(({ unit }) => unit.kind === 'currency');
  // Of two prices for a month one may be that of a year: the saving is from one to the other.
  if (money.filter(({ per }) => per === 'month').length > 1) return [];
  return money.flatMap((month, index): readonly Prices[] => {
    const year = money[index + 1];
    if (!year || month.per !== 'month' || year.per !== 'year' || month.unit.name !== year.unit.name) return [];
    if ([month, year].some((value) => value.upper !== value.amount || value.comparator || readings(value).length > 1))
      return [];
    if (
      !/^\s*(?:[\p{L}]+\s*){0,2}[(,/|]?\s*(?:or|oder|ou|o|of)?\s*[~≈]?$/iu.test(
        passage.text.slice(month.end, year.start),
      )
    )
      return [];
    // A year for half of its months is another plan; one for all of them saves against a price that is not told here.
    return year.amount > 6 * month.amount && year.amount < mostOfYear * 12 * month.amount
      ? [{ passage, month, year }]
      : [];
  });
}

/** What speaks of paying for a year, where no price stands beside it. */
const plan = new RegExp(pattern('annual.plan'), 'iu');

/** What a passage says that is saved: a percentage beside "discount", or months that are free. */
function savingsIn(passage: Passage, priced: boolean): readonly Value[] {
  const { text } = passage;
  if (!(priced ? annually : plan).test(text)) return [];
  const values = valuesIn(text).filter(isSingle);
  const percents = values.filter(({ unit }) => unit.kind === 'percent');
  const behind = percents.filter((value) => saved.test(text.slice(value.end, value.end + 14).replace(/[.,;)].*/s, '')));
  const before = percents.filter((value) =>
    saved.test(text.slice(Math.max(0, value.start - 12), value.start).replace(/.*[.,;(]/s, '')),
  );
  const told = behind.length > 0 ? behind : before;
  return [
    ...(told.length === 1 ? told : []),
    ...values.filter((value) => value.unit.name === 'months' && free.test(text.slice(value.end))),
  ];
}

/** The savings of annual prices that a document states, where it states the prices too. */
export function annualSavingsOf(document: StrategyDocument): readonly AnnualSaving[] {
  const { passages } = document.outline;
  const prices = passages.flatMap((passage) => (/\d.*\d/s.test(passage.text) ? pricesIn(passage) : []));
  if (prices.length === 0) return [];
  const saving = ({ month, year }: Prices, { unit }: Value): number =>
    unit.kind === 'percent' ? 100 * (1 - year.amount / (12 * month.amount)) : 12 - year.amount / month.amount;
  return passages.flatMap((passage) => {
    const own = prices.filter((each) => each.passage === passage);
    // Prices of another section may be those of somebody else.
    const meant = own.length > 0 ? own : prices.filter((each) => each.passage.section === passage.section);
    return savingsIn(passage, own.length > 0).flatMap((stated): readonly AnnualSaving[] => {
      const [first] = meant;
      if (!first) return [];
      const slack = stated.unit.kind === 'percent' ? Math.max(1.5, stepOf(stated)) : 0.6;
      return [
        {
          passage,
          stated,
          month: first.month,
          year: first.year,
          prices: first.passage,
          result: saving(first, stated),
          right: meant.some((each) => Math.abs(saving(each, stated) - stated.amount) <= slack),
        },
      ];
    });
  });
}
