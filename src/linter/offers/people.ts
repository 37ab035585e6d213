import { isBlank } from '../facts/blanks.js';
import { namesPerson, namesTitle } from '../facts/owner.js';
import { perDocument } from '../facts/perDocument.js';
import { cellOf } from '../facts/tables.js';
import { isNoneYet } from '../facts/value.js';
import { distinct } from './offer.js';

/** The owners that a document names in labels and tables, as it writes them, those first that it names most often. */
export const ownersIn = perDocument((document): readonly string[] => {
  const labelled = document.fields.filter((field) => field.names.includes('owner')).map(({ value }) => value);
  const owning = document.tables.flatMap((table) =>
    table.rows.flatMap((row) => cellOf(table, row, 'owner')?.text.trim().replace(/\s+/g, ' ') ?? []),
  );
  const owners = [...labelled, ...owning].filter(
    (value) => value.length <= 60 && !isBlank(value) && !isNoneYet(value) && namesPerson(value),
  );
  const counts = new Map<string, number>();
  for (const owner of owners) counts.set(owner.toLowerCase(), (counts.get(owner.toLowerCase()) ?? 0) + 1);
  return [...distinct(owners)].sort((a, b) => (counts.get(b.toLowerCase()) ?? 0) - (counts.get(a.toLowerCase()) ?? 0));
});

/**
 * The people in owners as they are written: "Ana Ruiz, Group Product Manager" is Ana Ruiz, "Ana and Ben" are two; a title
 * that stands alone stays.
 */
export function peopleIn(owners: readonly string[]): readonly string[] {
  return distinct(
    owners.flatMap((owner) => {
      const people = owner
        .replace(/\s*\([^)]*\)/g, '')
        .split(/\s*(?:[,;/&+]|\s[–—-]\s|\band\b)\s*/)
        .filter((part) => part !== '' && namesPerson(part) && !namesTitle(part));
      return people.length > 0 ? people : [owner];
    }),
  );
}
