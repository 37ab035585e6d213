import { failedCheck, visible } from '../../linter/index.js';
import { escaped } from '../../report/markup.js';
import { collected, type DocumentReport, type FindingReport, type Reporter, type ReporterContext } from '../report.js';

type Attributes = Readonly<Record<string, string | number>>;

/** An XML element; its content is XML already. */
function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(visible(String(value)))}"`);
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/**
 * JUnit's XML, as Jenkins, GitLab and Azure read it, written at the end: a suite for each strategy document, a case for each
 * finding. Findings at which the program fails are failures, the others are told in passed cases.
 */
export function junitReporter({ out, failing }: Pick<ReporterContext, 'out' | 'failing'>): Reporter {
  const isFailure = ({ ruleId, severity }: FindingReport): boolean => ruleId !== failedCheck && failing.has(severity);
  const isError = ({ ruleId }: FindingReport): boolean => ruleId === failedCheck;
  const caseOf = (path: string, finding: FindingReport): string => {
    const { ruleId, severity, message, line, column } = finding;
    const told = `${path}:${line}:${column}: ${message}`;
    const name = `${ruleId} (${line}:${column})`;
    const detail = escaped(visible(told));
    return element(
      'testcase',
      { name, classname: path },
      isError(finding)
        ? element('error', { type: ruleId, message }, detail)
        : isFailure(finding)
          ? element('failure', { type: severity, message }, detail)
          : element('system-out', {}, detail),
    );
  };
  const suiteOf = ({ path, findings }: DocumentReport): { readonly counts: Attributes; readonly xml: string } => {
    const counts = {
      tests: Math.max(findings.length, 1),
      failures: findings.filter(isFailure).length,
      errors: findings.filter(isError).length,
    };
    // A suite without cases would not be shown at all.
    const cases =
      findings.length === 0
        ? element('testcase', { name: 'no findings', classname: path })
        : findings.map((finding) => caseOf(path, finding)).join('\n');
    return { counts, xml: element('testsuite', { name: path, ...counts }, `\n${cases}\n`) };
  };
  return collected((documents) => {
    const suites = documents.filter(({ kind, findings }) => kind !== null || findings.length > 0).map(suiteOf);
    const sum = (name: string): number => suites.reduce((total, { counts }) => total + Number(counts[name]), 0);
    const totals = { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
    const content = suites.map(({ xml }) => `\n${xml}`).join('');
    out(
      `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'strategy-lint', ...totals }, `${content}\n`)}`,
    );
  });
}
