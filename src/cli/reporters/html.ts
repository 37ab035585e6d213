import { randomBytes } from 'node:crypto';
import { dirname, relative, resolve, sep } from 'node:path';
import previewStyles from '../../../media/preview.css';
import reportStyles from '../../../media/report.css';
import { htmlReport, policyFor } from '../../report/html.js';
import { withFindings, type ReportFinding } from '../../report/findings.js';
import type { ReportDocument } from '../../report/model.js';
import { english } from '../../report/speech.js';
import { addressOf } from '../address.js';
import type { DocumentReport, FindingReport, Reporter, ReporterContext } from '../report.js';

/** The page of a document with those findings only that are reported of it. */
function restricted(page: ReportDocument, { findings }: DocumentReport): ReportDocument {
  const reported = new Set(findings.map(({ ruleId, line }) => `${line} ${ruleId}`));
  const kept = (found: readonly ReportFinding[]): readonly ReportFinding[] =>
    found.filter(({ ruleId, line }) => reported.has(`${line} ${ruleId}`));
  return {
    ...page,
    gaps: kept(page.gaps),
    contradictions: kept(page.contradictions),
    stale: kept(page.stale),
  };
}

const foundOf = ({ ruleId, severity, message, line }: FindingReport): ReportFinding => ({
  ruleId,
  severity,
  said: { template: '{0}', args: [message] },
  line,
});

/** The report that leaders read, as one HTML page without scripts, written at the end. */
export function htmlReporter({ out, cwd, file, now }: ReporterContext): Reporter {
  const pages: ReportDocument[] = [];
  const from = file === undefined ? cwd : dirname(file);
  const linkTo = (path: string): string => addressOf(relative(from, resolve(cwd, path)).split(sep).join('/'));
  return {
    add(document, page) {
      if (page) pages.push(restricted(page, document));
    },
    end(together) {
      const documents = pages.map((page) => withFindings(page, (together.get(page.path) ?? []).map(foundOf)));
      const nonce = randomBytes(16).toString('hex');
      out(
        htmlReport(documents, {
          title: 'Strategy report',
          today: now,
          speech: english,
          linkTo,
          styles: `${reportStyles}\n${previewStyles}`,
          policy: policyFor(nonce),
          nonce,
        }).trimEnd(),
      );
    },
  };
}
