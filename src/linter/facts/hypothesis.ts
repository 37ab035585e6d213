import { homeOf } from './home.js';
import { foreignWords, matcherOf } from '../languages/index.js';
import { isAbout, type BlockOutline, type Passage, type Section } from '../outline/outline.js';
import type { Field } from '../outline/fields.js';
import { sentencesOf, type Range } from '../text/text.js';
import { isBlank } from './blanks.js';
import { namesPeople } from './people.js';
import { cellOf, type TableFact } from './tables.js';
import { timesIn, type CalendarOptions } from './time.js';
import { valuesOutside } from './metrics/metric.js';
import { belief, claims, prompt, statesBelief } from './beliefs.js';

/** A belief that could turn out false, with everything that is said around it. */
export interface Hypothesis {
  /** Where the belief itself is stated. */
  readonly range: Range;
  readonly section: Section;
  readonly passage: Passage;
  /** Whether it names for whom it holds. */
  readonly segment: boolean;
  /** Whether a number, comparator or threshold would decide it. */
  readonly measure: boolean;
  /** Whether it says by when it is decided. */
  readonly timebox: boolean;
  /** Wording that cannot turn out wrong ("might help some users"), when there is nothing measurable beside it. */
  readonly loose: { readonly text: string; readonly range: Range } | undefined;
  /** Whether blanks are still to be filled in it. */
  readonly open: boolean;
  /** Whether it is put forward as a belief to test; an opinion in passing is not held to what a hypothesis needs. */
  readonly explicit: boolean;
}
const foreignLoose = matcherOf(
  foreignWords((prose) => prose.loose),
  true,
);

const loose = new RegExp(
  '\\b(?:may|might|could|some (?:users|customers|people)|helps? (?:users|customers|people|them)|' +
    'better experience|more engaged|add(?:s)? value|delight|positive impact)\\b',
  'i',
);

function describe(
  passage: Passage,
  claimStart: number,
  claimEnd: number,
  around: string,
  fields: readonly Field[],
  calendar: CalendarOptions,
  explicit: boolean,
): Hypothesis {
  const claim = passage.text.slice(claimStart, claimEnd);
  const text = `${claim}\n${around}`;
  const times = timesIn(text, calendar);
  const values = valuesOutside(text, times);
  const vague = loose.exec(claim) ?? foreignLoose.exec(claim);
  const has = (name: 'segment' | 'measure' | 'timebox'): boolean =>
    fields.some((field) => field.names.includes(name) && field.value !== '' && !isBlank(field.value));
  const measure =
    values.length > 0 ||
    /[≥≤<>]\s?\S/.test(text) ||
    (has('measure') && /\b(?:metric|rate|number|more than|less than|increase|decrease)\b/i.test(text));
  return {
    range: passage.source(claimStart, claimEnd),
    section: passage.section,
    passage,
    segment: has('segment') || namesPeople(text),
    measure,
    timebox: times.some((time) => time.precision !== 'vague') || has('timebox'),
    loose:
      vague && !measure
        ? {
            text: vague[0],
            range: passage.source(claimStart + vague.index, claimStart + vague.index + vague[0].length),
          }
        : undefined,
    open: /\[[\p{Lu}\p{Lo}][^\]]*\](?!\()/u.test(text),
    explicit,
  };
}

/** The rest of the section in which a belief is stated, as far as it is about this belief. */
function aroundIn(section: Section, passage: Passage): string {
  const texts: string[] = [];
  const at = section.passages.indexOf(passage);
  for (const next of section.passages.slice(at + 1)) {
    if (belief.test(next.text) && next.kind !== 'cell') break;
    texts.push(next.text);
  }
  for (const child of section.children) for (const each of child.passages) texts.push(each.text);
  return texts.join('\n');
}

/**
 * The beliefs stated in sentences.
 * @param foreign whether they may be in another language than English
 */
