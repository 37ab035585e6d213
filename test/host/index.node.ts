import Mocha from 'mocha';
import { closingLine } from './report.js';

/** Runs the tests in the node extension host; VS Code calls it. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the tests register themselves, after mocha is ready
  require('./extension.test.js');
  return new Promise((done, fail) => {
    const runner = mocha.run((failures) => {
      console.log(closingLine(runner.stats?.passes ?? 0, failures));
      if (failures > 0) fail(new Error(`${failures} tests failed`));
      else done();
    });
    runner.on('fail', (test, error) => console.log(`failed: ${test.fullTitle()}\n${error.stack ?? error.message}`));
  });
}
