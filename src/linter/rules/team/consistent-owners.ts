import { contentWords } from '../../facts/entries.js';
import { namesPerson } from '../../facts/owner.js';
import { cellOf } from '../../facts/tables.js';
import { eitherWithin } from '../../fixes/value.js';
import type { Passage } from '../../outline/outline.js';
import { say } from '../../result.js';
import { judged, type Rule } from '../rule.js';

export const consistentOwners: Rule = {
  id: 'consistent-owners',
  checklist: 'team',
  statement: 'Each piece of work has the same owner throughout the document.',
  severity: 'info',
  nature: 'contradiction',
  check(document, report) {
    const owned = document.tables
      .filter((table) => table.columns.has('owner') && table.columns.has('milestone'))
      .flatMap((table) =>
        table.rows.flatMap((row) => {
          const [name, owner] = [cellOf(table, row, 'milestone'), cellOf(table, row, 'owner')];
          return name && owner && namesPerson(owner.text) && contentWords(name.text).size >= 2
            ? [
                {
                  key: [...contentWords(name.text)].sort().join(' '),
                  name,
                  owner,
                  words: contentWords(owner.text),
                  table,
                },
              ]
            : [];
        }),
      );
    let findings = 0;
    const before = new Map<string, (typeof owned)[number][]>();
    for (const each of owned) {
      const { key, name, owner, words, table } = each;
      const same = before.get(key) ?? [];
      before.set(key, same);
      const other = same.find((earlier) => earlier.table !== table);
      same.push(each);
      if (!other) continue;
      if ([...words].some((word) => other.words.has(word)) || words.size === 0 || other.words.size === 0) continue;
      findings += 1;
      report(
        owner.source(),
        say`"${name.text.trim()}" is owned by ${owner.text.trim()} here and by ${other.owner.text.trim()} elsewhere: name one owner.`,
        {
          related: [{ range: other.owner.source(), message: 'The other owner.' }],
          fixes: () => {
            const placed = (cell: Passage) => ({ range: cell.source(), text: cell.text.trim() });
            return eitherWithin(placed(owner), placed(other.owner), document.source);
          },
        },
      );
    }
    return judged(owned.length, findings, owned.at(0)?.owner.source());
  },
};
