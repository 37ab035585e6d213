import { nameOf, scoreOf, visible, type Severity } from '../../linter/index.js';
import { written } from '../../report/markdown.js';
import { plural } from '../plural.js';
import { summaryMark } from '../report.js';
import {
  collected,
  type Counts,
  type DocumentReport,
  type FindingReport,
  type Reporter,
  type ReporterContext,
} from '../report.js';

const names: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Hint' };
const text = (words: string): string => written(visible(words));

function totalOf({ error, warning, info, checked, failed }: Counts): string {
  const found = [
    plural(error, 'error', 'errors'),
    plural(warning, 'warning', 'warnings'),
    plural(info, 'hint', 'hints'),
  ].join(', ');
  return `${found} in ${plural(checked + failed, 'strategy document', 'strategy documents')}.`;
}

function rowOf({ path, kind, items, findings }: DocumentReport): string {
  const { met, judged } = scoreOf(items);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const cells = [
    text(path),
    kind === null ? '' : nameOf(kind),
    kind === null ? '' : `${met}/${judged}`,
    count('error'),
    count('warning'),
    count('info'),
  ];
  return `| ${cells.join(' | ')} |`;
}

const lineOf = ({ severity, message, line, ruleId }: FindingReport): string =>
  `- **${names[severity]}** ${text(message)} (line ${line}, ${text(ruleId)})`;

/** A summary in Markdown, for pull requests and job summaries, written at the end. */
export function markdownReporter({ out }: Pick<ReporterContext, 'out'>): Reporter {
  return collected((documents, counts) => {
    const ours = documents.filter(({ kind, findings }) => kind !== null || findings.length > 0);
    const table = [
      '| Document | Kind | Items met | Errors | Warnings | Hints |',
      '| --- | --- | ---: | ---: | ---: | ---: |',
      ...ours.map(rowOf),
    ].join('\n');
    const sections = ours
      .filter(({ findings }) => findings.length > 0)
      .map(({ path, findings }) => `### ${text(path)}\n\n${findings.map(lineOf).join('\n')}`);
    out(
      [`${summaryMark}\n## Product strategy`, totalOf(counts), ...(ours.length > 0 ? [table] : []), ...sections].join(
        '\n\n',
      ),
    );
  });
}
