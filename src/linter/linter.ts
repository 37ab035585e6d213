import type { Kind } from './checklists/kind.js';
import { resolveConfig, type Config } from './config/config.js';
import type { StrategyDocument } from './facts/document.js';
import { LiveDocument } from './facts/liveDocument.js';
import type { ReadingOptions } from './facts/readingOptions.js';
import { midnightOf } from './facts/time.js';
import { same } from './incremental/same.js';
import { decideKind } from './judgement/decideKind.js';
import { openFor, resultOf, type Judged } from './judgement/judged.js';
import type { LanguageCode } from './languages/index.js';
import { createParser } from './parse/parse.js';
import type { LintResult } from './result.js';

/** What to lint with. */
export interface LintOptions {
  /** The document's path, which a configuration's globs and the guess of its kind look at. */
  readonly path?: string;
  readonly config?: Config;
  /** Treats the document as that kind, whatever it says. */
  readonly kind?: Kind;
  /** Whether every item is evaluated, also those that the kind does not ask for. */
  readonly allChecklists?: boolean;
  /** Whether a document that may well be a strategy document is checked as one. */
  readonly includeLikely?: boolean;
  /** Any instant of today; the clock's unless given. In milliseconds since 1970. */
  readonly now?: number;
  /** The language in which fixes write where that of the document is not sure; English unless given. */
  readonly writing?: LanguageCode;
}

/** A linter with its own memory of one document. */
export interface Linter {
  /**
   * Lints a document.
   * @param text Markdown, whole; offsets of the result count its UTF-16 code units
   * @returns everything the checklists say; `kind: null` and nothing else for a document that is not a strategy document
   */
  lint(text: string, options?: LintOptions): LintResult;
  /** The same, with the facts that the result rests on: what several documents together show needs them. */
  inspect(text: string, options?: LintOptions): Inspection;
  /**
   * The same in steps of a few milliseconds, for a long text that is read for the first time: between two of them
   * others have their turn. What one step has read the next ones need not read again.
   */
  inspectInSteps(text: string, options?: LintOptions): Generator<void, Inspection>;
}

/** A result with the facts it rests on. */
export interface Inspection {
  readonly result: LintResult;
  readonly document: StrategyDocument;
}

const defaults = resolveConfig(undefined).config;
const nothing: LintResult = { kind: null, likelyKind: null, status: null, items: [], off: [], findings: [] };

function readingOf({ config = defaults, now = Date.now(), writing = 'en' }: LintOptions): ReadingOptions {
  return { today: midnightOf(now), calendar: config.calendar, synonyms: config.synonyms, writing };
}

/** Reads a text once, as another was read, without asking any rule about it. */
export function readWith(text: string, reading: ReadingOptions): StrategyDocument {
  return readAnew(text, reading);
}

/**
 * Reads one version of a text after the other, as another was read: what did not change is not read again.
 * @returns reads the next version; the document is the same one each time, and says what the last version does
 */
export function followWith(reading: ReadingOptions): (text: string) => StrategyDocument {
  const [document, parser] = [new LiveDocument(reading, false), createParser()];
  return (text) => {
    document.update(parser.parse(text));
    return document;
  };
}

function readAnew(text: string, reading: ReadingOptions): LiveDocument {
  const document = new LiveDocument(reading, true);
  document.update(createParser().parse(text));
  return document;
}

/** Reads a text once, without asking any rule about it. */
export function readOnce(text: string, options: LintOptions = {}): StrategyDocument {
  return readAnew(text, readingOf(options));
}

/** What is said of a text that is not surely a strategy document: its facts are read if anybody asks for them. */
class PassedOver implements Inspection {
  readonly result: LintResult;
  #document: StrategyDocument | undefined;

  constructor(
    private readonly text: string,
    private readonly reading: ReadingOptions,
    likelyKind: Kind | null,
  ) {
    this.result = { ...nothing, likelyKind };
  }

  get document(): StrategyDocument {
    return (this.#document ??= readAnew(this.text, this.reading));
  }
}

/** Makes a linter. Keep one per open document: what did not change since the last call is not read again. */
export function createLinter(): Linter {
  return linterFor(false);
}

/** @param once whether it will be given one text only, and so need not remember anything of it */
function linterFor(once: boolean): Linter {
  let parser = createParser();
  let opened: Judged | undefined;
  const readNext = (text: string, options: LintOptions, kind: Kind): Inspection => {
    const config = options.config ?? defaults;
    const reading = readingOf(options);
    const parsed = parser.parse(text);
    const going = opened && opened.config === config && same(opened.document.options, reading) ? opened : undefined;
    opened = going ?? openFor(reading, config, once);
    const { document } = opened;
    document.update(going ? parsed : { ...parsed, window: { from: 0, oldTo: 0, newTo: parsed.pieces.length } });
    return { document, result: resultOf(opened, kind, options) };
  };
  const read: typeof readNext = (text, options, kind) => {
    try {
      return readNext(text, options, kind);
    } catch (error) {
      // Nobody knows how far it came: the next version is read anew.
      [parser, opened] = [createParser(), undefined];
      throw error;
    }
  };
  /** What is not surely a strategy document is not parsed, unless the caller asks for its facts. */
  const decided = (text: string, options: LintOptions): Kind | Inspection => {
    const { kind, likelyKind } = decideKind(text, options, options.config ?? defaults);
    return kind ?? new PassedOver(text, readingOf(options), likelyKind);
  };
  const inspect: Linter['inspect'] = (text, options = {}) => {
    const taken = decided(text, options);
    return typeof taken === 'string' ? read(text, options, taken) : taken;
  };
  return {
    inspect,
    lint: (text, options) => inspect(text, options).result,
    *inspectInSteps(text, options = {}) {
      const taken = decided(text, options);
      if (typeof taken !== 'string') return taken;
      for (const end of stepsOf(text)) {
        read(text.slice(0, end), options, taken);
        yield;
      }
      return read(text, options, taken);
    },
  };
}

/** So much is read in one step, in UTF-16 code units; a step ends where a section begins. */
const stepSize = 8_000;

/** Where the steps end in which a text is read; the last one, with all of it, left out. */
function* stepsOf(text: string): Generator<number> {
  for (let end = text.indexOf('\n#', stepSize); end >= 0; end = text.indexOf('\n#', end + stepSize)) yield end + 1;
}

/** Lints one text once. */
export function lint(text: string, options: LintOptions = {}): LintResult {
  return inspect(text, options).result;
}

/** Lints one text once, with the facts that the result rests on. */
export function inspect(text: string, options: LintOptions = {}): Inspection {
  return linterFor(true).inspect(text, options);
}
