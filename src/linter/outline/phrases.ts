import type { Concept } from './wordings.js';

/** Wordings that are too ordinary to be recognised at the end of a longer heading. */
export const weakEndings = new Set<Concept>([
  'initiatives',
  'summary',
  'pillars',
  'learning',
  'process',
  'metadata',
  'rollout-now',
  'rollout-next',
  'rollout-later',
  'evidence',
  'decision-log',
  'review-cadence',
  'why-now',
  'diagnosis',
  'competition',
  'open-questions',
  'team',
  'budget',
  'experiments',
  'principles',
  'press-release',
  'faq',
  'advantage',
  'approach',
  'upsides',
  'downsides',
  'assumptions',
]);

/** Headings that are whole phrases: what they are about is said by their build, not by a list of wordings. */
export const phrases: readonly { readonly concept: Concept; readonly expression: RegExp }[] = [
  {
    concept: 'advantage',
    expression: new RegExp(
      '^(?:what makes .*\\b(?:different|unique|special|better)|' +
        '(?:how|why) (?:is|are|does|do|did) .*\\b(?:different|differ|better)|' +
        'why (?:not (?:just )?(?:use|ask|buy)|us$|choose))\\b',
    ),
  },
  {
    concept: 'open-questions',
    expression: new RegExp(
      "^(?:what|things) .*\\b(?:not|n't) (?:yet )?(?:know|sure|understand|decided)\\b|" +
        '\\b(?:open|pending|unresolved|outstanding) (?:[\\w-]+ )?(?:decisions?|questions?|issues?|' +
        'points?|topics?)\\b|\\b(?:decisions?|questions?) (?:still )?(?:pending|open|outstanding)\\b|' +
        '\\bunknowns\\b',
    ),
  },
  {
    concept: 'non-goals',
    expression: new RegExp(
      "^(?:what|who|things|why) (?:[\\w'-]+ ){0,4}(?:not|isn't|aren't|doesn't|don't|won't|never|" +
        'avoid)\\b(?!.* (?:work|happen)(?:ing|ed)?\\b)|' +
        "\\b(?:out of scope|anti-?personas?|non-?goals|no-?gos)\\b|\\bdon't optimi[sz]e for\\b|" +
        '\\b(?:fora d[eo] (?:escopo|ambito)|hors (?:du )?(?:perimetre|scope)|fuera del? alcance|' +
        'fuori (?:dallo )?(?:scope|ambito)|poza zakresem|nicht im (?:umfang|scope))\\b|' +
        '\\bвне (?:рамок|скоупа|области)|^(?:was|ce que|o que|lo que|cosa) .*\\b(?:nicht|pas|nao|no|' +
        'non)\\b',
    ),
  },
  { concept: 'problem', expression: /^(?:what|which) (?:[\w-]+ ){0,3}(?:problems?|pains?)\b/ },
  {
    concept: 'target-customer',
    expression:
      /^who (?:is|are|will|would|does|do|has|have)\b.*\b(?:for|help|serve|serving|customers?|users?|use|benefit|problem)\b/,
  },
  { concept: 'why-now', expression: /^why (?:now|today)\b|\bwhy now$/ },
  {
    concept: 'diagnosis',
    expression: new RegExp(
      '^(?:the )?(?:current|existing|present) [\\w-]+(?: [\\w-]+){0,2}$|' +
        "^where (?:we|things|it)(?:'re| are| is| stands?)\\b|^(?:the )?state of (?:the|our)\\b|" +
        "^what (?:is|'s) (?:missing|broken|wrong)\\b",
    ),
  },
  {
    concept: 'risks',
    expression: new RegExp(
      '^(?:the )?(?:main |biggest |real |only )?risks? (?:that|we|to|of|if)\\b|' +
        '^(?:riesgos|riscos|risques|rischi) [a-z-]+(?: (?:y|e|et|ed) [a-z-]+)?$',
    ),
  },
  { concept: 'competition', expression: /^(?:vs|versus)\.? \S/ },
  {
    concept: 'kill-criteria',
    expression: /\b(?:stop|halt|kill|rollback|roll-back) (?:conditions?|criteria|criterion|thresholds?|rules?)\b/,
  },
];
