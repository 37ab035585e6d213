/**
 * Remembers what was read of a document: several rules ask for the same reading, and it is done once.
 * @param read a function of nothing but its document
 */
export function perDocument<Document extends object, Reading>(read: (document: Document) => Reading): (document: Document) => Reading {
  const known = new WeakMap<Document, { readonly reading: Reading }>();
  return (document) => {
    let entry = known.get(document);
    if (!entry) known.set(document, (entry = { reading: read(document) }));
    return entry.reading;
  };
}
