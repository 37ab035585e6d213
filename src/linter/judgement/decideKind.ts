import type { Config } from '../config/config.js';
import { frontMatterOf, noFrontMatter, type FrontMatter } from '../facts/frontmatter.js';
import { declaredKind, isKind, isCertainlyNotStrategy, type Kind } from '../checklists/kind.js';
import { told, type Certainty } from '../model/askModel.js';
import { classify, type KindScore } from '../model/kindModel.js';
import { parse } from '../parse/parse.js';
import { frontMatterLength } from '../parse/sections.js';

/** What a document is taken for. */
export interface DecidedKind {
  /** Null unless it is sure. */
  readonly kind: Kind | null;
  /** What it may well be when that is not sure. */
  readonly likelyKind: Kind | null;
  readonly certainty: Certainty;
}

/** What decides besides the text. */
export interface Deciding {
  readonly path?: string;
  readonly kind?: Kind;
  readonly includeLikely?: boolean;
}

/** A text of less than ten words. */
const fewWords = /^\s*(?:\S+\s+){0,8}\S*\s*$/;

/** So far down, in UTF-16 code units, a prompt names its arguments. */
const promptHead = 2000;

const said = (kind: Kind | null): DecidedKind => ({ kind, likelyKind: null, certainty: told });

/** The front matter of a text, read only when it may say what kind it is. */
function frontThatMaySay(text: string): FrontMatter {
  const front = text.slice(0, frontMatterLength(text));
  return /\bkind\b/i.test(front) ? frontMatterOf(parse(front).children, front) : noFrontMatter;
}

/**
 * Decides what a document is: by what the caller says, else its author in the front matter, else the team's configuration,
 * else by what was learned from many documents.
 */
export function decideKind(text: string, { path, kind, includeLikely }: Deciding, config: Config): DecidedKind {
  if (kind) return said(kind);
  const declared = declaredKind(frontThatMaySay(text));
  if (declared !== undefined) return said(declared);
  const configured = path === undefined ? undefined : config.kindOf(path);
  if (configured !== undefined) return said(configured);
  if (path !== undefined && isCertainlyNotStrategy(path)) return said(null);
  // Too few words to tell anything by, or a prompt with a place for its arguments.
  if (fewWords.test(text) || text.lastIndexOf('$ARGUMENTS', promptHead) >= 0) return said(null);
  return byScore(classify(text, path, config.synonyms), includeLikely);
}

/** What a document is taken for that nobody says the kind of. */
export function byScore({ answer, kind: name, plan, ahead }: KindScore, includeLikely = false): DecidedKind {
  const taken = isKind(name) ? name : null;
  const isTaken = answer === 'sure' || (answer === 'likely' && includeLikely);
  return {
    kind: isTaken ? taken : null,
    likelyKind: !isTaken && answer === 'likely' ? taken : null,
    certainty: { plan, kind: ahead },
  };
}
