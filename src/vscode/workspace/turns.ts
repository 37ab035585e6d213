/** Lets work in the background go on in turns, so that an author who types is not held up by it. */
export interface Turns {
  /** Says that the author has just typed. */
  typed(): void;
  /** Resolves when it is the turn of the background again: at once after others had theirs, or when nobody has typed for a while. */
  next(): Promise<void>;
}

/** @param calm the quiet time after a keystroke in which the background waits, in milliseconds */
export function createTurns(calm: number): Turns {
  let typedAt = -Infinity;
  const isTyping = (): boolean => Date.now() - typedAt < calm;
  return {
    typed() {
      typedAt = Date.now();
    },
    async next() {
      do await new Promise((done) => setTimeout(done, isTyping() ? calm : 0));
      while (isTyping());
    },
  };
}
