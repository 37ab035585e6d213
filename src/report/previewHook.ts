// Small, and without anything that draws: it may be loaded long before the rest.

/** A token of markdown-it, as far as it is used here. */
export interface PreviewToken {
  readonly type: string;
  /** 1 opens a block, -1 closes it. */
  readonly nesting: number;
  /** The first line, from 0, and the line behind the last one. */
  readonly map: readonly [number, number] | null;
  readonly content: string;
}

type Render = (tokens: PreviewToken[], options: unknown, env: unknown) => string;

/** A Markdown renderer that follows markdown-it, as far as it is used here. */
export interface MarkdownRenderer {
  readonly core: {
    readonly ruler: {
      push(name: string, rule: (state: { readonly src: string; readonly tokens: PreviewToken[] }) => void): void;
    };
  };
  readonly renderer: {
    render: Render;
    readonly rules: Record<string, unknown>;
  };
}

/** The type of the tokens that carry pictures and badges. */
const ours = 'product_strategy';

/** A token that is rendered as it stands. */
export function drawnToken(html: string): PreviewToken {
  return Object.assign({ type: ours, nesting: 0, map: null, content: html }, { tag: '', attrs: null, hidden: false });
}

/** Puts drawings between the tokens of a document: given the tokens, the text they were made of and the document's address. */
export type Draw = (tokens: PreviewToken[], source: string, uri: unknown) => PreviewToken[];

/**
 * Lets something draw in what a Markdown renderer renders. The document is known when tokens are rendered only, so
 * drawings join them then; the tokens themselves, which VS Code keeps, stay as they are. A failure leaves the preview as
 * it is without us.
 * @returns the renderer it was given
 */
export function hookRenderer<Renderer extends MarkdownRenderer>(md: Renderer, draw: Draw): Renderer {
  const sources = new WeakMap<readonly PreviewToken[], string>();
  md.core.ruler.push(ours, ({ src, tokens }) => {
    sources.set(tokens, src);
  });
  md.renderer.rules[ours] = (tokens: readonly PreviewToken[], index: number): string => tokens[index]?.content ?? '';
  const render = md.renderer.render;
  const drawn = (tokens: PreviewToken[], env: unknown): PreviewToken[] => {
    try {
      const uri = typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
      const source = sources.get(tokens);
      return uri && source !== undefined ? draw(tokens, source, uri) : tokens;
    } catch {
      // Without pictures the preview is still a preview.
      return tokens;
    }
  };
  md.renderer.render = (tokens, settings, env) => render.call(md.renderer, drawn(tokens, env), settings, env);
  return md;
}
