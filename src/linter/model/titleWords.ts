import kindWords from './kindWords.json' with { type: 'json' };
import { wordsOf } from './words.js';

const kindsByWord = Object.entries(kindWords).map(([kind, words]) => ({
  kind,
  spelt: new RegExp(`(?<![a-z])(?:${words.join('|')})`),
}));

/** The kinds of documents that a title or name speaks of, in any language that is read: plain words for them, as data. */
export function kindsIn(title: string): string[] {
  const lower = title.toLowerCase();
  return kindsByWord.filter(({ spelt }) => spelt.test(lower)).map(({ kind }) => kind);
}

/** The last folder and the name of a file, without its ending: what its author called it. */
export function nameMarks(path: string): string[] {
  const parts = path.split(/[\\/]/).filter(Boolean);
  const stem = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '');
  const folder = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const split = (text: string): string[] => wordsOf(text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[\d_.-]+/g, ' '));
  return [
    'named',
    ...kindsIn(stem.replace(/[\d_.-]+/g, ' ')).map((kind) => `name:=${kind}`),
    ...split(stem).map((word) => `name:${word}`),
    ...(stem === ''
      ? []
      : [
          `stem:${stem
            .toLowerCase()
            .replace(/[\d\s_.-]+/g, '-')
            .replace(/^-|-$/g, '')}`,
        ]),
    ...split(folder).map((word) => `folder:${word}`),
    ...(/^\d{3,4}[-_]/.test(stem) ? ['name:numbered'] : []),
  ];
}
