import { equal } from 'node:assert/strict';
import { visible } from './visible.js';

describe('a text for a terminal', () => {
  it('shows what would command the terminal, and leaves everything else', () => {
    equal(visible('a\u001B[2Jb\u009B0m\u0007\r\u202Ec\u0000'), 'a\\x1b[2Jb\\x9b0m\\x07\\x0d\\u202ec\\x00');
    equal(visible('Größe\t你好 👩‍💻\n'), 'Größe\t你好 👩‍💻\n');
  });
});
