import type { StrategyDocument } from '../document.js';
import { perDocument, perPart } from '../perDocument.js';
import { inProse } from './prose.js';
import { inTable } from './table.js';
import type { Quantity } from './quantity.js';

/** Those of sentences and lists; what leads to a list stands in its section. */
const proseOf = perPart((passages, { calendar }) => inProse(passages, calendar));

/** All quantities that a document states for a period, with what they are of. */
export const quantitiesOf = perDocument((document: StrategyDocument): readonly Quantity[] => {
  const { calendar } = document.options;
  return [...proseOf(document), ...document.tables.flatMap((table) => inTable(table, calendar))].sort(
    (a, b) => a.range.start - b.range.start,
  );
});
