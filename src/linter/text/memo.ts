/** Stands for an answer of undefined. */
const nothing = Symbol('nothing');

/** Answers kept per generation; when one is full, the answers not asked for since are forgotten. */
const size = 2_000;

/**
 * Remembers a pure function's answers for texts. A keystroke changes one passage: what was read in all the others is
 * answered from memory, so that its cost does not grow with the document.
 * @param read a function of nothing but its text; its answers must not be changed by callers
 */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  let young = new Map<string, Answer | typeof nothing>();
  let old = new Map<string, Answer | typeof nothing>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known === nothing ? (undefined as Answer) : known;
    const before = old.get(text);
    const answer = before === undefined ? read(text) : before === nothing ? (undefined as Answer) : before;
    young.set(text, answer === undefined ? nothing : answer);
    if (young.size >= size) {
      old = young;
      young = new Map();
    }
    return answer;
  };
}
