import type { Severity } from '../../linter/index.js';
import { createFingerprints } from '../identity.js';
import { collected, type Reporter, type ReporterContext } from '../report.js';
import { jsonOf } from './json.js';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report: one list, written at the end. */
export function gitlabReporter({ out }: Pick<ReporterContext, 'out'>): Reporter {
  const fingerprint = createFingerprints();
  return collected((documents) =>
    out(
      jsonOf(
        documents.flatMap(({ path, findings }) =>
          findings.map((finding) => ({
            description: finding.message,
            check_name: finding.ruleId,
            fingerprint: fingerprint(path, finding),
            severity: severities[finding.severity],
            location: { path, lines: { begin: finding.line, end: finding.endLine } },
          })),
        ),
      ),
    ),
  );
}
