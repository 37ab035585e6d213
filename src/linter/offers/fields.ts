import { yamlValue } from '../fixes/fields.js';
import { kinds } from '../checklists/kind.js';
import { fieldsOf, type FieldName } from '../outline/concepts.js';
import { inCaseOf } from '../text/spelling.js';
import { metricChoices } from './metrics.js';
import { distinct, factsFor, type Offer, type Offering, type OfferSort, type Question } from './offer.js';
import { ownersIn } from './people.js';
import { dueDays, dueTimes, horizons } from './times.js';

/** What a document says about itself, by the keys of its front matter. */
const about: readonly FieldName[] = ['kind', 'owner', 'status', 'updated', 'horizon', 'product', 'next-review'];

/** Values that a field may have, with the sort of the offer; undefined for fields of which nobody can know. */
function valuesOf(
  name: FieldName,
  question: Question,
  isFront: boolean,
): { readonly sort: OfferSort; readonly values: readonly string[] } | undefined {
  const { document, place, elsewhere } = question;
  switch (name) {
    case 'owner':
      return { sort: 'person', values: factsFor(document, ownersIn(document), elsewhere.owners, '[Owner]') };
    case 'kind':
      return isFront ? { sort: 'value', values: distinct([question.kind, ...kinds]) } : undefined;
    case 'status':
      return {
        sort: 'value',
        values: factsFor(
          document,
          [],
          isFront || place.headings.length <= 1
            ? ['draft', isFront ? 'in-review' : 'in review', 'approved', 'archived']
            : ['planned', 'in progress', 'done', 'at risk'],
          '[Status]',
        ),
      };
    case 'updated':
    case 'created':
      return { sort: 'time', values: [question.today] };
    case 'horizon':
      return { sort: 'time', values: horizons(document) };
    case 'next-review':
      return { sort: 'time', values: dueDays(document) };
    case 'timebox':
      return isFront ? undefined : { sort: 'time', values: dueTimes(document) };
    case 'measure':
      return isFront ? undefined : { sort: 'metric', values: metricChoices(question) };
    default:
      return undefined;
  }
}

function valueOffers(label: string, typed: string, question: Question, isFront: boolean): readonly Offer[] | undefined {
  const { before, after, offset } = question.place;
  if (!/^[\s"'|·]*$/.test(after)) return undefined;
  const known = fieldsOf(label).flatMap((name) => valuesOf(name, question, isFront) ?? [])[0];
  const pad = /\s$|^$/.test(before.slice(0, before.length - typed.length)) ? '' : ' ';
  const quote = /^["']?/.exec(typed)?.[0] ?? '';
  return known?.values.map((value): Offer => ({
    sort: known.sort,
    label: value,
    text:
      pad +
      (isFront
        ? quote === ''
          ? yamlValue(value)
          : quote + value.replaceAll(quote, quote === '"' ? '\\"' : "''") + (after.startsWith(quote) ? '' : quote)
        : value),
    from: offset - typed.length,
    ...(quote !== '' && { filter: quote + value }),
  }));
}

/** Fields that neither the document nor some lines name. */
function missingFields({ document }: Question, keys: readonly string[]): typeof about {
  const named = new Set<string>([
    ...document.fields
      .filter((field) => field.aboutDocument && field.shape !== 'front-matter')
      .map(({ names }) => names)
      .flat(),
    ...keys.flatMap((key) => fieldsOf(key)),
  ]);
  return about.filter((name) => !named.has(name));
}

/** Keys that front matter lacks, and the values that its keys may have. */
export const frontMatterOffers: Offering = (question) => {
  const { before, after, offset, lines, at, zone } = question.place;
  if (zone !== 'front-matter') return undefined;
  const value = /^(?<key>[\w-]+)\s*:\s*(?<typed>.*)$/.exec(before);
  if (value) return valueOffers(value.groups?.key ?? '', value.groups?.typed ?? '', question, true);
  if (!/^[\w-]*$/.test(before) || after.trim() !== '' || (before === '' && !question.asked)) return undefined;
  const end = lines.findIndex((line, index) => index > at && /^---[ \t]*$/.test(line));
  const keys = lines.slice(1, end < 0 ? at : end).flatMap((line) => /^([\w-]+)\s*:/.exec(line)?.[1] ?? []);
  return missingFields(question, keys).map((key) => ({
    sort: 'field',
    label: key,
    text: `${key}: `,
    from: offset - before.length,
  }));
};

const labelled = new RegExp(
  '^(?<lead>[ \\t]*(?:>[ \\t]*)*(?:[-*+][ \\t]+|\\d+[.)][ \\t]+)?)(?<mark>\\*\\*|__|' +
    ')(?<label>\\p{L}[^:*_|]{0,40}?)(?:\\k<mark>:|:\\k<mark>)(?<space>\\s*)(?<typed>.*)$',
  'u',
);

/** Values behind a label (`**Status:** `), and the labels that a document lacks among those at its top. */
export const labelOffers: Offering = (question) => {
  const { before, after, offset, lines, at, headings } = question.place;
  if (/^\s*\|/.test(before)) return undefined;
  const value = labelled.exec(before.split(/ [|·] /).at(-1) ?? '');
  if (value)
    return value.groups?.space === '' && !question.asked
      ? undefined
      : valueOffers(value.groups?.label ?? '', value.groups?.typed ?? '', question, false);
  const above = labelled.exec(lines[at - 1] ?? '')?.groups;
  const lead = above?.lead ?? '';
  const bare = before.trim() === '' && lead.trim() === '';
  if (
    !above ||
    (bare ? !question.asked : before !== lead) ||
    after.trim() !== '' ||
    headings.length > 1 ||
    !about.some((name) => fieldsOf(above.label ?? '').includes(name))
  )
    return undefined;
  const top = lines
    .slice(0, at)
    .flatMap((line) => labelled.exec(line)?.groups?.label ?? /^([\w-]+):/.exec(line)?.[1] ?? []);
  return missingFields(question, top)
    .filter((name) => name !== 'kind')
    .map((name) => {
      const label = inCaseOf(name.replace('-', ' '), above.label ?? '');
      return { sort: 'field', label, text: `${above.mark}${label}:${above.mark} `, from: offset };
    });
};
