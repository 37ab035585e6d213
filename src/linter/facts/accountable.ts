/** Who answers for a document. */
import { fieldsOf } from '../outline/concepts.js';
import type { Field } from '../outline/fields.js';
import { isAbout } from '../outline/outline.js';
import type { Range } from '../text/text.js';
import { countWords } from '../text/text.js';
import { isBlank } from './blanks.js';
import type { StrategyDocument } from './document.js';
import { isByline, remarksAtHead } from './head.js';
import { namesFully, namesPerson, namesTeam, namesTitle, peopleIn } from './owner.js';
import { pattern } from './patterns.js';
import { cellOf, type TableFact } from './tables.js';
import { isNoneYet } from './value.js';
import { beginsWith, endsWith, speaksOf } from './wording.js';

/** So few people may answer for a document together. */
const few = 5;

/** Labels that say who answers for the document itself. */
const ownerLabel = new RegExp(pattern('accountable.ownerLabel'), 'i');

/**
 * The fields that are to name the owner. Elsewhere than at the head a label counts only when it says so itself and is no
 * item of a list, where it names the owner of the item.
 */
export const ownerFields = ({ fields }: StrategyDocument): readonly Field[] =>
  fields.filter(
    ({ names, aboutDocument, shape, label }) =>
      names.includes('owner') && (aboutDocument || (shape !== 'item' && ownerLabel.test(label))),
  );

/** Whether a value names a person or a team that can be asked. */
const namesSomeone = (value: string): boolean =>
  !isBlank(value) && !isNoneYet(value) && (namesPerson(value) || namesTeam(value));

/** The people in a field of the document's own. */
function team({ fields }: StrategyDocument): Range | undefined {
  return fields.find(
    ({ aboutDocument, names, value }) =>
      aboutDocument && names.includes('team') && namesPerson(value) && /[\p{Lu}]\p{Ll}+ \p{Lu}/u.test(value),
  )?.valueRange;
}

/** A proposal names the few people who do it, and they answer for it. */
function staff({ outline }: StrategyDocument): Range | undefined {
  const section = outline.sections.slice(0, 5).find(({ concepts, depth }) => concepts.includes('team') && depth <= 4);
  const listed =
    section?.passages.filter(
      ({ kind, text }) =>
        kind !== 'heading' && text.split(/\n/).some((line) => countWords(line) <= 6 && namesFully(line)),
    ) ?? [];
  return listed.length <= few ? listed[0]?.source() : undefined;
}

/** A table of who does what, or of who answers for which part, names those who can be asked. */
function sharedOut({ tables }: StrategyDocument): Range | undefined {
  const table = tables.find(
    ({ rows, block }) =>
      rows.length <= few &&
      rows.length > 0 &&
      block.section.concepts.includes('team') &&
      rows.every(([name, role]) => namesFully(name?.text ?? '') && countWords(role?.text ?? '') > 0),
  );
  return table?.rows[0]?.[0]?.source();
}

/** A list of who owns which part. */
function divided({ outline }: StrategyDocument): Range | undefined {
  return outline.passages
    .find(
      ({ kind, section, text }) =>
        kind === 'item' &&
        /\bownership\b/i.test(section.title) &&
        /[:：]/.test(text) &&
        namesPerson(text.replace(/^[^:：]*[:：]\s*/, '').replace(/\.$/, '')),
    )
    ?.source();
}

const keptBy = new RegExp(pattern('accountable.keptBy'), 'i');

/** "This page is maintained by Ana Ruiz." */
function kept({ outline }: StrategyDocument): Range | undefined {
  return outline.passages
    .find(({ kind, text }) => kind === 'paragraph' && keptBy.test(text) && (namesFully(text) || /@\w/.test(text)))
    ?.source();
}

function byline(document: StrategyDocument): Range | undefined {
  return remarksAtHead(document).find(({ text }) => isByline(text))?.range;
}

/** Who takes part, where that is one person, or says that one of them answers for it. */
function takesPart({ fields }: StrategyDocument): Range | undefined {
  return fields.find(
    ({ aboutDocument, label, value }) =>
      aboutDocument &&
      beginsWith('takingPart', label) &&
      (speaksOf('answering', value) || (namesFully(value) && peopleIn(value).length === 1)),
  )?.valueRange;
}

