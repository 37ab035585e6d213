import { isBlank } from '../../facts/blanks.js';
import { isStanding, remarksAtHead } from '../../facts/head.js';
import { beginsWith, speaksOf } from '../../facts/wording.js';
import { statusOf } from '../../outline/concepts.js';
import { fieldFix } from '../../fixes/fields.js';
import { met, missing, type Rule } from '../rule.js';

/** How far down a version stands in a title, a standing in a remark, and a decision in a sentence. */
const [firstSections, firstRemarks, firstSentences] = [3, 8, 6];

/** Whether nothing is said yet: "pending" is a standing. */
const isOpen = (value: string): boolean => isBlank(value) && statusOf(value) === null;

export const docStatus: Rule = {
  id: 'doc-status',
  checklist: 'document',
  statement: 'It says where it stands: draft, in review, approved or archived.',
  severity: 'info',
  nature: 'structure',
  check(document, report) {
    const field = document.about('status') ?? document.about('version');
    if (field && field.value !== '') {
      return isOpen(field.value) ? missing : met(field.valueRange);
    }
    const stated = document.fields.find(
      (each) =>
        beginsWith('documentLabel', each.label) &&
        (each.names.includes('status') || each.names.includes('version')) &&
        each.value !== '' &&
        !isOpen(each.value),
    );
    if (stated) return met(stated.valueRange);
    const remark = remarksAtHead(document).find(({ text }) => isStanding(text));
    if (remark) return met(remark.range);
    const version = document.outline.sections
      .slice(0, firstSections)
      .find((section) => beginsWith('versionTitle', section.title));
    if (version) return met(version.titleRange);
    const line =
      document.status !== null
        ? document.outline.passages.slice(0, firstRemarks).find((passage) => speaksOf('standing', passage.text))
        : document.outline.passages.slice(0, firstSentences).find((passage) => beginsWith('decidedOn', passage.text));
    if (line) return met(line.source());
    report(document.head, 'The document does not say where it stands: add a status.', {
      fixes: () => [fieldFix(document, 'status', 'Status', 'draft')],
    });
    return missing;
  },
};
