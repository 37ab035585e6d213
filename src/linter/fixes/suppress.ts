import { splitSections } from '../parse/sections.js';
import { parseWhole } from '../parse/parse.js';
import type { Finding, Fix } from '../result.js';
import { rangeOf } from '../text.js';
import { lineEnd } from './sections.js';

const fileComment = /^<!--lint disable((?: [\w-]+)*)-->/;

/**
 * The two ways to switch a finding off: for the block it stands in, by a comment on its own line above the block, and
 * for the whole file, by a comment below the front matter. Both are remark-lint's comments; none for what stands in the front
 * matter.
 */
export function suppressionsOf(finding: Finding, source: string): readonly Fix[] {
  const { ruleId, range } = finding;
  const end = lineEnd(source);
  const block = parseWhole(source).children.filter((node) => node.type !== 'yaml' && (node.type as string) !== 'toml').find((node) => rangeOf(node).start <= range.start && range.start <= rangeOf(node).end);
  const [first] = splitSections(source).pieces;
  const top = first?.frontMatter ? first.text.length : 0;
  // No comment can stand above the front matter: what is found there is switched off in the settings.
  if (range.start < top) return [];
  const fixes: Fix[] = [];
  if (block) {
    const at = rangeOf(block).start;
    fixes.push({ title: `Ignore ${ruleId} here`, safe: false, edits: [{ start: at, end: at, text: `<!--lint ignore ${ruleId}-->${end}${end}` }] });
  }
  const lead = /^(?:[ \t]*\r?\n)*/.exec(source.slice(top))?.[0].length ?? 0;
  const existing = fileComment.exec(source.slice(top + lead));
  if (existing) {
    const at = top + lead + '<!--lint disable'.length + (existing[1] ?? '').length;
    fixes.push({ title: `Disable ${ruleId} in this file`, safe: false, edits: [{ start: at, end: at, text: ` ${ruleId}` }] });
  } else {
    const at = top + lead;
    const open = top > 0 && lead === 0 ? end : '';
    fixes.push({ title: `Disable ${ruleId} in this file`, safe: false, edits: [{ start: at, end: at, text: `${open}<!--lint disable ${ruleId}-->${end}${end}` }] });
  }
  return fixes;
}
