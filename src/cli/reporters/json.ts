import { withFindings, withStatements, type DocumentReport, type Reporter, type ReporterContext } from '../report.js';

/** Control characters that JSON leaves as they are, and terminals do not. */
const beyondAscii = /[\u007F-\u009F]/g;

/** Data as JSON in one line, for terminals too. */
export function jsonOf(data: unknown): string {
  return JSON.stringify(data).replace(beyondAscii, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The JSON contract, version 1: stable within a major version of the package. One object, written at the end. Each finding
 * says in `satisfiedBy` what meets its item.
 */
export function jsonReporter({ out, statementOf }: ReporterContext): Reporter {
  // As text: it takes a fraction of the memory of what it says.
  const documents = new Map<string, string>();
  const written = (document: DocumentReport): string => jsonOf(withStatements(document, statementOf));
  return {
    add: (document) => void documents.set(document.path, written(document)),
    end(together, { documents: count, error, warning, info }) {
      for (const [path, more] of together) {
        const known = documents.get(path);
        if (known !== undefined) documents.set(path, written(withFindings(JSON.parse(known) as DocumentReport, more)));
      }
      out(
        `{"version":1,"documents":[${[...documents.values()].join(',')}],"summary":` +
          `${JSON.stringify({ documents: count, errors: error, warnings: warning, infos: info })}}`,
      );
    },
  };
}
