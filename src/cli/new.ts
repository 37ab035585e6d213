import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { languageNamed, placesToFill, readOnce, reasonOf, visible, type LanguageCode } from '../linter/index.js';
import { localDate, startDocument, teamTemplate, templates, written, type Template } from '../templates/index.js';
import { argumentsOf, configFileFrom, configOf, isMarkdownName, UsageError, withoutMark } from './input.js';
import { plural } from './plural.js';
import type { Terminal } from './program.js';
import { runGit } from './runGit.js';

const usage = `Usage: strategy-lint new [options] TEMPLATE [FILE]
       strategy-lint new --list

Starts a document from a template, with blanks to fill. Without FILE it is TEMPLATE.md in this folder. A file that is there
already is never changed.

  --list              list the templates: your team's, where the configuration names a folder with them, and the built-in ones
  --language CODE     write it in that language: ${written.join(', ')}. English unless given; your team's templates stay
                      in theirs
  --owner NAME        its owner; else the name that Git knows, else a blank
  --config FILE       configuration in YAML or JSON; else the nearest .strategylint.yml
  --help

Exit code: 0 the document was written, 2 bad usage, or a file that is there already or cannot be written.`;

function readArguments(args: readonly string[]) {
  const { values, positionals } = argumentsOf(args, {
    list: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    owner: { type: 'string' },
    config: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  return { ...values, positionals };
}

/** The templates in the folder that the configuration names, by the names of their files. */
async function teamTemplates(config: string | undefined, cwd: string): Promise<readonly Template[]> {
  const file = await configFileFrom(config, cwd);
  const named = configOf(file?.text).templates;
  if (file === undefined || named === undefined) return [];
  const folder = resolve(dirname(file.path), named);
  try {
    const names = (await readdir(folder)).filter(isMarkdownName).sort();
    return await Promise.all(
      names.map(async (name) => teamTemplate(name, withoutMark(await readFile(join(folder, name), 'utf8')))),
    );
  } catch (error) {
    throw new UsageError(`The templates folder "${named}" of the configuration cannot be read: ${reasonOf(error)}.`);
  }
}

/** The templates as a table: the name to ask for, what it is called, when to reach for it. */
function listed(all: readonly Template[]): string {
  const width = (read: (template: Template) => string): number => Math.max(...all.map((each) => read(each).length));
  const [names, labels] = [width(({ name }) => name), width(({ label }) => label)];
  return all.map(({ name, label, use }) => `${name.padEnd(names)}  ${label.padEnd(labels)}  ${use}`).join('\n');
}

function languageOf(given: string): LanguageCode {
  const language = languageNamed(given);
  if (language === undefined)
    throw new UsageError(`There are no templates in "${given}". Languages: ${written.join(', ')}.`);
  return language;
}

/** Writes a file that is not there yet. @throws UsageError when it is there, or cannot be written */
async function writeNew(file: string, name: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? `"${name}" is there already and was not changed: give the new document another name.`
        : `"${name}" cannot be written: ${reasonOf(error)}.`,
    );
  }
}

/**
 * Runs `strategy-lint new`.
 * @param args the arguments after `new`
 * @param now the instant at which the document is started, in milliseconds
 * @throws UsageError for bad usage, and for a file that is there already or cannot be written
 */
export async function newDocument(args: readonly string[], terminal: Terminal, now: number): Promise<0> {
  const { cwd, out } = terminal;
  const given = readArguments(args);
  if (given.help) return (out(usage), 0);
  const writing = languageOf(given.language);
  const all = [...(await teamTemplates(given.config, cwd)), ...templates];
  const [name, file = `${name}.md`, ...others] = given.positionals;
  if (given.list) {
    if (name !== undefined) throw new UsageError('--list names no template: leave one of them out.');
    return (out(visible(listed(all))), 0);
  }
  const names = [...new Set(all.map((each) => each.name))].join(', ');
  if (name === undefined || others.length > 0)
    throw new UsageError(`new takes a template and the name of a file. Templates: ${names}.`);
  const template = all.find((each) => each.name === name);
  if (!template) throw new UsageError(`There is no template "${name}". Templates: ${names}.`);
  if (!isMarkdownName(file)) throw new UsageError(`"${file}" is no name of a Markdown file: end it in .md.`);
  const owner = given.owner ?? (await runGit(cwd, 'config', 'user.name').catch(() => '')).trim();
  const text = startDocument(template, { owner, today: localDate(new Date(now)), writing });
  await writeNew(resolve(cwd, file), file, text);
  const blanks = placesToFill(readOnce(text)).length;
  out(visible(`"${file}" is started from "${template.label}", with ${plural(blanks, 'blank', 'blanks')} to fill.`));
  return 0;
}
