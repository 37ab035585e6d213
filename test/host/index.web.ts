import 'mocha/mocha.js';
import { runTests } from './run.js';

/**
 * Runs the tests in the web worker extension host; VS Code calls it. `mocha.run` of the browser build reads the page's
 * address, and a worker has no page: an instance of its own does not.
 */
export const run = (): Promise<void> =>
  runTests(new Mocha({ ui: 'bdd', timeout: 60_000, reporter: class {} as never }));
