import { isSpaceless, languages } from '../languages/index.js';
import { hashWith, isLetter, WordMarks } from '../letters.js';
import { normalize } from './normalize.js';

/** Words of the phrases that are told by their build, and of labels that are told by their end. */
const ofPhrases = 'know sure understand understood decided not isn aren doesn don won never avoid scope persona personas antipersona antipersonas goal goals nongoals risk risks stop halt kill rollback roll maker target baseline unresolved pending outstanding unknowns nogo nogos problem problems pain pains who different differ unique special better buy ask why now current existing present where state missing broken wrong what was cosa que';

/** The word by which a wording is missed the least often: its longest one that is no function word. */
function triggerOf(wording: string, ordinary: ReadonlySet<string>): string {
  const words = wording.match(/[a-z]+/g) ?? [];
  const telling = words.filter((word) => !ordinary.has(word));
  return (telling.length > 0 ? telling : words).reduce((longest, word) => (word.length >= longest.length ? word : longest), '');
}

let triggers: WordMarks | undefined;

function makeTriggers(): WordMarks {
  const made = new WordMarks();
  const ordinary = new Set(languages.flatMap(({ prose }) => prose.stopWords));
  const wordings = languages.flatMap(({ concepts }) => [...Object.values(concepts.sections), ...Object.values(concepts.fields)].flat()).filter((wording) => !isSpaceless(wording));
  made.mark([...ofPhrases.split(' '), ...wordings.map((wording) => triggerOf(normalize(wording), ordinary))], 1);
  return made;
}

/**
 * Whether a label may name a topic or a field, by its words: wrong on the side of "perhaps" only. Most labels in a manual
 * hold none of them.
 */
export function mayName(label: string): boolean {
  const known = (triggers ??= makeTriggers());
  let hash = 0;
  let inside = false;
  let wordless = true;
  for (let at = 0; at <= label.length; at += 1) {
    const code = at < label.length ? label.charCodeAt(at) : 32;
    if (code > 127) return true;
    if (isLetter(code)) {
      hash = hashWith(hash, code);
      inside = true;
      wordless = false;
    } else if (inside) {
      if (known.of(hash) !== 0) return true;
      hash = 0;
      inside = false;
    }
  }
  return wordless;
}
