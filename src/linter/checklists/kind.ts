/** All kinds, in the order in which people are offered them. */
export const kinds = [
  'product-strategy',
  'product-vision',
  'pmf-hypothesis',
  'metrics',
  'okr',
  'roadmap',
  'prd',
  'pr-faq',
  'go-to-market',
  'business-case',
  'team-charter',
  'communication-plan',
  'experiment',
  'decision-record',
  'persona',
  'risk-register',
  'competitive-analysis',
  'template',
] as const;

/** What sort of document this is. It decides which checklists apply. */
export type Kind = (typeof kinds)[number];

/** Whether a text names a kind. */
export function isKind(name: string): name is Kind {
  return (kinds as readonly string[]).includes(name);
}

const names: Readonly<Partial<Record<Kind, string>>> = {
  okr: 'OKRs',
  prd: 'PRD',
  'pr-faq': 'PR/FAQ',
  'pmf-hypothesis': 'PMF hypothesis',
  'go-to-market': 'go-to-market plan',
};

/** A kind as people say it. */
export function nameOf(kind: Kind): string {
  return names[kind] ?? kind.replace(/-/g, ' ');
}

const kindAliases: Readonly<Record<string, Kind>> = {
  strategy: 'product-strategy',
  vision: 'product-vision',
  pmf: 'pmf-hypothesis',
  hypothesis: 'pmf-hypothesis',
  gtm: 'go-to-market',
  okrs: 'okr',
  budget: 'business-case',
  charter: 'team-charter',
  communication: 'communication-plan',
  decision: 'decision-record',
  prfaq: 'pr-faq',
  brief: 'prd',
};

/** Files that are never plans, by their names: those that every repository has for other purposes, and instructions for tools. */
const never: ReadonlySet<string> = new Set([
  'readme',
  'changelog',
  'contributing',
  'code_of_conduct',
  'code-of-conduct',
  'security',
  'license',
  'licence',
  'claude',
  'agents',
  'skill',
  'gemini',
  'copilot-instructions',
  'support',
  'authors',
  'history',
  'codeowners',
  'install',
  'governance',
  'releasing',
  'maintainers',
  'faq',
  'glossary',
  'index.d',
]);

/** What is said in front matter. */
interface Stated {
  readonly entries: readonly { readonly key: string; readonly value: string }[];
}

/** What the author says, read from `kind:` in the front matter: null for `none`, undefined when it says nothing. */
export function declaredKind(front: Stated): Kind | null | undefined {
  const entry = front.entries.find(({ key }) => key.toLowerCase() === 'kind');
  const value =
    entry?.value
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-') ?? '';
  return value === 'none' ? null : isKind(value) ? value : kindAliases[value];
}

/** The title as the document states it: its first heading, else `title:` in the front matter. */
export function statedTitle(document: {
  readonly title: { readonly title: string } | undefined;
  readonly front: Stated;
}): string | undefined {
  return document.title?.title ?? document.front.entries.find(({ key }) => key === 'title')?.value;
}

/** The name of a file without its ending, and without digits before a letter: `tickets` of `docs/01-tickets.md`. */
export function fileStem(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[^.]*$/, '').replace(/^[\d-]+(?=[a-z])/i, '');
}

/** Whether a file is kept but no longer followed: by the folder it lies in, or the end of its name, as in `plan_old.md`. */
export function isInArchive(path: string): boolean {
  return (
    /(?:^|[\\/])_?archived?s?[\\/]/i.test(path) ||
    /[\W_](?:old|outdated|obsolete|deprecated|superseded|archived?)$/i.test(fileStem(path))
  );
}

/** A month or a day at the beginning or the end of a file's name: `2026-04-pricing.md`, `pricing-20260412.md`. */
const dateInName =
  /(?:[\\/]|^)20\d\d[-_.]?(?:0[1-9]|1[0-2])(?!\d{3})[^\\/]*$|[-_. ]20\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?\d*\.\w+$/;

/** Whether the name of a file tells when it was written. */
export const isNamedByDate = (path: string): boolean => dateInName.test(path);

/** Whether a file is never a plan by its name: a README, a change log, a licence, a template. */
export function isCertainlyNotStrategy(path: string): boolean {
  const stem = fileStem(path).toLowerCase();
  return never.has(stem) || /(?:^|[ ._-])(?:template|vorlage|plantilla|szablon|шаблон|模板)$/.test(stem);
}
