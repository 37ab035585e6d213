/** Answers kept per generation; when one is full, the answers not asked for since are forgotten. */
const size = 4_000;

/**
 * Remembers a pure function's answers for texts. A keystroke changes one passage: what was read in all the others is
 * answered from memory, so that its cost does not grow with the document.
 * @param read a function of nothing but its text; its answers must not be changed by callers
 */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined || young.has(text)) return known as Answer;
    const answer = old.has(text) ? (old.get(text) as Answer) : read(text);
    young.set(text, answer);
    if (young.size >= size) {
      old = young;
      young = new Map();
    }
    return answer;
  };
}
