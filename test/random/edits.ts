import type { Chance } from './random.js';

/** What people type, and what changes the meaning of everything around it. */
export const typed: readonly string[] = [
  'x',
  ' ',
  '.',
  '\n',
  '\n\n',
  '# ',
  '## Metrics\n\n',
  '## Risks\n\n',
  '### Q3 2027\n',
  '**',
  '- ',
  '- [ ] ',
  '1. ',
  '> ',
  '| a | b |\n| - | - |\n| Churn | 5% |\n',
  '| Q1 2027 | Launch | Ana |\n',
  ' by Q3 2027',
  '[Owner]',
  'TBD',
  'Owner: Ana Ruiz\n',
  'status: approved\n',
  'kind: okr\n',
  'because we believe that teams will pay',
  '20%',
  'from 20% to 40%',
  '$5,000',
  '`code`',
  '```\n',
  '<!--lint ignore metric-baseline-->\n\n',
  '<!--lint disable-->\n\n',
  '<!-- accepted until 2026-11-23: later -->\n<!--lint disable-->\n\n',
  '<!-- accepted until 2027-13-01: later -->\n',
  '<!--',
  '[x]: http://a.example\n',
  '[^1]',
  '\n[^1]: note\n',
  '---\n',
  'world-class',
  'Vision: ',
  '**Target:** 5%\n',
  'We will not build this.',
  'KR1: reach 40% by 2027\n',
  '# Title\n',
  '## Non-goals\n\n- No ads\n',
  '你好',
  'é',
  '🎯',
  'مرحبا',
  '\r\n',
  '\r',
];

/** What parsers stumble over. */
const odd: readonly string[] = [
  '\uFEFF',
  '\0',
  '\u00A0',
  '\u2028',
  '\uD83C',
  '\t',
  '    ',
  '\\',
  '&',
  '&amp;',
  '<',
  '>',
  '[',
  ']',
  '](',
  '](#x)',
  '![',
  '(',
  ')',
  '_',
  '*',
  '***',
  '~',
  '~~',
  '|',
  '|-|',
  '===\n',
  '---',
  '+++\n',
  '~~~\n',
  '    - ',
  '>> ',
  '* * *\n',
  '10) ',
  ':::note\n',
  '!!! note "N"\n\n',
  '<div>\n',
  '</div>\n',
  '<br>',
  '<details>\n\n',
  '</details>',
  '<?',
  '-->',
  '<!--x-->',
  'www.',
  'www.a',
  'http://',
  'https://a.example',
  'a@b.n',
  '[a@b.n',
  '<a@b.co>',
  'mailto:a@b.co',
  '[x]',
  '[x][]',
  '[ ]',
  '[^',
  ']:',
  '"',
  '“',
  '’',
  '…',
];

/** One change to a text. */
function changed(text: string, chance: Chance): string {
  const place = chance.under(20);
  const somewhere = place === 0 ? 0 : place === 1 ? text.length : chance.under(text.length + 1);
  const lineStart = text.lastIndexOf('\n', somewhere - 1) + 1;
  const newline = text.indexOf('\n', somewhere);
  const lineEnd = newline < 0 ? text.length : newline;
  const at = chance.oneOf([somewhere, somewhere, lineStart, lineEnd]);
  const replaced = (from: number, to: number, by: string): string => text.slice(0, from) + by + text.slice(to);
  switch (chance.under(12)) {
    case 0:
      return replaced(at, at + 1 + chance.under(3), '');
    case 1:
      return replaced(at, at + chance.under(80), '');
    case 2:
      return replaced(lineStart, lineEnd + 1, '');
    // A line that is moved, or copied.
    case 3: {
      const line = text.slice(lineStart, lineEnd + 1);
      const rest = chance.happens(0.5) ? text : replaced(lineStart, lineEnd + 1, '');
      const to = rest.lastIndexOf('\n', chance.under(rest.length + 1)) + 1;
      return rest.slice(0, to) + line + rest.slice(to);
    }
    case 4:
    case 5:
    case 6:
      return replaced(at, at, chance.oneOf(odd));
    case 7:
      return replaced(at, at + chance.under(30), chance.oneOf(typed));
    default:
      return replaced(at, at, chance.oneOf(typed));
  }
}

/**
 * The versions that a text goes through while it is edited at random.
 * @param start how it begins, which is not among them
 * @param many how many
 */
export function* versionsOf(start: string, many: number, chance: Chance): Generator<string> {
  let text = start;
  for (let count = 0; count < many; count += 1) {
    // Now and then an author goes back to how it was.
    text = chance.happens(0.03) ? start : changed(text, chance);
    yield text;
  }
}
