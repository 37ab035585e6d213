import { lowered } from '../../languages/index.js';
import { remembered } from '../../text/memo.js';
import { keyOfWords } from '../quantities/naming.js';
import type { Span } from './span.js';

/** What a step is called. */
export interface StepName {
  readonly name: string;
  readonly key: string;
  readonly step: string;
}

/** The number and the rank of a step before its name: "4.", "Phase 3:", "第2フェーズ". */
const rank = new RegExp(
  '^[^\\p{L}\\p{N}]*(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]\\s+)?(?:(?<kind>phase|stage|step|sprint|milestone|part|stufe|etappe|étape|jalon|' +
    'meilenstein|fase|etapa|tappa|hito|marco|faza|etap|этап|фаза|wave|release|iteration|horizon|tranche)\\s*#?\\s*' +
    '(?<number>\\d{1,2}(?:\\.\\d)?[a-z]?|[ivx]+|[a-e])(?![\\p{L}\\p{N}])|第\\s?(?<n>\\d{1,2})\\s?(?<k>フェーズ|段階|阶段|階段)|' +
    '(?<k2>フェーズ|阶段|段階|단계)\\s?(?<n2>\\d{1,2})|(?<n3>\\d{1,2})\\s?(?<k3>단계|阶段))?\\s*(?:[.:：)–—-]+\\s*)?',
  'iu',
);
/** What ends a name. */
const nameEnd = new RegExp(
  '\\s*(?:[:：;；(（[|→]|\\s[–—-]\\s|,\\s|、|，|\\.\\s|\\.$|。|\\n|' +
    '\\s(?:for|to|with|via|by|in|on|at|across|from|using|so|für|mit|zu[rm]?|pour|avec|para|con|com|per|dla|для)\\s)',
  'u',
);

/** A name without its rank, and the rank. */
export const nameOf: (text: string) => StepName = remembered((text) => {
  const match = rank.exec(text);
  const { kind, number, n, k, n2, k2, n3, k3 } = match?.groups ?? {};
  const which = number ?? n ?? n2 ?? n3;
  const bare = text.slice(match?.[0].length ?? 0);
  const name = bare
    .slice(0, nameEnd.exec(bare)?.index ?? bare.length)
    .replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N})+%]+$/gu, '')
    .trim();
  const words = keyOfWords(name);
  const numbers = name.match(/(?<![\p{L}\d])v?\d+(?:[.,]\d+)*/gu) ?? [];
  return {
    name,
    key: words === '' ? '' : [words, ...numbers].join(' '),
    step: which === undefined ? '' : `${lowered(kind ?? k ?? k2 ?? k3 ?? '')} ${lowered(which)}`,
  };
});

/** Several steps in a row: "search, alerts and preferences". */
export function namesIn(text: string): readonly StepName[] {
  const bare = text.replace(/[.。]\s*$/u, '');
  const parts = bare.split(/\s*(?:[,;、，；+]|\s(?:and|und|et|y|e|i|и)\s)\s*/u);
  const plain = parts.length > 1 && parts.every((part) => /^[\p{L}\p{N}][^.:()]{2,40}$/u.test(part));
  return (plain ? parts : [text]).map(nameOf);
}

/** What stands between a name and its time, or behind its time. */
const link =
  /(?:[\s:：,|–—→-]|\b(?:by|in|on|at|until|for|from|due|starting|bis|im|am|ab|en|à|em|el|il|w|do|в|к)\b)*$/iu;
/** Words that say of what stands before them that it happens then. */
const happens = new RegExp(
  '^(?:(?:the|our|die|der|das|le|la|les|el|los|o|os|a|il|lo|i)\\s)?(?<name>[^.;:,]{3,70}?)\\s(?:(?:is|are|will be|was|wird|ist|est|sera|será|es|è|sarà)\\s' +
    '(?:planned|scheduled|due|expected|live|ready|done|complete|set|targeted|geplant|fällig|prévue?|programmée?|previst[oa]|prevista|programad[oa])?\\s?' +
    '|(?:starts?|begins?|launche?s?|ships?|happens|follows|takes place|goes live|lands|runs|ends|beginnt|startet|folgt|endet|commence|débute|' +
    'empieza|comienza|começa|termina|inizia|parte)\\s)(?:[\\p{L}]{1,8}\\s){0,2}$',
  'iu',
);

/**
 * The part of a line that names what its time is of; undefined where the line says something else.
 * @param spans the times of the line, in its order
 */
export function namedIn(line: string, spans: readonly Span[]): string | undefined {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const open = Math.max(line.lastIndexOf('(', first.start), line.lastIndexOf('（', first.start));
  const close = /[)）]/.exec(line.slice(last.end));
  if (open > 2 && close && !/[()（）]/.test(line.slice(open + 1, last.end)) && close.index < 30) {
    const extra = line.slice(open + 1, first.start).length;
    return extra > 24 ? undefined : line.slice(0, open);
  }
  const before = line.slice(0, first.start);
  const behind = line.slice(last.end);
  if (!/[\p{L}\p{N}]/u.test(before)) {
    const separator = /^\s*(?:[)）\]]?\s*[:：|]|\s[–—-]|[)）\]])\s*/u.exec(behind);
    return separator ? behind.slice(separator[0].length) : undefined;
  }
  if (!/[\p{L}\p{N}]/u.test(behind)) {
    const said = happens.exec(before)?.groups?.name;
    if (said !== undefined) return said;
    const tied = before.replace(link, '');
    return tied === before || /[.;]\s/.test(tied) ? undefined : tied;
  }
  return undefined;
}
