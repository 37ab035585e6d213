import type { Reporter, ReporterContext } from '../report.js';
import { githubReporter } from './github.js';
import { gitlabReporter } from './gitlab.js';
import { htmlReporter } from './html.js';
import { jsonReporter } from './json.js';
import { junitReporter } from './junit.js';
import { markdownReporter } from './markdown.js';
import { sarifReporter } from './sarif.js';
import { textReporter } from './text.js';

/** Every reporter. They are small: to load them later, the bundle would have to wrap all that they share with the rest. */
const reporters = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  markdown: markdownReporter,
  html: htmlReporter,
} satisfies Readonly<Record<string, (context: ReporterContext) => Reporter>>;

/** The name of a reporter, as the arguments give it. */
export type ReporterName = keyof typeof reporters;

export const reporterNames = Object.keys(reporters) as readonly ReporterName[];

/** Makes a reporter. */
export function createReporter(name: ReporterName, context: ReporterContext): Reporter {
  return reporters[name](context);
}
