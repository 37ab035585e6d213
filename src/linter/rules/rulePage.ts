/** The paragraphs of a rule page that say why leaders ask, and whose idea it is; empty when there are none. */
export function reasonIn(page: string): string {
  return /\n## Why leaders ask\n+([\s\S]*?)(?=\n## |$)/.exec(page)?.[1]?.trim() ?? '';
}

/** A rule page's example, without the document's title above it; empty where it takes several documents to show one. */
export function exampleIn(page: string, heading: 'Weak' | 'Strong'): string {
  const example = new RegExp(`^## ${heading}\\n+\`\`\`md\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';
  return example.replace(/^# .*\n+/, '').trim();
}
