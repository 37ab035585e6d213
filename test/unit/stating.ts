// What documents state, to compare one with what became of it.
import { readDocument } from '../../src/linter/facts/liveDocument.js';
import { parse } from '../../src/linter/parse/parse.js';
import { now } from './apply.js';

export const documentOf = (text: string) =>
  readDocument(parse(text), text, { today: now, calendar: { fiscalYearStart: 1, dateOrder: null } });

/** Words without those that a column says. */
export const words = (text: string): readonly string[] =>
  text
    .replace(/\b(?:from|to|by|in|baseline|target|owner|metric|milestone|when|outcome|goal|notes)\b/gi, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
/** What the metrics of a document state. */
export const said = (text: string): unknown =>
  documentOf(text).metrics.map(({ name, baseline, target, deadline }) => [
    name,
    baseline.value?.amount,
    target.value?.amount,
    deadline.time?.text,
  ]);
