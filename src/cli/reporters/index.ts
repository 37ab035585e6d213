import type { Reporter, ReporterContext } from '../report.js';

/** Every reporter, loaded when somebody asks for it. */
const reporters = {
  text: async (context) => (await import('./text.js')).textReporter(context),
  json: async (context) => (await import('./json.js')).jsonReporter(context),
  sarif: async (context) => (await import('./sarif.js')).sarifReporter(context),
  junit: async (context) => (await import('./junit.js')).junitReporter(context),
  github: async (context) => (await import('./github.js')).githubReporter(context),
  gitlab: async (context) => (await import('./gitlab.js')).gitlabReporter(context),
  markdown: async (context) => (await import('./markdown.js')).markdownReporter(context),
  html: async (context) => (await import('./html.js')).htmlReporter(context),
} satisfies Readonly<Record<string, (context: ReporterContext) => Promise<Reporter>>>;

/** The name of a reporter, as the arguments give it. */
export type ReporterName = keyof typeof reporters;

export const reporterNames = Object.keys(reporters) as readonly ReporterName[];

/** Makes a reporter. */
export function createReporter(name: ReporterName, context: ReporterContext): Promise<Reporter> {
  return reporters[name](context);
}
