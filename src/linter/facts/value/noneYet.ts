import { foreignWords } from '../../languages/index.js';

const foreignNone = new Set(foreignWords(({ noneYet }) => noneYet));

/** What authors write where there is no value yet. */
const none = new RegExp(
  '^(?:|n/?a|none|new|unknown|not (?:yet )?(?:measured|known|tracked)|-+|–|—|\\?+|\\.+|' +
    'to be (?:measured|determined|defined))$',
  'i',
);

/** Whether a text says "none yet": `n/a`, `unknown`, a dash, or nothing at all. */
export function isNoneYet(text: string): boolean {
  return foreignNone.has(text.trim().toLowerCase()) || none.test(text.trim());
}
