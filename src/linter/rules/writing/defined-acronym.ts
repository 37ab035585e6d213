import { say } from '../../result.js';
import type { Range } from '../../text/text.js';
import { judged, type Rule } from '../rule.js';

/** An acronym that is used so often is worth a definition; so many are named. */
const [oftenUsed, mostNamed] = [3, 3];

const common = new Set(
  (
    'KPI KPIs OKR OKRs API APIs SDK CLI URL URLs HTML CSS JSON CSV PDF SQL HTTP HTTPS REST SaaS B2B ' +
    'B2C ICP NPS CSAT ARR MRR LTV CAC CLV ARPU ARPA NRR GRR DAU WAU MAU ROI CEO CTO CPO CFO COO CMO ' +
    'CRO VP PM PMM PRD RFC MVP GTM USA EU UK US FAQ TBD TBC TODO AND NOT MUST SHOULD MAY USD EUR GBP ' +
    'CHF JPY GDPR SOC ISO IT HR QA UX UI AI ML LLM GPT PR CI CD SEO SEM CRM ERP SSO MFA SLA SLO SMB ' +
    'SME ASAP ETA FYI OSS IDE IAM AWS GCP PLG DRI RACI DACI RICE MDE TAM SAM SOM CTA CTR UAT GA DNS ' +
    'IP VPN SMS PIN USB GPU CPU RAM NOTE YES DONE WIP LGTM YTD YOY QOQ FTE IPO NDA POC ADR'
  ).split(' '),
);

/** "Billing reconciliation (BRX)" or "BRX (billing reconciliation)". */
function expanded(name: string, text: string): boolean {
  return new RegExp(
    `\\(\\s*${name}s?\\s*\\)|\\b${name}s?\\s*(?:\\(|[:=–—-]\\s*\\p{L}|stands for|means|is short for)`,
    'u',
  ).test(text);
}

export const definedAcronym: Rule = {
  id: 'defined-acronym',
  checklist: 'writing',
  statement: 'Uncommon acronyms are spelled out once.',
  severity: 'info',
  nature: 'quality',
  optional: true,
  check(document, report) {
    const counts = new Map<string, { count: number; first: Range }>();
    for (const passage of document.outline.passages) {
      if (passage.kind === 'heading' || passage.kind === 'html') continue;
      for (const match of passage.text.matchAll(/(?<![\w&/.-])\p{Lu}{3,6}(?![\w&/.-])/gu)) {
        const known = counts.get(match[0]);
        counts.set(match[0], {
          count: (known?.count ?? 0) + 1,
          first: known?.first ?? passage.source(match.index, match.index + match[0].length),
        });
      }
    }
    const all = document.outline.passages.map((passage) => passage.text).join('\n');
    const unknown = [...counts].filter(
      ([name, { count }]) => count >= oftenUsed && !common.has(name) && !expanded(name, all),
    );
    const [first] = unknown;
    for (const [name, { first: range }] of unknown.slice(0, mostNamed))
      report(range, say`"${name}" is never spelled out: spell it out where it is first used.`);
    return judged(counts.size, unknown.length, first?.[1].first);
  },
};
