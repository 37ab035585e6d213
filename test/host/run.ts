import { closingLine } from './report.js';

/** Runs the tests with a fresh mocha; they register themselves, so it has to be ready before they load. */
export function runTests(mocha: Mocha): Promise<void> {
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  /* eslint-disable @typescript-eslint/no-require-imports -- an import would load the tests first */
  require('./extension.test.js');
  require('./checklist.test.js');
  require('./writing.test.js');
  require('./typing.test.js');
  require('./following.test.js');
  require('./changes.test.js');
  require('./review.test.js');
  require('./repairs.test.js');
  require('./config.test.js');
  /* eslint-enable @typescript-eslint/no-require-imports */
  return new Promise((done, fail) => {
    const runner = mocha.run((failures) => {
      console.log(closingLine(runner.stats?.passes ?? 0, failures));
      if (failures > 0) fail(new Error(`${failures} tests failed`));
      else done();
    });
    runner.on('fail', (test, error) => console.log(`failed: ${test.fullTitle()}\n${error.stack ?? error.message}`));
  });
}
