import names from './itemNames.json' with { type: 'json' };
import { capitalized } from '../text/spelling.js';

const asked: Readonly<Record<string, string>> = names.asked;
const faults: Readonly<Record<string, string>> = names.faults;

/** A name of code as people write it: "pmf-hypothesis" is "PMF hypothesis". */
function inWords(id: string): string {
  const words = id.replace(/-/g, ' ').replace(/\b(?:pmf|ltv|okr)\b/g, (short) => short.toUpperCase());
  return capitalized(words);
}

/** What people call an item: "Metric baseline", or by what would be wrong, "Customer too broad"; of a team's own, its id in words. */
export function itemName(id: string): string {
  return asked[id] ?? faults[id] ?? inWords(id);
}

/** Whether an item is called by what should not be there: then it is found, or not, where others are missing, or met. */
export function isFault(id: string): boolean {
  return id in faults;
}

/** What people call a checklist. */
export function checklistName(checklist: string): string {
  if (checklist === 'go-to-market') return 'Go-to-market';
  return checklist === 'workspace' ? 'Across documents' : inWords(checklist);
}
