import { literally, lowered } from '../../languages/index.js';
import { sectionAndParents, type Section } from '../../outline/outline.js';
import type { Range } from '../../text/text.js';
import type { StrategyDocument } from '../document.js';
import { periodWords } from '../quantities/period.js';
import type { Dated } from './dated.js';

/** A stretch of time as long as a title says that its plan is: "12-week plan", "Plan de 90 jours". */
interface Length {
  readonly clock: 'days' | 'months';
  readonly length: number;
  readonly text: string;
  readonly section: Section;
  readonly range: Range;
}

const unit = `(?<unit>${literally([...periodWords.keys()]).join('|')}|日間?|天|週間|周|个月|か月|ヶ月|주|개월|일)`;
const plan =
  '(?:\\p{L}+[\\s-]){0,2}(?:plan|roadmap|programm?e?|timeline|schedule|sprint|pilot|calendar|rollout|sequence|playbook|' +
  'fahrplan|計画|計劃|计划|ロードマップ|계획|로드맵|план)';
const planBefore =
  '(?:plan|plano|piano|roadmap|feuille de route|hoja de ruta|programme|programa|programma|calendrier|cronograma|план)\\s(?:de |di |à |a |auf |na |на )?';
/** "12-week launch plan", "90-Tage-Plan"; "Plan de 90 jours", "Roadmap (12 weeks)". */
const after = new RegExp(`(?<![\\p{L}\\d.,–-])(?<n>\\d{1,3})[\\s-]?${unit}[\\s-]?(?:的|の)?${plan}`, 'u');
const before = new RegExp(`(?<!\\p{L})${planBefore}[(（]?(?<n>\\d{1,3})[\\s-]?${unit}(?!\\p{L})`, 'u');
/** Titles of what comes when the plan is over. */
const beyond =
  /(?<!\p{L})(?:after|beyond|post|later|next|future|ongoing|long[- ]term|danach|später|nach|après|ensuite|después|depois|dopo|после)(?!\p{L})|その後|之后|이후/iu;

const lengths: Readonly<Record<string, readonly ['days' | 'months', number]>> = {
  days: ['days', 1],
  weeks: ['days', 7],
  months: ['months', 1],
  quarters: ['months', 3],
  years: ['months', 12],
};
const signs: Readonly<Record<string, string>> = {
  日: 'days',
  日間: 'days',
  天: 'days',
  일: 'days',
  週間: 'weeks',
  周: 'weeks',
  주: 'weeks',
  个月: 'months',
  か月: 'months',
  ヶ月: 'months',
  개월: 'months',
};

function lengthOf(section: Section): Length | undefined {
  if (!/\d/.test(section.title)) return undefined;
  const title = lowered(section.title);
  const match = after.exec(title) ?? before.exec(title);
  const name = match?.groups?.unit ?? '';
  const [clock, scale] = lengths[periodWords.get(name) ?? signs[name] ?? ''] ?? [];
  if (!match || !clock || scale === undefined) return undefined;
  const text = section.title.slice(match.index, match.index + match[0].length).trim();
  return { clock, length: Number(match.groups?.n) * scale, text, section, range: section.titleRange };
}

/** A step that ends after the plan is over in which it stands. */
export interface Overrun {
  readonly dated: Dated;
  readonly within: Length;
}

/** The steps that lie outside the stated length of the plan they stand in; none where it goes on for long after. */
export function overrunsIn({ outline }: StrategyDocument, all: readonly Dated[]): readonly Overrun[] {
  const plans = outline.sections.flatMap((section) => lengthOf(section) ?? []);
  return plans.flatMap((within): readonly Overrun[] => {
    const inside = all.filter(
      ({ own, section, span }) =>
        own && span.unit > 0 && span.bound !== 'from' && [...sectionAndParents(section)].includes(within.section),
    );
    // Week 13 begins within 90 days, and ends a day later.
    const begins = ({ span }: Dated): number => {
      const last = span.to - span.unit;
      return span.clock === within.clock ? last : within.clock === 'days' ? last * 30 : last / 31;
    };
    const outside = inside.filter((dated) => begins(dated) >= within.length);
    const told = outside.some(({ section, name }) => beyond.test(section.title) || beyond.test(name));
    const [first] = outside;
    return first && !told && outside.length * 2 < inside.length ? [{ dated: first, within }] : [];
  });
}