export function beliefsIn(
  outline: Pick<BlockOutline, 'passages'>,
  fields: readonly Field[],
  calendar: CalendarOptions,
  foreign: boolean,
): Hypothesis[] {
  const found: Hypothesis[] = [];
  for (const passage of outline.passages) {
    if (passage.kind === 'heading' || passage.kind === 'cell' || passage.kind === 'html') continue;
    const about = isAbout(passage.section, 'hypothesis');
    if (isAbout(passage.section, 'risks', 'non-goals', 'faq', 'principles')) continue;
    for (const sentence of sentencesOf(passage.text)) {
      if (!statesBelief(sentence.text, about, foreign)) continue;
      const rest = passage.text.slice(sentence.end);
      const nested = fields.filter(
        (field) =>
          field.section === passage.section &&
          field.passage !== undefined &&
          field.passage.block.start >= passage.block.start,
      );
      found.push(
        describe(
          passage,
          sentence.start,
          sentence.end,
          `${rest}\n${about ? aroundIn(passage.section, passage) : ''}`,
          about ? nested : [],
          calendar,
          about || belief.test(sentence.text),
        ),
      );
      break;
    }
  }
  return found;
}

function fromSections(
  outline: Pick<BlockOutline, 'sections'>,
  fields: readonly Field[],
  calendar: CalendarOptions,
  foreign: boolean,
): Hypothesis[] {
  const found: Hypothesis[] = [];
  for (const section of outline.sections) {
    if (!section.concepts.includes('hypothesis') || section.concepts.includes('pillars')) continue;
    if (
      [section, ...section.children].some((each) =>
        homeOf(each)
          ?.beliefs()
          .some((belief) => belief.section === each),
      )
    )
      continue;
    const items = section.passages.filter(
      (passage) => passage.kind === 'item' && passage.item?.depth === 0 && !prompt.test(passage.text),
    );
    const first = section.passages.find(
      (passage) =>
        passage.kind !== 'heading' &&
        passage.kind !== 'cell' &&
        passage.text.trim().length > 15 &&
        !prompt.test(passage.text) &&
        !/[?？]\s*$/.test(passage.text),
    );
    for (const passage of items.length > 1 && first?.kind === 'item' ? items : first ? [first] : []) {
      const isMeasure = fields.some((field) => field.passage === passage && field.names.includes('measure'));
      if (isMeasure || !(foreign || claims(passage.text))) continue;
      found.push(
        describe(
          passage,
          0,
          passage.text.length,
          items.length > 1 ? '' : aroundIn(section, passage),
          fields.filter((field) => field.section === section),
          calendar,
          true,
        ),
      );
    }
  }
  return found;
}

function fromTables(tables: readonly TableFact[], calendar: CalendarOptions): Hypothesis[] {
  return tables
    .filter(
      (table) =>
        table.columns.has('hypothesis') && !table.columns.has('risk') && !isAbout(table.block.section, 'risks'),
    )
    .flatMap((table) =>
      table.rows.flatMap((row) => {
        const cell = cellOf(table, row, 'hypothesis');
        if (!cell || cell.text.trim().length < 10 || isBlank(cell.text)) return [];
        return [
          describe(
            cell,
            0,
            cell.text.length,
            row
              .filter((each) => each !== cell)
              .map((each) => each.text)
              .join('\n'),
            [],
            calendar,
            true,
          ),
        ];
      }),
    );
}

/** Collects the hypotheses of a part of a document: sentences, sections and table rows that state a belief. */
export function hypothesesOf(
  outline: BlockOutline,
  tables: readonly TableFact[],
  fields: readonly Field[],
  calendar: CalendarOptions,
  foreign: boolean,
): readonly Hypothesis[] {
  return [
    ...beliefsIn(outline, fields, calendar, foreign),
    ...fromSections(outline, fields, calendar, foreign),
    ...fromTables(tables, calendar),
  ].sort((a, b) => a.range.start - b.range.start);
}
