import { isSpaceless } from '../languages/index.js';
import { remembered } from '../text/memo.js';
import { normalize } from './normalize.js';
import { columns, fields, longestTitle, type ColumnRole, type FieldName } from './wordings.js';

/** The fields that a label such as `Owner` or a front-matter key may stand for. */
export const fieldsOf: (label: string) => readonly FieldName[] = remembered((label) => {
  if (label.length > longestTitle) return [];
  const key = normalize(label.replace(/[_-]/g, ' '));
  const named = fields.get(key) ?? fields.get(normalize(label));
  if (named) return named;
  // "Month 12 target", "current baseline".
  const last = key.split(' ').at(-1);
  return (last === 'target' || last === 'baseline') && key.split(' ').length <= 4 ? [last] : [];
});

/**
 * The roles that a column may have, by its title.
 * @param title the header cell's text; "Target (Q3 2026)" and "Q3 target" are targets
 */
export const columnRolesOf: (title: string) => readonly ColumnRole[] = remembered((title) => {
  if (title.length > longestTitle) return [];
  const key = normalize(title);
  // A single letter is a name, whatever it means in some language.
  if (key.length === 1 && !isSpaceless(key)) return [];
  const whole = columns.get(key);
  if (whole) return whole;
  const last = key.split(' ').at(-1) ?? '';
  const first = key.split(' ')[0] ?? '';
  const roles: ColumnRole[] = [];
  for (const [word, role] of [
    ['target', 'target'],
    ['goal', 'target'],
    ['baseline', 'baseline'],
    ['actual', 'actual'],
    ['owner', 'owner'],
    ['metric', 'metric'],
    ['date', 'when'],
    ['cost', 'cost'],
    ['price', 'price'],
    ['risk', 'risk'],
    ['mitigation', 'mitigation'],
    ['status', 'status'],
  ] as const) {
    if (last === word || last === `${word}s` || first === word) roles.push(role);
  }
  return roles;
});
