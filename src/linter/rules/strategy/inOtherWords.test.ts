import { deepEqual } from 'node:assert/strict';
import { lint } from '../../index.js';

const now = Date.UTC(2026, 10, 25);
const statusOf = (id: string, text: string): string | undefined =>
  lint(`# Ferry tickets\n\n${text}\n`, { kind: 'product-strategy', allChecklists: true, now }).items.find(
    (item) => item.id === id,
  )?.status;

/** By item: texts that state it in other words, texts that only hint at it, and texts that do neither. */
const said: Readonly<Record<string, readonly [readonly string[], readonly string[], readonly string[]]>> = {
  risks: [
    [
      '## Riesgos estratégicos\n\n- El puerto cierra en invierno\n- La licencia tarda',
      'The main threat is the new bridge.',
      'La principal amenaza es el puente nuevo.',
      'Die Fahrkarten werden für alle einfacher, und die Schiffe sind voll.\n\n- Eis im Hafen (Gegenmaßnahme: Eisbrecher)',
      'I biglietti sono più semplici per tutti e le navi sono piene.\n\n- Dipendenza dal porto (mitigato: due moli)',
      'Há risco de gelo no porto.',
      '主要的威胁是新桥。',
    ],
    [
      '## Challenges\n\n- The harbour freezes\n- Two operators share one pier',
      '## 3. Key obstacles\n\n- The pier takes one ship\n- The law on waste heat',
      '## Défis\n\n- Un seul quai pour deux lignes',
      '## Privacy and app store considerations\n\n- No names on tickets\n- Delete on request',
      '## Worst-case scenario\n\n- Half of the passengers take the bridge',
      '## 应急预案\n\n- 改用纸质船票\n- 增加人手',
    ],
    [
      '## Constraints\n\n- One language\n- One pier',
      '## Threat detection\n\n- Cameras on the pier',
      'Menor risco de fila no cais.',
      'Tickets get simpler.',
    ],
  ],
  alternatives: [
    [
      'Most ticket apps assume a fixed timetable.',
      'Existing AI booking tools are bolt-ons.',
      'Incumbents sell on paper.',
      'We should not compete as just another timetable.',
      'Not a Tixo replacement.',
      'We decided for one queue and neglected two separate ones.',
      '### vs. Tixo\n\n- They sell on paper\n- We sell on the phone',
      'Die Fahrkarten werden für alle einfacher. Die meisten Apps kennen den Fahrplan der Schiffe nicht.',
      'Las herramientas existentes no conocen el puerto.',
      'La plupart des applications ignorent les horaires.',
      'Os bilhetes são mais simples para todos. As ferramentas atuais não conhecem o porto.',
      'Это отличает нас от обычных приложений.',
      '既存のチケットサイトでは席を選べない',
    ],
    [],
    ['Tickets get simpler.', 'We win most races.'],
  ],
  'non-goals': [
    [
      '### Fica fora\n\n- Venda a bordo, bicicletas',
      '### Queda fuera\n\n- Venta a bordo, bicicletas',
      '- Bicycles (Post-MVP)',
      'Sales stay harbour-only in the current release.',
      '### 後回しにできる機能\n\n- 自転車の予約\n- 船内販売',
    ],
    [
      '## Future enhancements\n\n- Bicycles\n- Sales on board',
      '## Funcionalidades futuras\n\n- Bicicletas\n- Venta a bordo',
      '## 将来の機能\n\n- 自転車の予約\n- 船内販売',
    ],
    ['## Future\n\n- Bicycles\n- Sales on board', 'Tickets get simpler.'],
  ],
  metrics: [
    [
      '**Target**: 100 paying customers and a second pier',
      '- Acceptance: boarding lists are right for ≥98% of crossings',
      '- Adoption: number of crews that sell by phone',
      'We measure success by the feedback of the crews.',
      '- Hit 500 sign-ups before the summer',
      '- 70% of users sell a ticket in their first 30 days',
      'Queremos alcanzar 500 clientes nuevos. Los billetes son más sencillos para todos.',
      'Den Erfolg messen wir an den Rückmeldungen.',
      'El éxito se mide con las tripulaciones.',
      'Reach is the effect on the North Star (crossings sold by phone).',
    ],
    [
      'Thresholds are in `docs/pier-metrics.md`.',
      'Decisions follow the [numbers](../KPIs.md).',
      '## Definition of done\n\n- Crews sell 95% of tickets without help\n- The pier has signs',
      '### How do we know it is working?\n\nA crew sells without asking.',
      '**Q: What are the key success metrics?**\nA:\n- Crews that sell by phone\n- Piers with signs',
      '### Woran erkennen wir, dass es funktioniert?\n\nEine Crew verkauft, ohne zu fragen.',
    ],
    [
      '## Definition of done\n\n- Crews sell without help\n- The pier has signs',
      'Today 60% of users leave within 3 days.',
      '- Settings: number of seats',
      'See `docs/telemetry.md`.',
      'Tickets get simpler.',
    ],
  ],
  'customer-problem': [
    [
      'For crews that find Tixo too complex.',
      'Crews say that 60% of passengers report long queues.',
      'Passengers wait, and people waste their time at the pier.',
      'Für Crews, denen Tixo zu kompliziert ist.',
    ],
    ['## Target users\n\n- **Crew lead** — needs one list for two ships\n- **Passenger** — wants a seat'],
    ['## Modules\n\n- Scanner — needs a camera', 'Tickets get simpler.'],
  ],
  'kill-criteria': [
    [
      'If crews do not sell by phone in June, pause work on the app and mend the paper tickets.',
      '**Exit gate:** three crews sell without help.',
      'Do not build the second pier until 40 crossings a day are sold.',
      '- Se in giugno non vende nessuno → pivot',
      '- Falsifiers: crews go back to paper',
    ],
    [],
    ['Crews can pause a sale.', 'Tickets get simpler.'],
  ],
  'vision-horizon': [
    ['## Timeline\n\n1. **Pilot (Month 1)**\n   - One ship\n2. **All ships (Months 2-6)**\n   - Four ships'],
    [],
    ['## Steps\n\n1. **Pilot**\n   - One ship\n2. **All ships**\n   - Four ships'],
  ],
};

describe('what a strategy says in other words', () => {
  for (const [id, [stated, hinted, silent]] of Object.entries(said))
    it(`is known, or not asked for: ${id}`, () => {
      const of = (texts: readonly string[]): Record<string, string | undefined> =>
        Object.fromEntries(texts.map((text) => [text, statusOf(id, text)]));
      const all = (texts: readonly string[], status: string): Record<string, string> =>
        Object.fromEntries(texts.map((text) => [text, status]));
      deepEqual(of(stated), all(stated, 'met'));
      deepEqual(of(hinted), all(hinted, 'not-evaluated'));
      deepEqual(of(silent), all(silent, 'missing'));
    });
  it('names its primary metric in a sentence', () => {
    const text = (sentence: string): string =>
      `## Success metrics\n\n- Share of crossings sold by phone\n\n${sentence}`;
    deepEqual(statusOf('north-star', text('Candidate north star: crossings sold by phone.')), 'met');
    deepEqual(statusOf('north-star', text('Crews steer by the stars.')), 'missing');
  });
});
