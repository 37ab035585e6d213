// What holds of every template and section in every language that they are written in.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { inspect, missingSections, placesToFill, readOnce, type LintResult } from '../../src/linter/index.js';
import { blankForm, scaffolds } from '../../src/linter/sections/index.js';
import { inLanguage, sectionIn } from '../../src/linter/sections/words.js';
import {
  fileNameOf,
  fillBlank,
  fillTemplate,
  templates,
  titleBlank,
  written,
  type Template,
} from '../../src/templates/index.js';
import { now } from './apply.js';

const filling = { owner: 'Ana Ruiz', today: '2026-11-24' };

const results = new Map<Template, LintResult>();
/** What is found in a new document in English: linted once, though each language is compared with it. */
function inEnglish(template: Template): LintResult {
  let result = results.get(template);
  if (!result) results.set(template, (result = inspect(fillTemplate(template, filling), { now }).result));
  return result;
}

describe('templates in other languages', () => {
  for (const language of written.slice(1)) {
    for (const template of templates) {
      it(`${language}, ${template.name}: shows only blanks to fill, and is read as what it is`, () => {
        const text = fillTemplate(template, { ...filling, language });
        const english = inEnglish(template);
        const { result, document } = inspect(text, { now });
        equal(document.language.code, language);
        equal(document.writing, language);
        equal(result.kind, english.kind);
        const blanks = [...text.matchAll(blankForm)].map(([blank]) => blank);
        deepEqual(
          result.findings.map(({ ruleId }) => ruleId),
          blanks.map(() => 'no-placeholder'),
        );
        equal(blanks.length, english.findings.length);
        deepEqual(
          placesToFill(document).map(({ start, end }) => text.slice(start, end)),
          blanks,
        );
        const met = ({ items }: typeof result): readonly string[] =>
          items.filter(({ status }) => status === 'met').map(({ id }) => id);
        deepEqual(
          met(result).filter((id) => !met(english).includes(id)),
          [],
        );
      });
    }
    it(`${language}: leaves no owner out, and names the file after the title`, () => {
      for (const template of templates) {
        const text = fillTemplate(template, { owner: '', today: filling.today, language });
        ok(text.includes(`owner: "${inLanguage('[Owner]', language)}"`), text);
        const blank = titleBlank(text);
        ok(blank !== undefined && fileNameOf(fillBlank(text, blank, 'Teamboard'))?.includes('teamboard'), text);
      }
    });
    it(`${language}: no section is offered once it is there`, () => {
      for (const { name, text } of scaffolds)
        ok(!missingSections(readOnce(`# X\n\n${sectionIn(text, language)}`)).some((each) => each.name === name), name);
    });
  }
});
