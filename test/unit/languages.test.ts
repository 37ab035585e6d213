import { deepEqual, doesNotThrow, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { timesIn } from '../../src/linter/facts/time.js';
import { changeIn } from '../../src/linter/facts/value/change.js';
import { valuesIn } from '../../src/linter/facts/value.js';
import { forLowered, languages, lowered } from '../../src/linter/languages/index.js';
import { isClear, languageOf, languageSigns, together } from '../../src/linter/languages/which.js';
import { lint } from '../../src/linter/index.js';
import { isoDate } from '../../src/linter/facts/time.js';
import { now } from './apply.js';

const calendar = { fiscalYearStart: 1, dateOrder: null } as const;
const texts = new Map(
  languages
    .filter(({ code }) => code !== 'en')
    .map(({ code }) => [code, readFileSync(`test/languages/${code}.md`, 'utf8')]),
);

/** What a whole strategy states, in whatever language. */
const stated = [
  'vision-statement',
  'vision-customer',
  'vision-horizon',
  'target-customer',
  'customer-problem',
  'diagnosis',
  'approach',
  'initiatives',
  'non-goals',
  'advantage',
  'hypothesis',
  'hypothesis-measure',
  'metrics',
  'metric-baseline',
  'metric-target',
  'metric-deadline',
  'timeline',
  'milestone-date',
  'milestone-owner',
  'risks',
  'risk-response',
  'budget',
  'team',
  'communication',
  'review-cadence',
  'doc-owner',
  'doc-status',
  'doc-date',
];

describe('languages', () => {
  for (const [code, text] of texts) {
    describe(code, () => {
      const result = lint(text, { now, allChecklists: true });
      it('is recognised, and so is the document', () => {
        equal(languageOf(languageSigns(text)).code, code);
        // With a vision and choices it is either to its readers too.
        ok(['product-strategy', 'product-vision'].includes(lint(text, { now }).kind ?? ''));
      });
      it('is read as well as English', () =>
        deepEqual(
          stated.filter(
            (id) => !['met', 'partial'].includes(result.items.find((item) => item.id === id)?.status ?? ''),
          ),
          [],
        ));
      it('is not told what it says already', () =>
        deepEqual(
          lint(text, { now })
            .findings.filter(({ ruleId }) => stated.includes(ruleId))
            .map(({ ruleId, message }) => `${ruleId}: ${message}`),
          [],
        ));
      it('finds what is taken away', () => {
        const without = text.replace(/^\|.*$/gm, '');
        ok(without.length < text.length - 500, 'its tables');
        const { items } = lint(without, { now, allChecklists: true });
        for (const id of ['metric-baseline', 'milestone-owner'])
          ok(items.find((item) => item.id === id)?.status !== 'met', id);
      });
    });
  }
  it('are told apart by their words and letters', () => {
    for (const [text, code] of [
      ['We will not build this, because the customers of our product have not asked for it.', 'en'],
      ['', 'en'],
      ['12 34 | --- |', 'en'],
    ] as const)
      equal(languageOf(languageSigns(text)).code, code);
  });
  it('are known from the first pages only where these leave no doubt', () => {
    const [german = '', english] = [texts.get('de'), readFileSync('examples/product-strategy.md', 'utf8')];
    const [inGerman, inEnglish] = [languageSigns(german.repeat(5)), languageSigns(english.repeat(2))];
    deepEqual([inGerman, inEnglish].map(isClear), [true, true]);
    deepEqual(
      [
        languageSigns(''),
        languageSigns(english.slice(0, 2_000)),
        languageSigns((texts.get('ja') ?? '').repeat(5)),
        together([inGerman, inEnglish]),
      ].map(isClear),
      [false, false, false, false],
    );
  });
  it('have patterns that can be read, and months for the whole year', () => {
    const small = (source: string): boolean =>
      !/\\p|[A-Z]/.test(forLowered(source).replace(/\\u[\dA-F]{4}|\\[A-Z]/g, ''));
    for (const { code, cues, prose } of languages) {
      for (const source of [
        ...Object.values(cues).flat(),
        ...prose.times.map(({ pattern }) => pattern.replace('{month}', '')),
      ]) {
        doesNotThrow(() => new RegExp(source, 'iu'), `${code}: ${source}`);
        doesNotThrow(() => new RegExp(forLowered(source)), `${code}: ${source}`);
        ok(small(source), `${code}: ${forLowered(source)}`);
      }
      equal(prose.months.length, 12, code);
    }
  });
  it('are looked for in small letters, each at the place of the letter it stands for', () => {
    for (const [text, lower] of [
      ['Größe ÄRGER', 'größe ärger'],
      ['İSTANBUL 2027', 'İstanbul 2027'],
      ['収益 KPI 😀 É', '収益 kpi 😀 é'],
    ] as const)
      equal(lowered(text), lower);
    ok(new RegExp(forLowered('[A-C\\p{L}]\\S\\p{Lu}\\u00C9?X')).test('éßñx'));
  });
  for (const [text, from, to] of [
    ['bis 15. März 2027', '2027-03-15', '2027-03-16'],
    ['im 3. Quartal 2027', '2027-07-01', '2027-10-01'],
    ['Juni 2027', '2027-06-01', '2027-07-01'],
    ['le 1er mars 2027', '2027-03-01', '2027-03-02'],
    ['T3 2027', '2027-07-01', '2027-10-01'],
    ['septembre 2027', '2027-09-01', '2027-10-01'],
    ['30 de septiembre de 2027', '2027-09-30', '2027-10-01'],
    ['tercer trimestre de 2027', '2027-07-01', '2027-10-01'],
    ['2º trimestre de 2027', '2027-04-01', '2027-07-01'],
    ['15 de março de 2027', '2027-03-15', '2027-03-16'],
    ['15 марта 2027 года', '2027-03-15', '2027-03-16'],
    ['I квартал 2027', '2027-01-01', '2027-04-01'],
    ['2-е полугодие 2027', '2027-07-01', '2028-01-01'],
    ['в сентябре 2027', '2027-09-01', '2027-10-01'],
    ['15 marca 2027 r.', '2027-03-15', '2027-03-16'],
    ['I kw. 2027', '2027-01-01', '2027-04-01'],
    ['trzeci kwartał 2027', '2027-07-01', '2027-10-01'],
    ['15 marzo 2027', '2027-03-15', '2027-03-16'],
    ['terzo trimestre 2027', '2027-07-01', '2027-10-01'],
    ['T1 2027', '2027-01-01', '2027-04-01'],
    ['2027년 3월 15일', '2027-03-15', '2027-03-16'],
    ['2027년 3월까지', '2027-03-01', '2027-04-01'],
    ['1분기 2027', '2027-01-01', '2027-04-01'],
    ['2027년 하반기에', '2027-07-01', '2028-01-01'],
    ['2027.03.15', '2027-03-15', '2027-03-16'],
    ['2027年3月15日', '2027-03-15', '2027-03-16'],
    ['2027年第3四半期', '2027-07-01', '2027-10-01'],
    ['2027年下期', '2027-07-01', '2028-01-01'],
    ['2027年第二季度', '2027-04-01', '2027-07-01'],
    ['2027年上半年', '2027-01-01', '2027-07-01'],
  ] as const)
    it(`dates: ${text}`, () => {
      const interval = timesIn(text, calendar).find((time) => time.interval !== null)?.interval;
      deepEqual(interval && [isoDate(interval.from), isoDate(interval.to)], [from, to]);
    });
  for (const [text, amount, kind, name] of [
    ['420.000 €', 420_000, 'currency', 'EUR'],
    ['3,5 %', 3.5, 'percent', ''],
    ['12 000 €', 12_000, 'currency', 'EUR'],
    ['1.200,50 €', 1_200.5, 'currency', 'EUR'],
    ['2,5 Mio. €', 2_500_000, 'currency', 'EUR'],
    ['R$ 1,8 milhão', 1_800_000, 'currency', 'BRL'],
    ['9 heures', 9, 'duration', 'hours'],
    ['4 Stunden', 4, 'duration', 'hours'],
    ['50万円', 500_000, 'currency', 'JPY'],
    ['3만 원', 30_000, 'currency', 'KRW'],
    ['2억 원을', 200_000_000, 'currency', 'KRW'],
    ['500 тыс. руб.', 500_000, 'currency', 'RUB'],
    ['1,5 млн рублей', 1_500_000, 'currency', 'RUB'],
    ['12 000 ₽', 12_000, 'currency', 'RUB'],
    ['300 tys. zł', 300_000, 'currency', 'PLN'],
    ['12 000 zł', 12_000, 'currency', 'PLN'],
    ['350 mila euro', 350_000, 'currency', 'EUR'],
    ['2 milioni di euro', 2_000_000, 'count', ''],
    ['3개월', 3, 'duration', 'months'],
    ['5 дней', 5, 'duration', 'days'],
    ['3小时', 3, 'duration', 'hours'],
    ['1,200', 1_200, 'count', ''],
    ['$1,200.50', 1_200.5, 'currency', 'USD'],
  ] as const)
    it(`values: ${text}`, () => {
      const [value] = valuesIn(text);
      deepEqual([value?.amount, value?.unit.kind, value?.unit.name], [amount, kind, name]);
    });
  for (const text of [
    'von 20 % auf 40 %',
    'de 20 % à 40 %',
    'pasar del 20 % al 40 %',
    'passar de 20% para 40%',
    '20%から40%へ',
    '从20%提高到40%',
    '20%에서 40%로',
    'вырастет с 20 % до 40 %',
    'wzrośnie z 20 % do 40 %',
    'passa dal 20 % al 40 %',
    'from 20% to 40%',
  ])
    it(`changes: ${text}`, () => {
      const change = changeIn(text);
      deepEqual([change?.from.amount, change?.to.amount], [20, 40]);
    });
});
