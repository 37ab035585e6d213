import { fail, ok } from 'node:assert/strict';

/** Elements that HTML leaves open. */
const open = new Set(['meta', 'br']);
/** A tag with quoted attributes, a comment or a document type. */
const tagForm =
  /<(?:!DOCTYPE html|(?<end>\/)?(?<name>[a-zA-Z][\w-]*)(?<attributes>(?: [a-zA-Z][\w:-]*(?:="[^"<]*")?)*)(?<alone>\/)?)>/y;

/** A tag that was found in a page. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** All tags of a page or picture; fails where it is not well-formed. */
export function tagsOf(html: string): readonly Tag[] {
  const text = html.replace(/(<style[^>]*>)[\s\S]*?(<\/style>)/g, '$1$2');
  const found: Tag[] = [];
  const stack: string[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tagForm.lastIndex = at;
    const groups = tagForm.exec(text)?.groups ?? fail(`No tag: ${text.slice(at, at + 80)}`);
    const { name } = groups;
    if (name === undefined) continue;
    if (groups.end) {
      if (stack.at(-1) !== name)
        fail(`</${name}> closes ${stack.at(-1) ?? 'nothing'}: ${text.slice(Math.max(0, at - 80), at + 10)}`);
      stack.pop();
      continue;
    }
    const attributes = [...(groups.attributes ?? '').matchAll(/ ([\w:-]+)(?:="([^"]*)")?/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    found.push({ name, attributes: new Map(attributes) });
    if (!groups.alone && !open.has(name)) stack.push(name);
  }
  if (stack.length > 0) fail(`Not closed: ${stack.join(', ')}`);
  return found;
}

/** Fails when a page could run or load something, or needs styles that a policy forbids. */
export function checkStatic(html: string): readonly Tag[] {
  const tags = tagsOf(html);
  for (const { name, attributes } of tags) {
    if (/^(?:script|iframe|object|embed|link|img|foreignObject|form|base)$/i.test(name)) fail(`<${name}>`);
    for (const [key, value] of attributes) {
      if (/^on|^style$|^src$|^xlink/i.test(key)) fail(`${key} of <${name}>`);
      if (key === 'href' && /^\s*(?:javascript|data|https?):/i.test(value)) fail(`${value} of <${name}>`);
    }
  }
  return tags;
}

/** Shapes are placed by percents of the width, so that they fit any page: all of them must be inside. */
export function placesIn(html: string): void {
  const all = [...html.matchAll(/ (?:x|x1|x2|width)="(-?[\d.]+)%"/g)].map((found) => Number(found[1]));
  ok(all.length > 0);
  for (const place of all) ok(place >= 0 && place <= 100, String(place));
  for (const [whole, x, width] of html.matchAll(/<rect class="ps-bar" x="([\d.]+)%" width="([\d.]+)%"/g))
    ok(Number(width) > 0 && Number(x) + Number(width) <= 100.02, whole);
}
