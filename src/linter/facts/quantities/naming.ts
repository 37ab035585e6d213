import { foreignWords, languages, lowered } from '../../languages/index.js';
import { initialsOf } from '../../text/spelling.js';
import type { Value } from '../value.js';

/** Words that say that something is aimed at, or all of it, and not what it is. */
const generic = new Set(
  (
    'target targets goal goals objective objectives milestone milestones total overall value values ' +
    'amount number count of the a an our success metric metrics kpi kpis criteria criterion by end ' +
    'and or at least about approximately approx roughly around result results expected projected ' +
    'projection projections estimate estimated forecast key paying outcome outcomes reach achieve ' +
    'hit get objectif objectifs cible ziel ziele meta metas obiettivo obiettivi target objetivo ' +
    'objetivos alvo'
  ).split(' '),
);
const stops = new Set([
  ...(
    'in on at by for from with per to of via within across through using and or who that which as ' +
    'after before during is are was were be will has have had than then while when where if not no ' +
    'each every into over under between against its their our your the this these it we they per up ' +
    'live out only plus versus vs against without'
  ).split(' '),
  ...foreignWords(({ stopWords }) => stopWords),
  ...languages.flatMap(({ prose }) => prose.change.flatMap(({ to }) => to.split('|'))),
]);
const word = /\p{L}[\p{L}\d'’]*(?:[/&-][\p{L}\d'’]+)*/gu;

/** A name with its abbreviation in brackets is known by that: "Annual recurring revenue (ARR)". */
export const abbreviated = /^(?<name>[^()]+?)\s*\((?<short>[A-Z]{2,5})\)/;

/** The words of a name as a key: in small letters, without plurals, without what every target is called. */
export function keyOfWords(text: string): string {
  const { name = '', short = '' } = abbreviated.exec(text.trim())?.groups ?? {};
  if (short !== '' && initialsOf(name.split(/[\s-]+/)).endsWith(short)) return lowered(short);
  return (lowered(text).match(word) ?? [])
    .filter((each) => !generic.has(each))
    .map((each) => (each.length > 3 ? each.replace(/(?<=[^s])s$/, '') : each))
    .sort()
    .join(' ');
}

/** Total users are the users; a total revenue is more than one of its parts. */
export const ofKey = (name: string, { unit }: Value): string =>
  `${unit.kind === 'currency' && /(?<!\p{L})(?:total|overall)/iu.test(name) ? 'total ' : ''}${keyOfWords(name)}`.trim();

/** The words right behind a number that say what it counts: at most three, to the end of the phrase. */
export function nounAfter(text: string, from: number): string {
  const phrase =
    /^[ \u00A0](?:\(?)(?<words>[\p{L}][^.,;:!?()[\]|=→—–\n"“”]*)/u.exec(text.slice(from, from + 80))?.groups?.words ??
    '';
  const taken: string[] = [];
  for (const each of phrase.split(/\s+/)) {
    if (each === '' || stops.has(lowered(each)) || !/^\p{L}/u.test(each) || taken.length === 3) break;
    taken.push(each);
  }
  return taken.join(' ');
}
