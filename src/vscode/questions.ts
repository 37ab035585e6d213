import { checklists, itemName, rules } from '../linter/index.js';
import { workspaceRules } from '../workspace/index.js';
import asked from './questions.json' with { type: 'json' };

/** What leaders ask with an item. */
export interface Question {
  readonly id: string;
  /** What the item is called. */
  readonly name: string;
  readonly question: string;
}

/** The questions of one checklist. */
export interface ChecklistQuestions {
  readonly checklist: string;
  readonly questions: readonly Question[];
}

const questions: Readonly<Record<string, string>> = asked;

/** What leaders ask, by checklist; every item that has a page once. */
export function questionsByChecklist(): readonly ChecklistQuestions[] {
  const items = [
    ...rules.map(({ id, checklist }) => ({ id, checklist })),
    ...workspaceRules.map(({ id }) => ({ id, checklist: 'workspace' })),
  ];
  return [...checklists, 'workspace'].map((checklist) => ({
    checklist,
    questions: items
      .filter((item) => item.checklist === checklist)
      .map(({ id }) => ({ id, name: itemName(id), question: questions[id] ?? itemName(id) })),
  }));
}
