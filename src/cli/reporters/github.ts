import { visible, type Severity } from '../../linter/index.js';
import { collected, type FindingReport, type Reporter, type ReporterContext } from '../report.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What a workflow command says: signs that would end it are written as the runner reads them back. */
const data = (text: string): string =>
  text.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** The value of a property, which a colon or comma ends too. */
const property = (value: string | number): string =>
  data(visible(String(value))).replace(/[:,]/g, (sign) => (sign === ':' ? '%3A' : '%2C'));

/** A finding as a workflow command, which GitHub shows as an annotation of the line. */
function annotation(
  path: string,
  { ruleId, severity, message, line, column, endLine, endColumn }: FindingReport,
): string {
  const place: Record<string, string | number> = {
    file: path,
    line,
    endLine,
    // GitHub takes columns of one line only.
    ...(line === endLine && { col: column, endColumn }),
    title: ruleId,
  };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${property(value)}`);
  return `::${commands[severity]} ${properties.join(',')}::${data(visible(message))}`;
}

/** Workflow commands of GitHub Actions, one for each finding, written at the end: below a text they do not tear it apart. */
export function githubReporter({ out }: Pick<ReporterContext, 'out'>): Reporter {
  return collected((documents) => {
    for (const { path, findings } of documents) for (const finding of findings) out(annotation(path, finding));
  });
}
