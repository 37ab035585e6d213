import type { StrategyDocument } from '../facts/document.js';
import { metricKey } from '../facts/metrics/lexicon.js';
import { columnRolesOf, type ColumnRole, type Concept } from '../outline/concepts.js';
import { inCaseOf } from '../text/spelling.js';
import { metricChoices } from './metrics.js';
import { distinct, factsFor, type Offer, type Offering, type OfferSort, type Question } from './offer.js';
import { ownersIn, peopleIn } from './people.js';
import { conceptsAt } from './place.js';
import { dueTimes } from './times.js';

const bar = /(?<!\\)\|/;
const delimiters = /^[\s>]*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$/;

/** The texts between the bars of a line of a table. */
export function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^[\s>]*\|?/, '')
    .replace(/(?<!\\)\|\s*$/, '')
    .split(bar)
    .map((cell) => cell.trim());
}

/** What sort of table has which columns, by its first column and by what its section is about. */
const tables: readonly { readonly about: readonly Concept[]; readonly columns: readonly ColumnRole[] }[] = [
  {
    about: ['metrics', 'north-star', 'guardrails', 'okr'],
    columns: ['metric', 'definition', 'baseline', 'target', 'when', 'owner'],
  },
  {
    about: ['timeline', 'rollout-now', 'rollout-next', 'rollout-later'],
    columns: ['milestone', 'when', 'outcome', 'owner', 'status'],
  },
  { about: ['risks'], columns: ['risk', 'likelihood', 'impact', 'mitigation', 'owner'] },
];

type Written = Pick<StrategyDocument, 'language'>;
const isEnglish = ({ language }: Written): boolean => language.code === 'en';

/** A column's title in the language of the document, if it has one there; in English the names of the roles are titles. */
function titleIn(document: Written, role: ColumnRole): string {
  return inCaseOf((isEnglish(document) ? undefined : document.language.concepts.columns[role]?.[0]) ?? role, 'A');
}

/** Titles of columns that a table of its sort lacks. */
function titlesFor(titles: readonly string[], { document, place }: Question): readonly string[] {
  const roles = titles.flatMap((title) => columnRolesOf(title)[0] ?? []);
  const about = conceptsAt(place, document.options.synonyms);
  const table =
    tables.find(({ columns }) => columns[0] !== undefined && roles.includes(columns[0])) ??
    tables.findLast((each) => each.about.some((concept) => about.includes(concept)));
  return (
    table?.columns.flatMap((role) =>
      roles.includes(role)
        ? []
        : [role === 'when' && isEnglish(document) && table.columns[0] === 'metric' ? 'By' : titleIn(document, role)],
    ) ?? []
  );
}

/** The statuses of a column, and those that such tables usually have, written in the same way. */
function statusesFor(
  column: readonly string[],
  roles: ReadonlySet<ColumnRole | undefined>,
  question: Question,
): readonly string[] {
  const written = column.filter((value) => /^[^[:]{1,24}$/.test(value));
  // The verdict on an option is a sentence of its own.
  if (!isEnglish(question.document) || roles.has('option')) return distinct(written);
  const usual = roles.has('metric')
    ? ['On track', 'At risk', 'Off track']
    : roles.has('hypothesis') || roles.has('experiment')
      ? ['Planned', 'Running', 'Confirmed', 'Refuted']
      : ['Planned', 'In progress', 'Done', 'At risk'];
  return factsFor(
    question.document,
    written,
    written.some((value) => /^\p{Lu}/u.test(value)) || written.length === 0
      ? usual
      : usual.map((value) => value.toLowerCase()),
    '[Status]',
  );
}

/** Sections whose dates say when something was. */
const past: readonly Concept[] = ['evidence', 'learning', 'decision-log', 'diagnosis'];

/** What a cell of a column may hold; undefined for columns of which nobody can know. */
function valuesFor(
  role: ColumnRole | undefined,
  column: readonly string[],
  roles: ReadonlySet<ColumnRole | undefined>,
  question: Question,
): { readonly sort: OfferSort; readonly values: readonly string[] } | undefined {
  const { document, elsewhere, place } = question;
  switch (role) {
    case 'owner':
    case 'accountable':
    case 'responsible':
      return {
        sort: 'person',
        values: factsFor(document, peopleIn(ownersIn(document)), peopleIn(elsewhere.owners), '[Owner]'),
      };
    case 'status':
      return { sort: 'value', values: statusesFor(column, roles, question) };
    case 'when':
    case 'need-by':
      return conceptsAt(place, document.options.synonyms).some((concept) => past.includes(concept))
        ? undefined
        : { sort: 'time', values: dueTimes(document) };
    case 'metric': {
      // A table that defines metrics names each of them once.
      const taken = new Set(roles.has('target') || roles.has('baseline') ? column.map(metricKey) : []);
      return { sort: 'metric', values: metricChoices(question).filter((name) => !taken.has(metricKey(name))) };
    }
    default:
      return undefined;
  }
}

/** What belongs in a cell of a table, by the title of its column; in the first row the titles that are lacking. */
export const cellOffers: Offering = (question) => {
  const { before, after, lines, at, offset } = question.place;
  if (!bar.test(before) || !/^(?:\s|(?<!\\)\||$)/.test(after) || (after.split(bar)[0] ?? '').trim() !== '')
    return undefined;
  let top = at;
  while (top > 0 && bar.test(lines[top - 1] ?? '')) top -= 1;
  const isRow = at > top + 1 && delimiters.test(lines[top + 1] ?? '');
  const next = lines[at + 1] ?? '';
  const isHeader = top === at && /^[\s>]*\|/.test(before) && (!bar.test(next) || delimiters.test(next));
  if (!isRow && !isHeader) return undefined;
  const typed = (before.split(bar).at(-1) ?? '').trimStart();
  const index = cellsOf(`${before}.`).length - 1;
  const titles = cellsOf(lines[top] ?? '');
  let known: ReturnType<typeof valuesFor>;
  if (isHeader)
    known = {
      sort: 'column',
      values: titlesFor([...cellsOf(before).slice(0, index), ...cellsOf(`.${after}`).slice(1)], question),
    };
  else {
    const roles = titles.map((title) => columnRolesOf(title)[0]);
    let end = at;
    while (bar.test(lines[end + 1] ?? '')) end += 1;
    const column = [...lines.slice(top + 2, at), ...lines.slice(at + 1, end + 1)].map(
      (line) => cellsOf(line)[index] ?? '',
    );
    known = valuesFor(roles[index], column, new Set(roles), question);
  }
  const pad = /\s$/.test(before.slice(0, before.length - typed.length)) ? '' : ' ';
  return known?.values.map((value): Offer => ({
    sort: known.sort,
    label: value,
    text: pad + value.replace(/(?<!\\)\|/g, '\\|') + (after.startsWith('|') ? ' ' : ''),
    from: offset - typed.length,
    ...(pad !== '' && { filter: ' ' + value }),
  }));
};
