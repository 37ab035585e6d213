import { deepEqual, equal, ok } from 'node:assert/strict';
import { lint, openAsShown, scoreOf, type ItemResult, type LintOptions } from '../../src/linter/index.js';
import { fillTemplate, templates } from '../../src/templates/index.js';
import { now } from './apply.js';

const filled = (text: string): string => text.replaceAll('[Product name]', 'Teamboard');
const statusOf = (id: string, text: string, options: LintOptions = {}): string | undefined =>
  lint(text, { now, kind: 'product-strategy', ...options }).items.find((item) => item.id === id)?.status;

describe('what counts', () => {
  for (const template of templates) {
    it(`as nearly nothing is met in a template with name and owner filled: ${template.name}`, () => {
      const { met, judged } = scoreOf(
        lint(filled(fillTemplate(template, { owner: 'Ana Ruiz', today: '2026-11-24' })), { now }).items,
      );
      ok(met <= 1, `${met} of ${judged}`);
    });
  }
  const plan =
    '# Strategy\n\n**Owner:** Ana Ruiz\n\n## Metrics\n\n- Weekly teams: to 500 by Q3 2027\n\n## Risks\n\nPartners may copy us before we have a brand.\n';
  it('not what was accepted or silenced', () => {
    const wrong = plan.replace('- Weekly teams: to 500 by Q3 2027', '- Reduce churn from 3% to 5% by Q3 2027');
    const direction = (text: string): string | undefined => statusOf('consistent-target-direction', text);
    equal(direction(wrong), 'missing');
    equal(
      direction(
        wrong.replace(
          '- Reduce',
          '<!-- accepted: they follow in May -->\n<!--lint ignore consistent-target-direction-->\n\n- Reduce',
        ),
      ),
      'not-evaluated',
    );
    equal(direction(`<!--lint disable consistent-target-direction-->\n\n${wrong}`), 'not-evaluated');
  });
  it('not what nobody asks for, and as open all that somebody does', () => {
    const item = (id: string, status: ItemResult['status']): ItemResult => ({
      id,
      checklist: 'strategy',
      severity: 'info',
      status,
      range: undefined,
    });
    const items = openAsShown(
      [
        item('ask', 'missing'),
        item('budget', 'missing'),
        item('risks', 'partial'),
        item('metrics', 'met'),
        item('team', 'met'),
      ],
      [
        { ruleId: 'ask', severity: 'info' },
        { ruleId: 'ask', severity: 'warning' },
        { ruleId: 'metrics', severity: 'info' },
      ],
    );
    deepEqual(
      items.map(({ status }) => status),
      ['missing', 'not-evaluated', 'not-evaluated', 'partial', 'met'],
    );
    equal(items[0]?.severity, 'warning', 'as loud as the loudest finding');
  });
  it("the author's own words beside a blank, and not a template's", () => {
    const risks = (text: string): string | undefined =>
      statusOf('risks', plan.replace('Partners may copy us before we have a brand.', text));
    equal(risks('[What could go wrong]'), 'not-evaluated');
    equal(
      risks(
        'Partners may copy us before we have a brand that owners of small agencies ask for by its name; [Owner] watches it.',
      ),
      'met',
    );
    equal(
      risks('| Risk | Mitigation | Owner |\n| --- | --- | --- |\n| Partners copy us | Talks every week | TBD |'),
      'met',
    );
    equal(
      risks('| Risk | Mitigation | Owner |\n| --- | --- | --- |\n| Churn | [What we do about it] | [Owner] |'),
      'not-evaluated',
    );
    equal(
      statusOf(
        'risks',
        `${plan.replace('Partners may copy us before we have a brand.', '![What could go wrong](risks.png)')}\n## Notes\n\n- [Owner]\n`,
      ),
      'met',
    );
    equal(statusOf('doc-owner', plan.replace('Ruiz', 'Ruiz\n**Reviewer:** TBD')), 'met');
  });
  it('everything as its rule judges it, where every checklist is asked for', () => {
    const { items } = lint('# Strategy\n\n## Risks\n\n[What could go wrong]\n', {
      now,
      kind: 'product-strategy',
      allChecklists: true,
    });
    equal(items.find(({ id }) => id === 'risks')?.status, 'missing');
  });
});
