import Mocha from 'mocha';
import { runTests } from './run.js';

/** Runs the tests in the node extension host; VS Code calls it. */
export const run = (): Promise<void> => runTests(new Mocha({ ui: 'bdd', timeout: 60_000, color: false }));
