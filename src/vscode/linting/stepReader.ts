/** Reads long documents in steps, between which others have their turn. */
export interface StepReader<Document> {
  /**
   * Reads a document.
   * @param begin gives the steps
   * @param failed is told when a step throws, or there are none
   */
  read(document: Document, begin: () => Iterator<unknown>, failed: (error: unknown) => void): void;
  /** Whether a document is being read. One that could not be read is so no longer. */
  isReading(document: Document): boolean;
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/**
 * @param isGone whether nobody waits for a document any more
 * @param ended is told when a document was read or could not be
 */
export function createStepReader<Document extends object>(
  isGone: (document: Document) => boolean,
  ended: (document: Document) => void,
): StepReader<Document> {
  const reading = new WeakSet<Document>();
  const readSteps = async (
    document: Document,
    begin: () => Iterator<unknown>,
    failed: (error: unknown) => void,
  ): Promise<void> => {
    reading.add(document);
    try {
      await turn();
      const steps = begin();
      while (!isGone(document) && !steps.next().done) await turn();
    } catch (error) {
      failed(error);
    } finally {
      reading.delete(document);
    }
    if (!isGone(document)) ended(document);
  };
  return {
    read: (document, begin, failed) => void readSteps(document, begin, failed),
    isReading: (document) => reading.has(document),
  };
}
