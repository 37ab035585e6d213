import { deepEqual } from 'node:assert/strict';
import { readOnce } from '../index.js';

/** The sections of a text as `depth title: what stands in it`. */
function outline(text: string): readonly string[] {
  const {
    outline: { root, sections },
  } = readOnce(text);
  return [root, ...sections]
    .map(
      (section) =>
        `${section.depth} ${section.title}: ${section.passages
          .filter(({ kind }) => kind !== 'heading')
          .map((passage) => passage.text.trim())
          .join(' | ')}`,
    )
    .slice(root.passages.length > 0 ? 0 : 1);
}

describe('titles that are no headings of Markdown', () => {
  const cases: Record<string, readonly [string, readonly string[]]> = {
    'a no-break space behind the hashes, or none': [
      '# Plan\n\n##\u00A0Risks\n\nFloods.\n\n##Non-goals\n- Maps\n\n#tag',
      ['1 Plan: ', '2 Risks: Floods.', '2 Non-goals: Maps | #tag'],
    ],
    'attributes and names behind a heading': [
      '# Plan { #top }\n\n## Risks {: .red }\n\n## Vision ^v-1\n\n## Set {1, 2}',
      ['1 Plan: ', '2 Risks: ', '2 Vision: ', '2 Set {1, 2}: '],
    ],
    'boxes between colons': [
      '# Plan\n\n:::info[Vision]\n\nEvery ferry on time.\n\n:::\n\nAfter.\n\n::: tip Risks {#r}\nFloods.\n:::\n\n:::note[Mind the gap]\nText\n:::',
      ['1 Plan: After. | :::note[Mind the gap]\nText\n:::', '7 Vision: Every ferry on time.', '7 Risks: Floods.'],
    ],
    'boxes with indented content': [
      '# Plan\n\n!!! danger "Risks"\n\n    - Floods\n    - Ice\n\n    Both in spring.\n\nAfter.\n\n??? note "Vision"\n    Every ferry on time.',
      ['1 Plan: After.', '7 Risks: Floods | Ice | Both in spring.', '7 Vision: Every ferry on time.'],
    ],
    'quotations as boxes': [
      '# Plan\n\n> [!warning]- Risks\n> Floods.\n>\n> - Ice\n\nAfter.\n\n> [!NOTE]\n> Mind the gap.',
      ['1 Plan: After. | [!NOTE]\nMind the gap.', '7 Risks: Floods. | Ice'],
    ],
    'headings, items and folds of HTML': [
      '<h1 align="center">\n  Plan\n</h1>\n\n<h2>Risks</h2>\n<ul>\n<li>Floods</li>\n<li>Ice</li>\n</ul>\n\n<details><summary><b>Vision</b></summary>\n\nEvery ferry on time.\n\n</details>\n\nAfter.\n\n<details><summary>Click here</summary>More.</details>',
      ['1 Plan: ', '2 Risks: Floods | Ice | After. | Click here | More.', '7 Vision: Every ferry on time.'],
    ],
    'bold text of HTML': [
      '# Plan\n\n<b>Risks</b>\n\nFloods.\n\n<b>Ice</b> and more',
      ['1 Plan: ', '7 Risks: Floods. | Ice and more'],
    ],
    'a document that is one list': [
      '# Plan\n\n1. **Vision**\n\n   Every ferry on time.\n\n2. **Risks**\n\n   - Floods\n   - Ice',
      ['1 Plan: ', '7 Vision: Every ferry on time.', '7 Risks: Floods | Ice'],
    ],
    'headings in an outliner': [
      '- # Vision\n  - Every ferry on time.\n- # Risks\n  - Floods',
      ['1 Vision: Every ferry on time.', '1 Risks: Floods'],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(cases))
    it(`are read: ${name}`, () => deepEqual(outline(text), expected));

  it('are none where a list only tells what a section holds', () => {
    deepEqual(outline('# Plan\n\n## Next steps\n\n1. **Pricing**\n   - Ask ten ports\n2. **Risks**\n   - List them'), [
      '1 Plan: ',
      '2 Next steps: Pricing | Ask ten ports | Risks | List them',
    ]);
  });

  it('read items of a box as items of their own', () => {
    const [first, nested] = readOnce(
      '!!! info "Risks"\n\n    - Floods\n\n- x\n  - # Vision\n    - Ports',
    ).outline.passages.filter(({ kind }) => kind === 'item');
    deepEqual([first?.item?.depth, nested?.item?.depth], [0, 0]);
  });
});
