import { say, textOf, type Finding, type Message } from './result.js';

/** The rule id of a finding that says that something could not be checked. It is an error that no comment silences. */
export const failedCheck = 'failed-check';

/** What an error says of itself, in words for whoever wrote the document. */
export function reasonOf(error: unknown): string {
  // Parsers and whoever walks their trees call themselves for everything that stands in something else.
  if (error instanceof RangeError && /call stack|recursion/i.test(error.message))
    return 'quotations, lists or brackets are nested too deeply';
  return error instanceof Error ? error.message : String(error);
}

/** The finding that says that something could not be checked, at the start of the document: nobody knows a better place. */
export function failureFinding(said: Message): Finding {
  return {
    ruleId: failedCheck,
    severity: 'error',
    message: textOf(said),
    said,
    range: { start: 0, end: 0 },
    fixes: [],
    related: [],
  };
}

/** What is said of a document about which nothing else can be. */
export function notChecked(error: unknown): Finding {
  return failureFinding(say`The document could not be checked: ${reasonOf(error)}.`);
}
