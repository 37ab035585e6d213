// Which tests belong to which suite: the name of a file says it.
//
//   name.test.ts           a unit test: one module, or one rule page, on texts of its own; all of them end within seconds
//   name.property.test.ts  one statement about very many texts, made at random (fast-check) or gone through: every language, every piece
//   name.terminal.test.ts  strategy-lint as it is run: files, Git, worker threads, the server for coding agents
import { globSync } from 'tinyglobby';

const kinds = ['property', 'terminal'];
const isOf = (kind) => (path) => path.endsWith(`.${kind}.test.js`);

/** All tests as they were built, by path. */
const built = () => globSync('dist/test/{src,test/unit}/**/*.test.js').sort();

/** @param kind `property` or `terminal` */
export const testsOf = (kind) => built().filter(isOf(kind));

/** The unit tests, the longest file first, so that nobody waits for it at the end. */
export function unitTests() {
  const isLong = (path) => path.endsWith('/pages.test.js');
  const files = built().filter((path) => !kinds.some((kind) => isOf(kind)(path)));
  return [...files.filter(isLong), ...files.filter((path) => !isLong(path))];
}
