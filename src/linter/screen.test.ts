import { equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../../test/unit/property.js';
import { lint } from './index.js';
import { guessKind } from './kind.js';
import { LiveDocument } from './facts/document.js';
import { createParser } from './parse/parse.js';
import { cannotBeOurs } from './screen.js';

const folders = ['examples', 'test/languages', ...readdirSync('src/linter/rules', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join('src/linter/rules', name)), '.'];
const texts = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => readFileSync(join(folder, name), 'utf8')));
const lines = texts.flatMap((text) => text.split('\n'));

/** The kind as all facts tell it. */
function guessed(text: string): string | null {
  const document = new LiveDocument({ today: 0, calendar: { fiscalYearStart: 1, dateOrder: null } });
  document.update(createParser().parse(text));
  return guessKind(document, undefined).kind;
}

describe('the look at the lines of a text', () => {
  it('passes over no strategy document', () => {
    for (const text of texts) ok(!cannotBeOurs(text, undefined, undefined) || guessed(text) === null, text.slice(0, 80));
  });

  it('passes over none that is put together from their lines', () => {
    const runs = fc.array(fc.tuple(fc.nat({ max: lines.length - 1 }), fc.integer({ min: 1, max: 14 })), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(runs, fc.constantFrom('\n', '\r\n'), (parts, end) => {
      const text = parts.flatMap(([from, count]) => lines.slice(from, from + count)).join(end);
      if (cannotBeOurs(text, undefined, undefined)) ok(guessed(text) === null, `taken for ${String(guessed(text))}`);
    }), { numRuns: 200 });
  });

  it('passes over none that says what it is, however its front matter is written', () => {
    for (const front of ['kind: okr', '"kind": okr', '{kind: okr}', '? kind\n: okr']) equal(lint(`---\n${front}\n---\n\n# Notes\n\nSome words.\n`).kind, 'okr', front);
  });

  it('takes key results for such, however their numbers are written', () => {
    for (const name of ['KR1', 'KR 1', 'KR-1', 'KR_1', '**KR** 1']) ok(!cannotBeOurs(`# Notes\n\n## Metrics\n\n- ${name} – churn from 5% to 3%\n`, undefined, undefined), name);
    ok(cannotBeOurs('# Notes\n\n## Metrics\n\n- churn from 5% to 3%\n', undefined, undefined));
  });

  it('passes over what is none without parsing it', () => {
    ok(cannotBeOurs('# left-pad\n\n## Install\n\n`npm install left-pad`\n\n## Usage\n\nYou call it.\n\n## License\n\nMIT\n', 'docs/left-pad.md', undefined));
    ok(lint('# left-pad\n\n## Install\n\n## License\n', { path: 'docs/left-pad.md' }).kind === null);
  });
});
