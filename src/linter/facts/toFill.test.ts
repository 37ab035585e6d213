import { deepEqual, equal } from 'node:assert/strict';
import { placesToFill, readOnce } from '../index.js';

/** A text with what is to be filled in guillemets. */
function marked(text: string): string {
  return placesToFill(readOnce(text)).reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`,
    text,
  );
}

/** Fails unless exactly the places in guillemets are to be filled. */
function fills(text: string): void {
  equal(marked(text.replace(/[«»]/g, '')), text);
}

describe('places to fill', () => {
  it('are blanks of every kind, in the order of the text', () => {
    fills(
      '# «[Product name]» plan\n\nWe sell to «{Target Customer}» by «TBD», and grow by «XX%».\n\n«TODO»\n\n- «[Some thing of their own]»\n',
    );
    fills('---\ntitle: "«[Product name]» strategy"\nowner: «TBD»\n---\n\n# «[Product name]» strategy\n');
  });
  it('are the empty cells of columns that say what belongs there', () => {
    fills(
      '# Plan\n\n## Metrics\n\n| Metric | Baseline | Target | Note |\n| --- | --- | --- | --- |\n| Churn | «» | 2% |  |\n| Retention | 34% |«»| seen |\n',
    );
    fills(
      '# Plan\n\n## Roadmap\n\n| When | Milestone | Owner |\n| --- | --- | --- |\n| Q1 2027 | Import | Ana |\n| Q2 2027 | Planner | Ben |\n| «» | Launch | «» |\n',
    );
    fills('# Plan\r\n\r\n| Metric | Target |\r\n| --- | --- |\r\n| Churn | «» |\r\n');
  });
  it('are behind labels that have no value', () =>
    fills('# Plan\n\n## Money\n\n**Budget:**«»\n\n## Risks\n\nChurn.\n'));
  it('are none where all is filled', () =>
    deepEqual(
      placesToFill(
        readOnce(
          '# Plan\n\nSee [Plan](plan.md) and [Terms], `[Owner]`.\n\n```text\n[Owner]\n```\n\n- [x] done\n\n| Metric | Target |\n| --- | --- |\n| Churn | 2% |\n\n| Item | Cost | Owner |\n| --- | --- | --- |\n| Build | €10 | Ana |\n| Total | €10 | |\n\n| Posten | Kosten | Verantwortlich |\n| --- | --- | --- |\n| Bau | €10 | Ana |\n| **Summe** | **€10** | |\n\n[Terms]: terms.md\n',
        ),
      ),
      [],
    ));
});
