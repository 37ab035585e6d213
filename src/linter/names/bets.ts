import type { StrategyDocument } from '../facts/document.js';
import { cellOf } from '../facts/tables.js';
import { timesIn } from '../facts/time.js';
import { isSpaceless } from '../languages/index.js';
import type { Name } from './name.js';
import { isAbout, type Section } from '../outline/outline.js';
import type { Range } from '../text/text.js';

const label = new RegExp(
  '^\\s*(?<label>(?:H|KR\\s?|O)\\d{1,2}(?:\\.\\d{1,2})?|' +
    '(?:Bet|Hypothesis|Pillar|Initiative|Assumption|Objective|Experiment)\\s(?:\\d{1,2}|' +
    '[A-Z]))(?:(?!\\s*[-–]\\s*(?:FY|\\d))\\s*(?:[:.)]|[–—-](?=\\s))\\s*(?<rest>\\S.*)?|\\s*)$',
  'su',
);
const labelled = [
  'hypothesis',
  'assumptions',
  'experiments',
  'okr',
  'initiatives',
  'pillars',
  'approach',
  'metrics',
] as const;
const bets = ['initiatives', 'pillars', 'hypothesis'] as const;

/** A title or lead that names a bet: two words at least, since one word means many things, no date and no sentence. */
function isBetName(name: string, { options }: StrategyDocument): boolean {
  const words = name.trim().split(/\s+/).length;
  if (timesIn(name, options.calendar).some(({ text }) => text.length * 2 > name.length)) return false;
  return (words >= 2 || isSpaceless(name)) && words <= 8 && name.length <= 60 && !/[.!?:[\]]/.test(name);
}

/** The labels and named bets of a document. */
export function* betsIn(document: StrategyDocument): Generator<Name> {
  const bet = (text: string, definition: Range): Name => ({
    sort: 'bet',
    key: text.toLowerCase(),
    spellings: [text],
    definition,
    said: 1,
  });
  for (const passage of document.outline.passages) {
    const groups = label.exec(passage.text)?.groups;
    const text = groups?.label?.replace(/\s+/g, ' ');
    const stands =
      passage.kind === 'cell'
        ? groups?.rest === undefined && !passage.header && isAbout(passage.section, ...labelled)
        : groups?.rest !== undefined || passage.kind === 'heading';
    // "H1" is a half of the year in a timeline.
    if (text !== undefined && stands && !(/^H[12]$/.test(text) && isAbout(passage.section, 'timeline'))) {
      const from = passage.text.indexOf(groups?.label ?? '');
      yield {
        sort: 'label',
        key: text,
        spellings: [text],
        definition: passage.source(from, from + (groups?.label?.length ?? 0)),
        said: 1,
      };
    }
    if (passage.kind !== 'heading') continue;
    const title = groups ? (groups.rest ?? '').trim() : passage.text.trim();
    const within: Section | undefined = passage.section.parent;
    if (
      isBetName(title, document) &&
      (groups || (within && isAbout(within, ...bets) && passage.section.concepts.length === 0))
    ) {
      const from = passage.text.indexOf(title);
      yield bet(title, passage.source(from, from + title.length));
    }
  }
  for (const table of document.tables) {
    if (!table.block.node || !isAbout(table.block.section, 'initiatives', 'pillars')) continue;
    for (const row of table.rows) {
      const cell = cellOf(table, row, 'milestone') ?? cellOf(table, row, 'pillar');
      if (cell && isBetName(cell.text, document)) yield bet(cell.text.trim(), cell.source());
    }
  }
}