const roleAndName = /^([^:：]{2,40})[:：]\s*(\S.*)$/;
/** Whether a label ends with what someone is who answers for a document: "Launch manager", "Analyst". */
const isRole = (label: string): boolean => /\w\s*$/.test(label) && endsWith('roleLabel', label.trimEnd());
/** Whether a value is a person's name or handle: a title alone ("Founder: CEO of another company") is nobody's. */
const namesOne = (value: string): boolean =>
  namesSomeone(value) && (/^@|^\p{Lu}\p{Ll}+(?: \(|$)|^\p{Lo}{2,5}$/u.test(value) || namesFully(value));

/** Who leads or wrote it, by what they are: "Launch manager: Ana Ruiz", also as a line of the title. */
function inRole(document: StrategyDocument): Range | undefined {
  const field = document.fields.find(
    ({ aboutDocument, label, value }) => aboutDocument && isRole(label) && namesOne(value),
  );
  if (field) return field.valueRange;
  return remarksAtHead(document).find(({ text }) => {
    const [, label = '', value = ''] = roleAndName.exec(text) ?? [];
    return isRole(label) && namesOne(value);
  })?.range;
}

/** Who decides, wherever it is said: "Who decides on priorities: Ana". */
function decides({ fields }: StrategyDocument): Range | undefined {
  return fields.find(
    ({ label, value }) => beginsWith('whoDecides', label) && namesSomeone(value) && /^[\p{Lu}\p{Lo}@]/u.test(value),
  )?.valueRange;
}

/** The members of its team under headings of their own, each with what they are: "### Ana Ruiz, Head of Product". */
function roster({ outline }: StrategyDocument): Range | undefined {
  return outline.sections.find(
    (section) => namesFully(section.title) && namesTitle(section.title) && isAbout(section, 'team'),
  )?.titleRange;
}

/** So many parts that have an owner of their own leave nobody to ask for. */
const fewestOwned = 3;

/** Whether a table says who owns each part; who watches each risk does not answer for the register. */
const namesOwners = ({ header, columns }: TableFact): boolean =>
  !columns.has('risk') && fieldsOf(header[columns.get('owner') ?? -1]?.text ?? '').includes('owner');

function ofParts({ fields, tables }: StrategyDocument): Range | undefined {
  const [first, ...others] = [
    ...fields
      .filter(({ names, aboutDocument, value }) => !aboutDocument && names.includes('owner') && namesOne(value))
      .map(({ valueRange }) => valueRange),
    ...tables
      .filter(namesOwners)
      .flatMap((table) => table.rows.map((row) => cellOf(table, row, 'owner')))
      .flatMap((cell) => (cell && namesOne(cell.text.trim()) ? [cell.source()] : [])),
  ];
  return others.length + 1 >= fewestOwned ? first : undefined;
}

/** So many passages from the start may say that all of it is one person's. */
const opening = 12;

function onePerson({ outline }: StrategyDocument): Range | undefined {
  return outline.passages
    .slice(0, opening)
    .find(({ section, text }) => !isAbout(section, 'target-customer', 'problem') && speaksOf('onePerson', text))
    ?.source();
}

/** The surest first. */
const places = [team, staff, sharedOut, divided, kept, byline, takesPart, inRole, decides, roster, ofParts, onePerson];

/**
 * Whether its title tells that nobody asks who answers for it alone: a roadmap for the public, or the decision to record
 * decisions, which many projects begin with.
 */
export const isOwnerless = ({ title }: StrategyDocument): boolean =>
  title !== undefined && speaksOf('ownerlessTitle', title.title);

/** Where a document names who answers for it. */
export function accountableIn(document: StrategyDocument): Range | undefined {
  const named = ownerFields(document).find(({ value }) => namesSomeone(value));
  if (named) return named.valueRange;
  for (const place of places) {
    const range = place(document);
    if (range) return range;
  }
  return undefined;
}
