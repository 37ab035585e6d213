import { deepEqual } from 'node:assert/strict';
import { mendedTimes } from '../mendedTime.js';
import { timesIn, type CalendarOptions } from '../time.js';

const calendar: CalendarOptions = { fiscalYearStart: 1, dateOrder: null };
/** The texts of the dates that do not exist. */
const wrong = (text: string): readonly string[] =>
  timesIn(text, calendar).flatMap((time) => (time.invalid === undefined ? [] : [time.text]));

describe('a day of the week beside a date', () => {
  // 8 February 2027 is a Monday.
  for (const [text, named, mended] of [
    [
      'Start: Dienstag, 8. Februar 2027',
      'Dienstag, 8. Februar 2027',
      ['Montag, 8. Februar 2027', 'Dienstag, 9. Februar 2027'],
    ],
    ['Am Di., den 08.02.2027 geht es los', 'Di., den 08.02.2027', ['Mo., den 08.02.2027', 'Di., den 09.02.2027']],
    ['Dienstag, 2027-02-08', 'Dienstag, 2027-02-08', ['Montag, 2027-02-08', 'Dienstag, 2027-02-09']],
    ['08.02.2027 (Di)', '08.02.2027 (Di)', ['08.02.2027 (Mo)', '09.02.2027 (Di)']],
    ['le mardi 8 février 2027', 'mardi 8 février 2027', ['lundi 8 février 2027', 'mardi 9 février 2027']],
    ['mar. 8 févr. 2027', 'mar. 8 févr. 2027', ['lun. 8 févr. 2027', 'mar. 9 févr. 2027']],
    [
      'el martes, 8 de febrero de 2027',
      'martes, 8 de febrero de 2027',
      ['lunes, 8 de febrero de 2027', 'martes, 9 de febrero de 2027'],
    ],
    [
      'na terça-feira, dia 8 de fevereiro de 2027',
      'terça-feira, dia 8 de fevereiro de 2027',
      ['segunda-feira, dia 8 de fevereiro de 2027', 'terça-feira, dia 9 de fevereiro de 2027'],
    ],
    ['terça-feira, 28/02/2027', 'terça-feira, 28/02/2027', ['domingo, 28/02/2027']],
    ['martedì 8 febbraio 2027', 'martedì 8 febbraio 2027', ['lunedì 8 febbraio 2027', 'martedì 9 febbraio 2027']],
    ['we wtorek, 8 lutego 2027', 'wtorek, 8 lutego 2027', ['poniedziałek, 8 lutego 2027', 'wtorek, 9 lutego 2027']],
    [
      'во вторник, 8 февраля 2027',
      'вторник, 8 февраля 2027',
      ['понедельник, 8 февраля 2027', 'вторник, 9 февраля 2027'],
    ],
    ['公開は2027年2月8日(火)です', '2027年2月8日(火)', ['2027年2月8日(月)', '2027年2月9日(火)']],
    ['2027/2/8（火曜日）', '2027/2/8（火曜日）', ['2027/2/8（月曜日）', '2027/2/9（火曜日）']],
    ['2027年2月8日星期二上线', '2027年2月8日星期二', ['2027年2月8日星期一', '2027年2月9日星期二']],
    ['2027年2月8日（周二）上线', '2027年2月8日（周二）', ['2027年2月8日（周一）', '2027年2月9日（周二）']],
    ['2027년 2월 8일(화) 출시', '2027년 2월 8일(화)', ['2027년 2월 8일(월)', '2027년 2월 9일(화)']],
    ['Tuesday, 2027-02-08', 'Tuesday, 2027-02-08', ['Monday, 2027-02-08', 'Tuesday, 2027-02-09']],
    ['8 February 2027 (Tue)', '8 February 2027 (Tue)', ['8 February 2027 (Mon)', '9 February 2027 (Tue)']],
  ] as const)
    it(`that does not fit is told and mended: ${text}`, () => {
      deepEqual(wrong(text), [named]);
      deepEqual(
        timesIn(text, calendar).flatMap((time) => mendedTimes(time, calendar)),
        mended,
      );
    });

  for (const text of [
    'Montag, 8. Februar 2027',
    'Mo., 08.02.2027',
    'lundi 8 février 2027',
    'lunes 8 de febrero de 2027',
    'segunda-feira, 8 de fevereiro de 2027',
    'lunedì 8 febbraio 2027',
    'poniedziałek, 8 lutego 2027',
    'понедельник, 8 февраля 2027',
    '2027年2月8日(月)',
    '2027年2月8日(周一)',
    '2027년 2월 8일 월요일',
    'Monday 8 February 2027',
    // A Tuesday and a Wednesday of another date.
    'Dienstag oder Mittwoch nach dem 8. Februar 2027',
    'jeden Dienstag bis 8. Februar 2027',
  ])
    it(`that fits or belongs elsewhere is right: ${text}`, () => deepEqual(wrong(text), []));

  for (const text of [
    // "do" and "di" are "of", "mon" is "my", "dom" a house, "sol" the sun.
    'a entrega do 8 de fevereiro de 2027',
    'entrega do 28/02/2027',
    'la consegna di 8 febbraio 2027',
    'mon 8 février 2027',
    'fr 8 février 2027',
    '2027年2月8日(三)',
  ])
    it(`is no other word: ${text}`, () => deepEqual(wrong(text), []));
});

describe('a date that no calendar has', () => {
  for (const [text, ...expected] of [
    ['Start am 31. November 2027', '31. November 2027'],
    ['30. Feb. 2028', '30. Feb. 2028'],
    ['Mittwoch, 3. November 2027: 31. November 2027', '31. November 2027'],
    ['Dienstag, 3. November 2027', 'Dienstag, 3. November 2027'],
    ['31.11.27', '31.11.27'],
    ['Fin : 31/11/27', '31/11/27'],
    ['31/11/2027', '31/11/2027'],
    ['31 de noviembre de 2027', '31 de noviembre de 2027'],
    ['31 de novembro de 2027', '31 de novembro de 2027'],
    ['31 novembre 2027', '31 novembre 2027'],
    ['31 listopada 2027', '31 listopada 2027'],
    ['31 ноября 2027', '31 ноября 2027'],
    ['公開：2027/11/31', '2027/11/31'],
    ['2027/11/31', '2027/11/31'],
    ['2027年11月31号', '2027年11月31号'],
    ['2027年14月', '2027年14月'],
    ['2027년 14월', '2027년 14월'],
    ['T6 2027', 'T6 2027'],
    ['2027 T6', '2027 T6'],
    ['6. Quartal 2027', '6. Quartal 2027'],
    ['6e trimestre 2027', '6e trimestre 2027'],
    ['6º trimestre de 2027', '6º trimestre de 2027'],
    ['6º tri 2027', '6º tri 2027'],
    ['6 kwartał 2027', '6 kwartał 2027'],
    ['6 квартал 2027', '6 квартал 2027'],
    ['2027年度第6四半期', '2027年度第6四半期'],
    ['第六四半期に公開', '第六四半期'],
    ['2027年第六季度', '2027年第六季度'],
    ['第6季度上线', '第6季度'],
    ['2027년 6분기', '2027년 6분기'],
  ] as const)
    it(`is told: ${text}`, () => deepEqual(wrong(text), expected));

  for (const text of [
    '50/30/20',
    '30/40/30',
    '12.13.27',
    'Version 1.31.27',
    'T6 vor dem Start',
    '2027年共5个季度',
    '2027年6季連続',
    '5º trimestre do projeto',
  ])
    it(`is no other number: ${text}`, () => deepEqual(wrong(text), []));
});
