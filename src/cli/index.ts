import manifest from '../../package.json' with { type: 'json' };
import { main } from './main.js';

void main(process.argv.slice(2), {
  cwd: process.cwd(),
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
}, manifest.version).then((code) => {
  process.exitCode = code;
});
