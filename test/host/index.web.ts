import 'mocha/mocha.js';
import { closingLine } from './report.js';

/** Runs the tests in the web worker extension host; VS Code calls it. */
export function run(): Promise<void> {
  // `mocha.run` of the browser build reads the page's address, and a worker has no page: an instance of its own does not.
  const runner = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: class {} as never });
  runner.suite.emit('pre-require', globalThis, '', runner);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the tests register themselves, after mocha is ready
  require('./extension.test.js');
  return new Promise((done, fail) => {
    const running = runner.run((failures) => {
      console.log(closingLine(running.stats?.passes ?? 0, failures));
      if (failures > 0) fail(new Error(`${failures} tests failed`));
      else done();
    });
    running.on('fail', (test, error) => console.log(`failed: ${test.fullTitle()}\n${error.stack ?? error.message}`));
  });
}
