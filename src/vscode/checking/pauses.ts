/** Things that wait for a pause, each for its own. */
export interface Pauses<Thing> {
  /** Waits for a pause from now on. */
  wait(thing: Thing): void;
  /** Waits no longer. */
  stop(thing: Thing): void;
  isWaiting(thing: Thing): boolean;
  dispose(): void;
}

/**
 * @param pause how long nothing happens to a thing before it is due, in milliseconds
 * @param due is told of it
 */
export function createPauses<Thing>(pause: number, due: (thing: Thing) => void): Pauses<Thing> {
  const timers = new Map<Thing, ReturnType<typeof setTimeout>>();
  const stop = (thing: Thing): void => {
    clearTimeout(timers.get(thing));
    timers.delete(thing);
  };
  return {
    wait(thing) {
      stop(thing);
      timers.set(
        thing,
        setTimeout(() => {
          timers.delete(thing);
          due(thing);
        }, pause),
      );
    },
    stop,
    isWaiting: (thing) => timers.has(thing),
    dispose: () => [...timers.keys()].forEach(stop),
  };
}

/** Where the author is typing: in one document at a time. */
export interface Typing<Document> {
  /** Says that something was typed in a document. */
  typed(document: Document): void;
  isIn(document: Document): boolean;
  /** Ends the typing before its pause: its author has left the place. */
  rest(): void;
  dispose(): void;
}

/**
 * @param calm how long nothing is typed before an author has paused, in milliseconds
 * @param rested is told where the author has paused
 */
export function createTyping<Document>(calm: number, rested: (document: Document) => void): Typing<Document> {
  let typedIn: Document | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    clearTimeout(timer);
    const document = typedIn;
    typedIn = undefined;
    if (document !== undefined) rested(document);
  };
  return {
    typed(document) {
      typedIn = document;
      clearTimeout(timer);
      timer = setTimeout(rest, calm);
    },
    isIn: (document) => typedIn === document,
    rest,
    dispose: () => clearTimeout(timer),
  };
}
