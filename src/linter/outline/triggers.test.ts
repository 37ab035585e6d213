import { equal, ok } from 'node:assert/strict';
import fc from '../../../test/unit/property.js';
import { languages } from '../languages/index.js';
import { conceptsOf, fieldsOf } from './concepts.js';
import { mayName } from './triggers.js';

const wordings = languages.flatMap(({ concepts }) => [...Object.values(concepts.sections), ...Object.values(concepts.fields)].flat());

describe('labels that may name something', () => {
  it('are all those with a wording that is known', () => {
    for (const wording of wordings) for (const label of [`**${wording}**`, wording.toUpperCase(), `Our ${wording} for the launch`]) ok(mayName(label), label);
  });
  it('are all those that are about something', () => {
    const words = [...new Set(wordings.flatMap((wording) => wording.split(' ')))];
    const more = ['the', 'what', 'we', "won't", 'is', 'not', 'of', 'for', 'and', '/', '-', 'risks', 'that', 'month', '12', 'target', 'decision', 'maker'];
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...more)), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')), (label) => {
      if (conceptsOf(label).length > 0 || fieldsOf(label).length > 0) ok(mayName(label), label);
    }), { numRuns: 3_000 });
  });
  it('are not those of a manual', () => {
    for (const label of ['Default', '`cwd`', 'stdout', 'Bundled with the parser']) equal(mayName(label), false, label);
  });
});
