import english from '../languages/en/concepts.json' with { type: 'json' };
import { languages, type Language } from '../languages/index.js';
import { normalize } from './normalize.js';

/** What a section is about. */
export type Concept = keyof typeof english.sections;
/** Everything that a section may be about. */
export const concepts = Object.keys(english.sections) as readonly Concept[];

/** Whether a text names something that sections are about. */
export function isConcept(name: string): name is Concept {
  return Object.hasOwn(english.sections, name);
}

/** What a labelled value says. */
export type FieldName = keyof typeof english.fields;
/** What a table column holds. */
export type ColumnRole = keyof typeof english.columns;
/** Where a document stands in its life. */
export type DocumentStatus = keyof typeof english.statuses;

type Index<Name extends string> = ReadonlyMap<string, readonly Name[]>;

/** A wording that is written as it is compared. */
const plain = /^[a-z][a-z0-9 '/-]*$/;

/** Wordings of all languages together: hardly any heading means one thing in one language and another in the next. */
function index<Name extends string>(
  read: (language: Language) => Readonly<Partial<Record<Name, readonly string[]>>>,
): Index<Name> {
  const names = new Map<string, Name[]>();
  for (const language of languages) {
    const wordings = read(language);
    for (const name of Object.keys(wordings) as Name[]) {
      for (const wording of wordings[name] ?? []) {
        const key = plain.test(wording) ? wording : normalize(wording);
        const known = names.get(key);
        if (!known) names.set(key, [name]);
        else if (!known.includes(name)) known.push(name);
      }
    }
  }
  return names;
}

/** What each wording of a heading is about. */
export const sections: Index<Concept> = index(({ concepts: own }) => own.sections);
/** What each label asks for. */
export const fields: Index<FieldName> = index(({ concepts: own }) => own.fields);
/** What each title of a column holds. */
export const columns: Index<ColumnRole> = index(({ concepts: own }) => own.columns);
/** The stages of a document's life by their wordings. */
export const statuses: Index<DocumentStatus> = index(({ concepts: own }) => own.statuses);

/** No heading, label or column that names something is longer, in UTF-16 code units. */
export const longestTitle = 400;
