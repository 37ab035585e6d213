import { diffReporters } from '../cli/diffReport.js';
import { UsageError } from '../cli/input.js';
import { visible } from '../linter/index.js';
import type { Answers } from './answers.js';
import { foldersOf } from './confine.js';
import { checkedText, contradictionsText, documentText, itemText, missingText, templatesText } from './text.js';

/** An answer to be read by whoever reads text, and the same as data. */
export interface ToolAnswer {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What each tool answers. `folders` are the folders that may be read, as paths; errors are plain sentences. */
export interface Tools {
  check(folders: readonly string[], input: { readonly paths: readonly string[] }): Promise<ToolAnswer>;
  missing(folders: readonly string[], input: { readonly path: string }): Promise<ToolAnswer>;
  contradictions(folders: readonly string[], input: { readonly paths: readonly string[] }): Promise<ToolAnswer>;
  changed(
    folders: readonly string[],
    input: { readonly since: string; readonly paths: readonly string[] },
  ): Promise<ToolAnswer>;
  template(input: { readonly name?: string | undefined; readonly language?: string | undefined }): ToolAnswer;
  explain(
    folders: () => Promise<readonly string[]>,
    input: { readonly item?: string | undefined; readonly path?: string | undefined },
  ): Promise<ToolAnswer>;
}

/** Makes the tools. They only read, and say what the terminal says. */
export function createTools(answers: Answers): Tools {
  const answer = (text: string, data: ToolAnswer['data']): ToolAnswer => ({ text: visible(text), data });
  return {
    async check(folders, { paths }) {
      const checked = await answers.check(await foldersOf(folders), paths);
      return answer(checkedText(checked), { ...checked });
    },
    async missing(folders, { path }) {
      const missing = await answers.missing(await foldersOf(folders), path);
      return answer(missingText(missing), { ...missing });
    },
    async contradictions(folders, { paths }) {
      const contradictions = await answers.contradictions(await foldersOf(folders), paths);
      return answer(contradictionsText(contradictions), { contradictions });
    },
    async changed(folders, { since, paths }) {
      const documents = await answers.changed(await foldersOf(folders), since, paths);
      const written = (reporter: string): string => diffReporters.get(reporter)?.(documents, since) ?? '';
      return answer(written('text'), JSON.parse(written('json')) as ToolAnswer['data']);
    },
    template({ name, language = 'en' }) {
      const templates = answers.templates();
      if (name === undefined) return answer(templatesText(templates), { templates });
      const text = answers.template(name, language);
      return answer(text, { templates: templates.filter((each) => each.name === name), text });
    },
    async explain(folders, input) {
      if (input.item === undefined && input.path === undefined)
        throw new UsageError('Name an item, such as metric-baseline, or the path of a document.');
      const item = input.item === undefined ? undefined : await answers.item(input.item);
      const document =
        input.path === undefined ? undefined : await answers.document(await foldersOf(await folders()), input.path);
      const parts = [item && itemText(item), document && documentText(document)];
      return answer(parts.filter(Boolean).join('\n\n'), { ...(item && { item }), ...(document && { document }) });
    },
  };
}
