import { foreignWords } from '../../languages/index.js';

const foreignNone = new Set(foreignWords(({ noneYet }) => noneYet));

/** Whether a text says "none yet": `n/a`, `unknown`, a dash, or nothing at all. */
export function isNoneYet(text: string): boolean {
  return (
    foreignNone.has(text.trim().toLowerCase()) ||
    /^(?:|n\/?a|none|new|unknown|not (?:yet )?(?:measured|known|tracked)|-+|–|—|\?+|\.+|to be (?:measured|determined|defined))$/i.test(
      text.trim(),
    )
  );
}
