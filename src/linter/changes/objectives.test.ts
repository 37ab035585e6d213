import { deepEqual } from 'node:assert/strict';
import { inspect } from '../index.js';
import { languages, type LanguageCode } from '../languages/index.js';
import { textOf } from '../result.js';
import { changesBetween } from './index.js';

const now = Date.UTC(2026, 10, 29);
const between = (before: string, after: string): readonly string[] => {
  const read = (text: string) => inspect(text, { now, path: 'docs/okr.md', kind: 'okr' });
  return changesBetween(read(before), read(after))
    .map(({ said }) => textOf(said))
    .filter((sentence) => sentence.startsWith('The objective'));
};

/** How objectives and key results are written, with two of each. */
const written: Readonly<Record<LanguageCode, readonly [objective: string, result: string]>> = {
  en: ['Objective 2:', 'Key result 1:'],
  de: ['Ziel 2:', 'Schlüsselergebnis 1:'],
  fr: ['Objectif 2 :', 'Résultat clé 1 :'],
  es: ['Objetivo 2:', 'Resultado clave 1:'],
  pt: ['Objetivo 2:', 'Resultado-chave 1:'],
  it: ['Obiettivo 2:', 'Risultato chiave 1:'],
  pl: ['Cel 2:', 'Kluczowy rezultat 1:'],
  ru: ['Цель 2:', 'Ключевой результат 1:'],
  ja: ['目標2：', '主要な結果1：'],
  zh: ['目标2：', '关键结果1：'],
  ko: ['목표 2:', '핵심 결과 1:'],
};

describe('objectives', () => {
  for (const { code } of languages) {
    const [objective, result] = written[code];
    const okrs = (name: string, words: string): string =>
      `# OKR\n\n## ${objective.replace('2', '1')} Plan together\n\n- ${result} Teams that plan every week from 100 to 300\n\n` +
      `## ${objective} ${name}\n\n- ${result} ${words} from 2 to 5\n`;
    it(`come and go in ${code}`, () =>
      deepEqual(
        between(
          okrs('Banks are joined', 'Number of joined banks'),
          okrs('Teams recommend us', 'Share of recommended teams'),
        ),
        ['The objective "Banks are joined" was removed.', 'The objective "Teams recommend us" is new.'],
      ));
    it(`have other words in ${code}`, () =>
      deepEqual(
        between(okrs('Banks are joined', 'Number of joined banks'), okrs('Money arrives', 'Number of joined banks')),
        ['The objective "Banks are joined" now reads "Money arrives".'],
      ));
  }
  it('are known as lines with key results below them', () => {
    const okrs = (name: string, words: string): string =>
      `# OKR\n\n**Ziel 1: Gemeinsam planen**\n\nSchlüsselergebnis 1: Teams die wöchentlich planen von 100 auf 300\n\n` +
      `**Ziel 2: ${name}**\n\nSchlüsselergebnis 1: ${words} von 2 auf 5\n`;
    deepEqual(
      between(
        okrs('Banken anbinden', 'Zahl der angebundenen Banken'),
        okrs('Empfohlen werden', 'Anteil der empfohlenen Teams'),
      ),
      ['The objective "Banken anbinden" was removed.', 'The objective "Empfohlen werden" is new.'],
    );
  });
});
