import { failedCheck, type Severity } from '../../linter/index.js';
import { addressOf } from '../address.js';
import { createFingerprints } from '../identity.js';
import { pageOf, projectPage } from '../itemPages.js';
import { collected, type DocumentReport, type FindingReport, type Reporter, type ReporterContext } from '../report.js';
import { jsonOf } from './json.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** A place of a document; its path as an address relative to the working folder. */
function location(path: string, region: Readonly<Record<string, number>>, message?: string) {
  return {
    physicalLocation: {
      artifactLocation: { uri: addressOf(path) },
      region,
    },
    ...(message !== undefined && { message: { text: message } }),
  };
}

function placeOf(path: string, { line, column, endLine, endColumn }: FindingReport) {
  return location(path, { startLine: line, startColumn: column, endLine, endColumn });
}

/** An item as SARIF describes rules. */
function descriptorOf(id: string, statement: string | undefined) {
  const page = pageOf(id);
  return {
    id,
    ...(statement !== undefined && { shortDescription: { text: statement } }),
    ...(page !== undefined && { helpUri: page }),
  };
}

/**
 * SARIF 2.1.0 (OASIS), for code scanning: one run, written at the end.
 * Columns count UTF-16 code units, and lines and columns start at 1.
 */
export function sarifReporter({ out, version, statementOf }: ReporterContext): Reporter {
  const fingerprint = createFingerprints();
  const resultOf = ({ path }: DocumentReport, finding: FindingReport, ruleIndex: number) => ({
    ruleId: finding.ruleId,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [placeOf(path, finding)],
    ...(finding.related && {
      relatedLocations: finding.related.map((other) =>
        location(other.path ?? path, { startLine: other.line }, other.message),
      ),
    }),
    partialFingerprints: { 'strategyLint/v1': fingerprint(path, finding) },
  });
  return collected((documents, { failed }) => {
    const found = documents.flatMap((document) => document.findings.map((finding) => ({ document, finding })));
    const ids = [...new Set(found.map(({ finding }) => finding.ruleId))].sort();
    const driver = {
      name: 'strategy-lint',
      version,
      informationUri: projectPage,
      rules: ids.map((id) => descriptorOf(id, statementOf(id))),
    };
    const notifications = found
      .filter(({ finding }) => finding.ruleId === failedCheck)
      .map(({ document, finding }) => ({
        level: 'error',
        message: { text: finding.message },
        locations: [placeOf(document.path, finding)],
      }));
    const run = {
      tool: { driver },
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: failed === 0, toolExecutionNotifications: notifications }],
      results: found.map(({ document, finding }) => resultOf(document, finding, ids.indexOf(finding.ruleId))),
    };
    out(jsonOf({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }));
  });
}
