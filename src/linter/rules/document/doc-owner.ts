import { isBlank } from '../../facts/blanks.js';
import { isByline, remarksAtHead } from '../../facts/head.js';
import { namesFully, namesPerson, namesTeam } from '../../facts/owner.js';
import { isNoneYet } from '../../facts/value.js';
import { fieldFix } from '../../fixes/fields.js';
import { countWords } from '../../text/text.js';
import { say } from '../../result.js';
import { met, missing, type Rule } from '../rule.js';

/** So few people may answer for a document together. */
const few = 5;

/** Labels that say who answers for the document itself. */
const ownerLabel = new RegExp(
  '^(?:document |strategy |product )?(?:(?:owner|accountable(?: leader)?|dri|author)s?|' +
    '(?:owned|created|written|prepared|maintained) by)$',
  'i',
);

export const docOwner: Rule = {
  id: 'doc-owner',
  checklist: 'document',
  statement: 'It names the leader who is accountable for it.',
  severity: 'warning',
  nature: 'structure',
  check(document, report) {
    // Elsewhere a label counts only when it says so itself and is no item of a list, where it names the owner of the item.
    const owners = document.fields.filter(
      (field) =>
        field.names.includes('owner') &&
        (field.aboutDocument || (field.shape !== 'item' && ownerLabel.test(field.label))),
    );
    const named = owners.find(
      (field) =>
        !isBlank(field.value) && !isNoneYet(field.value) && (namesPerson(field.value) || namesTeam(field.value)),
    );
    if (named) return met(named.valueRange);
    const people = document.fields.find(
      (field) =>
        field.aboutDocument &&
        field.names.includes('team') &&
        namesPerson(field.value) &&
        /[\p{Lu}]\p{Ll}+ \p{Lu}/u.test(field.value),
    );
    if (people) return met(people.valueRange);
    // A proposal names the few people who do it, and they answer for it.
    const staff = document.outline.sections
      .slice(0, 5)
      .find((section) => section.concepts.includes('team') && section.depth <= 4);
    const listed =
      staff?.passages.filter(
        (passage) =>
          passage.kind !== 'heading' &&
          passage.text.split(/\n/).some((line) => countWords(line) <= 6 && namesFully(line)),
      ) ?? [];
    if (staff && listed.length > 0 && listed.length <= few) return met(listed[0]?.source() ?? staff.titleRange);
    // A table of who does what, or of who answers for which part, names those who can be asked.
    const shared = document.tables.find(
      (table) =>
        table.rows.length <= few &&
        table.rows.length > 0 &&
        table.block.section.concepts.includes('team') &&
        table.rows.every(([name, role]) => namesFully(name?.text ?? '') && countWords(role?.text ?? '') > 0),
    );
    if (shared) return met(shared.rows[0]?.[0]?.source());
    const divided = document.outline.passages.find(
      ({ kind, section, text }) =>
        kind === 'item' &&
        /\bownership\b/i.test(section.title) &&
        /[:：]/.test(text) &&
        namesPerson(text.replace(/^[^:：]*[:：]\s*/, '').replace(/\.$/, '')),
    );
    if (divided) return met(divided.source());
    const kept = document.outline.passages.find(
      (passage) =>
        passage.kind === 'paragraph' &&
        /\b(?:document|page|strategy|direction|roadmap|plan|content)\b[^.]{0,60}\b(?:maintained|owned) by\b/i.test(
          passage.text,
        ) &&
        (namesFully(passage.text) || /@\w/.test(passage.text)),
    );
    if (kept) return met(kept.source());
    const byline = remarksAtHead(document).find(({ text }) => isByline(text));
    if (byline) return met(byline.range);
    if (owners.some((field) => isBlank(field.value))) return missing;
    const owner = owners.at(0);
    if (owner) {
      const range = owner.value === '' ? owner.labelRange : owner.valueRange;
      report(
        range,
        owner.value === '' || isNoneYet(owner.value)
          ? "The owner is not named: name one person or one leader's title."
          : say`"${owner.value}" is nobody you can ask: name one person or one leader's title.`,
      );
      return missing;
    }
    report(document.head, 'Nobody answers for this document: name its owner.', {
      fixes: () => [fieldFix(document, 'owner', 'Owner', '[Owner]')],
    });
    return missing;
  },
};
