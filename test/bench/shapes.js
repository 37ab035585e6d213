// Documents that are big in one way: what costs more than its share shows in one of them.

const lines = (count, line) => Array.from({ length: count }, (_, index) => line(index)).join('\n');
const head = '# Plan for the north\n\nStatus: Review\n\n';
const months = ['January', 'March', 'April', 'June', 'August', 'October'];
const day = (index) => `${1 + (index % 28)} ${months[index % months.length]} ${2026 + (index % 4)}`;
/** How many words are passed over: a document made later has others, for the linter remembers texts that it has read. */
let passed = 0;
/** A word of its own for each number, as names have no numbers. */
const word = (index) => {
  const at = index + passed;
  const letters = [at, Math.floor(at / 26), Math.floor(at / 676)].map((of) => 97 + (of % 26));
  return `${['Blue', 'Green', 'Red', 'Grey', 'White'][at % 5]} ${String.fromCharCode(...letters)}o`;
};
const table = (names, count, row) =>
  `| ${names.join(' | ')} |\n|${' --- |'.repeat(names.length)}\n${lines(count, (index) => `| ${row(index).join(' | ')} |`)}`;

/** The words of documents made from now on are others. */
export function passWords() {
  passed += 7_001;
}

/** For each shape: about how many of its parts make 50 to 100 KB, and a document with so many of them. */
export const shapes = {
  'rows of a metrics table': [
    500,
    (count) =>
      `${head}## Success metrics\n\n${table(['Metric', 'Baseline', 'Target', 'Date', 'Owner'], count, (index) => [`${word(index)} activation rate`, index % 3 ? `${10 + (index % 50)} %` : '', `${60 + (index % 30)} %`, day(index), 'Ana Ruiz'])}`,
  ],
  'metrics without a baseline': [
    500,
    (count) =>
      `${head}## Success metrics\n\n${table(['Metric', 'Target'], count, (index) => [`${word(index)} conversion rate`, `${60 + (index % 30)} %`])}`,
  ],
  'metrics in bullets': [
    500,
    (count) =>
      `${head}## Success metrics\n\n${lines(count, (index) => `- ${word(index)} activation rate: from ${10 + (index % 50)} % to ${60 + (index % 30)} % by ${day(index)}`)}`,
  ],
  'key results': [
    400,
    (count) =>
      `${head}## Objective 1: Be loved\n\n${lines(count, (index) => `- KR${index}: raise ${word(index)} retention from ${10 + (index % 50)} % to ${60 + (index % 30)} %`)}`,
  ],
  'columns of a table': [
    200,
    (count) =>
      `${head}## Success metrics\n\n${table(
        Array.from({ length: count }, (_, index) => `${word(index)} ${day(index)}`),
        10,
        (row) => Array.from({ length: count }, (_, index) => `${row * index} %`),
      )}`,
  ],
  'rows with totals': [
    500,
    (count) =>
      `${head}## Budget\n\n${table(['Item', 'Cost', 'Share'], count, (index) => (index % 5 === 4 ? ['Total', `$${index * 10}`, '100 %'] : [word(index), `$${index}`, `${index % 100} %`]))}`,
  ],
  tables: [
    100,
    (count) =>
      head +
      lines(
        count,
        (index) =>
          `## Metrics of ${word(index)}\n\n${table(['Metric', 'Target'], 3, (row) => [`${word(index + row)} churn`, `${row + 1} %`])}\n`,
      ),
  ],
  'items of a list': [
    1_000,
    (count) => `${head}## Goals\n\n${lines(count, (index) => `- We help the ${word(index)} teams plan their weeks`)}`,
  ],
  'numbered items': [
    1_000,
    (count) =>
      `${head}## Goals\n\n${lines(count, (index) => `${index + 1}. We help the ${word(index)} teams plan their weeks`)}`,
  ],
  // Each level is indented further: so many parts make a depth of their square root.
  'bullets nested in bullets': [
    1_600,
    (count) =>
      `${head}## Goals\n\n${lines(Math.round(5 * Math.sqrt(count)), (index) => `${'  '.repeat(index)}- We help the ${word(index)} teams`)}`,
  ],
  'block quotes in block quotes': [150, (count) => `${head}${'>'.repeat(count)} We help teams plan their weeks`],
  'lines of a block quote': [
    500,
    (count) => head + lines(count, (index) => `> We help the ${word(index)} teams plan their weeks`),
  ],
  headings: [500, (count) => head + lines(count, (index) => `## ${word(index)}\n\nWe help these teams.\n`)],
  'headings of six depths': [
    500,
    (count) =>
      head + lines(count, (index) => `${'#'.repeat(2 + (index % 5))} ${word(index)}\n\nWe help these teams.\n`),
  ],
  'headings without text': [1_000, (count) => head + lines(count, (index) => `## ${word(index)}`)],
  links: [
    500,
    (count) => `${head}${lines(count, (index) => `See [the ${word(index)} page](./page-${index}.md) for more.`)}`,
  ],
  references: [
    500,
    (count) =>
      `${head}${lines(count, (index) => `See [the ${word(index)} page][r${index}] for more.`)}\n\n${lines(count, (index) => `[r${index}]: ./page-${index}.md`)}`,
  ],
  footnotes: [
    300,
    (count) =>
      `${head}${lines(count, (index) => `Teams wait[^n${index}].`)}\n\n${lines(count, (index) => `[^n${index}]: ${word(index)} interviews\n`)}`,
  ],
  'a long line': [
    1_000,
    (count) =>
      head +
      lines(count, (index) => `We help ${word(index)} teams plan ${index} weeks by ${day(index)}.`).replaceAll(
        '\n',
        ' ',
      ),
  ],
  'a long line without full stops': [
    1_000,
    (count) => head + lines(count, (index) => `we help ${word(index)} teams plan their weeks,`).replaceAll('\n', ' '),
  ],
  'a long paragraph': [
    1_000,
    (count) => head + lines(count, (index) => `We help ${word(index)} teams plan ${index} weeks by ${day(index)}.`),
  ],
  paragraphs: [
    500,
    (count) => head + lines(count, (index) => `We believe that ${word(index)} teams plan their weeks on Monday.\n`),
  ],
  fields: [500, (count) => head + lines(count, (index) => `**${word(index)} owner:** Ana Ruiz\n`)],
  'fields in one paragraph': [500, (count) => head + lines(count, (index) => `Owner: Ana ${word(index)}`)],
  'front matter': [
    500,
    (count) => `---\nstatus: review\n${lines(count, (index) => `key${index}: ${word(index)}`)}\n---\n\n${head}`,
  ],
  'milestones in a table': [
    400,
    (count) =>
      `${head}## Timeline\n\n${table(['Milestone', 'Date', 'Owner'], count, (index) => [`${word(index)} launch`, day(index), 'Ana Ruiz'])}`,
  ],
  'milestones in bullets': [
    400,
    (count) => `${head}## Timeline\n\n${lines(count, (index) => `- ${day(index)}: ${word(index)} launch`)}`,
  ],
  'milestones without a date': [
    400,
    (count) => `${head}## Timeline\n\n${lines(count, (index) => `- ${word(index)} launch`)}`,
  ],
  'milestones in sections': [
    200,
    (count) =>
      `${head}## Roadmap\n\n${lines(count, (index) => `### Q${1 + (index % 4)} ${2026 + (index >> 2)}\n\n- ${word(index)} launch\n`)}`,
  ],
  'risks in a table': [
    400,
    (count) =>
      `${head}## Risks\n\n${table(['Risk', 'Likelihood', 'Impact', 'Mitigation', 'Owner'], count, (index) => [`${word(index)} teams do not switch`, 'High', 'Low', index % 2 ? 'Interview them' : '', 'Ana Ruiz'])}`,
  ],
  'risks in bullets': [
    400,
    (count) => `${head}## Risks\n\n${lines(count, (index) => `- ${word(index)} teams may not switch`)}`,
  ],
  dates: [
    1_000,
    (count) =>
      head + lines(count, (index) => `Done on ${day(index)} and 0${1 + (index % 9)}/0${1 + (index % 7)}/2026.\n`),
  ],
  blanks: [1_000, (count) => head + lines(count, (index) => `We help [name of ${word(index)}] and TBD teams.`)],
  assumptions: [
    300,
    (count) =>
      `${head}## Assumptions\n\n${lines(count, (index) => `- We believe that ${word(index)} teams will pay because planning takes ${index} hours; we will know when ${10 + (index % 60)} % stay`)}`,
  ],
  options: [
    300,
    (count) =>
      `${head}## Options considered\n\n${lines(count, (index) => `### Option ${index}: ${word(index)}\n\nPros: cheap. Cons: slow.\n`)}`,
  ],
  questions: [
    500,
    (count) => `${head}## Open questions\n\n${lines(count, (index) => `- [ ] Who pays for ${word(index)}?`)}`,
  ],
  people: [
    500,
    (count) =>
      `${head}## Team\n\n${table(['Name', 'Role', 'Capacity'], count, (index) => [word(index), 'Engineer', `${index % 100} %`])}`,
  ],
  amounts: [
    500,
    (count) =>
      `${head}## Pricing\n\n${lines(count, (index) => `- The ${word(index)} plan costs $${index} per month, CAC is €${index}, LTV is $${index * 3}`)}`,
  ],
  acronyms: [
    500,
    (count) =>
      head +
      lines(
        count,
        (index) =>
          `The ${String.fromCharCode(65 + (index % 26), 65 + (Math.floor(index / 26) % 26), 65 + Math.floor(index / 676))} team and its OKR wait.\n`,
      ),
  ],
  'names with abbreviations': [
    500,
    (count) =>
      head +
      lines(
        count,
        (index) =>
          `The ${word(index)} Order Value (${String.fromCharCode(65 + (index % 26), 65 + (Math.floor(index / 26) % 26), 65 + Math.floor(index / 676))}) waits.\n`,
      ),
  ],
  comments: [500, (count) => head + lines(count, (index) => `<!-- about ${word(index)} -->\n\nText.\n`)],
  suppressions: [
    300,
    (count) =>
      head + lines(count, (index) => `<!-- strategy-lint-disable-next-line metrics -->\n\n${word(index)} TBD.\n`),
  ],
  HTML: [
    300,
    (count) =>
      head +
      lines(count, (index) => `<details><summary>${word(index)}</summary>\n\nText <b>of</b> ours.\n\n</details>\n`),
  ],
  code: [300, (count) => head + lines(count, (index) => `\`\`\`\n${word(index)}\n\`\`\`\n`)],
  'lines with emphasis': [
    500,
    (count) => head + lines(count, (index) => `We *help* **${word(index)}** teams \`plan\` their _weeks_ ~~late~~.`),
  ],
  claims: [
    500,
    (count) =>
      head +
      lines(count, (index) => `We are the best ${word(index)} platform that everyone loves, significantly faster.\n`),
  ],
};

/** Documents of one product, for what only several of them show. */
export const documentsOf = (count) =>
  Array.from({ length: count }, (_, index) => ({
    path: `north/${index}.md`,
    text: `# Product strategy of the north ${word(index)}\n\nStatus: Approved\nOwner: Ana Ruiz\nProduct: North\n\n## Success metrics\n\n${table(['Metric', 'Baseline', 'Target', 'Date'], 5, (row) => [`${word(row)} activation rate`, '10 %', `${60 + (index % 30)} %`, day(index)])}\n\n## Timeline\n\n- ${day(index)}: ${word(index % 7)} launch\n- ${day(index + 3)}: beta of ${word(index % 11)}\n\nSee [the plan](./${index + 1}.md).\n`,
  }));
