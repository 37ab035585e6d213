import patterns from './patterns.json' with { type: 'json' };

/**
 * A long list of words that a fact looks for, as a pattern: data, so that the code stays short.
 * @param name the file of the fact and what the pattern is called there
 */
export const pattern = (name: keyof typeof patterns): string => patterns[name].join('');
