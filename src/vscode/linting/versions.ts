/** Something about the version of a document that it was asked for. */
export interface Versions<Document extends { readonly version: number }, Value> {
  /** What is known of the document as it is now; undefined once it has changed. */
  of(document: Document): Value | undefined;
  set(document: Document, version: number, value: Value): void;
  /** Forgets everything. */
  forget(): void;
}

/** Remembers one thing about each document, for one version of it. */
export function rememberVersions<Document extends { readonly version: number }, Value>(): Versions<Document, Value> {
  let known = new WeakMap<Document, { readonly version: number; readonly value: Value }>();
  return {
    of(document) {
      const last = known.get(document);
      return last?.version === document.version ? last.value : undefined;
    },
    set: (document, version, value) => void known.set(document, { version, value }),
    forget() {
      known = new WeakMap();
    },
  };
}
