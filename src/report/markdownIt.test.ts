import { equal, match, ok } from 'node:assert/strict';
import { createRequire } from 'node:module';
import { checkStatic } from '../../test/report/markup.js';
import { createLinter, type Inspection } from '../linter/index.js';
import { drawTokens } from './markdownIt.js';
import { hookRenderer, type MarkdownRenderer } from './previewHook.js';
import { english } from './speech.js';

interface Markdown extends MarkdownRenderer {
  render(text: string, env?: unknown): string;
}
const makeMarkdown = createRequire(import.meta.url)('markdown-it') as (options: unknown) => Markdown;

const now = Date.UTC(2026, 10, 25);
const inspectionOf = (text: string): Inspection => createLinter().inspect(text, { now, kind: 'roadmap' });
const uri = { scheme: 'file', path: '/plan.md' };

/** A renderer as VS Code makes it for the preview, with our drawings. */
function drawing(inspect: (uri: unknown) => Inspection | undefined): Markdown {
  return hookRenderer(makeMarkdown({ html: true }), (tokens, source, address) =>
    drawTokens(tokens, source, address, { speech: english, now: () => now, inspect }),
  );
}

/** A text as the preview shows it, without its front matter, as VS Code leaves it out. */
function preview(
  text: string,
  inspect: (uri: unknown) => Inspection | undefined = () => inspectionOf(text),
  shown = text.replace(/^---[\s\S]*?\n---\r?\n/, ''),
): string {
  return drawing(inspect).render(shown, { currentDocument: uri });
}

const plain = (text: string): string => makeMarkdown({ html: true }).render(text);

const roadmap = `---
title: Plan
---

# Roadmap 🚀

Intro.

## Roadmap

| Date | Milestone |
| --- | --- |
| 2026-12-01 | \`<script>alert(1)</script>\` |
| Q1 2027 | Launch |

After.

## Metrics

| Metric | Baseline | Target |
| --- | --- | --- |
| Weekly planning teams | 320 | 500 |

- Reduce churn from 5% to 3%
`;

describe('the preview', () => {
  for (const [name, text] of [
    ['line feeds', roadmap],
    ['CRLF', roadmap.replace(/\n/g, '\r\n')],
  ] as const) {
    it(`draws below what states it, with ${name}`, () => {
      const html = preview(text);
      checkStatic(html.replace(/<code>.*?<\/code>/g, ''));
      match(
        html,
        /<\/table>\s*<figure class="ps-picture"><table class="ps-time"><caption class="ps-text">Timeline, as of.*<\/figure>\s*<p>After\.<\/p>/s,
      );
      match(
        html,
        /<\/table>\s*<figure class="ps-picture"><table><caption class="ps-text">Metrics from baseline to target<\/caption>.*<\/figure>\s*<ul>/s,
      );
      match(html, /<\/ul>\s*<figure class="ps-picture">/);
      match(
        html,
        /<h2>Metrics <span class="ps-badge" role="img" aria-label="\d of \d checklist items met" title="[^"]*">\d\/\d<\/span><\/h2>/,
      );
      ok(!html.includes('<script'));
    });
  }
  it('draws where the text is rendered whole, front matter and all', () =>
    match(
      preview(roadmap, () => inspectionOf(roadmap), roadmap),
      /<\/table>\s*<figure/,
    ));
  it('draws lists and headings too', () => {
    match(
      preview('# Roadmap\n\n## Timeline\n\n- Q1 2027: Beta\n- Q2 2027: Launch\n\nAfter.\n'),
      /<\/ul>\s*<figure.*<\/figure>\s*<p>After/s,
    );
    match(
      preview('# Roadmap\n\n## Timeline\n\n### Q1 2027\n\nBeta.\n\n### Q2 2027\n\nLaunch.\n'),
      /Timeline.*<\/h2>\s*<figure.*<\/figure>\s*<h3>Q1 2027/s,
    );
  });
  it('leaves tables of HTML alone', () => {
    const text =
      '# Roadmap\n\n## Timeline\n\n<table><tr><th>Date</th><th>Milestone</th></tr><tr><td>Q1 2027</td><td>Beta</td></tr></table>\n';
    ok(!preview(text).includes('<figure'));
  });
  it('is as Markdown renders it without a document, for another text, and when something fails', () => {
    const text = roadmap.slice(roadmap.indexOf('# '));
    const md = drawing(() => inspectionOf(roadmap));
    for (const env of [undefined, {}, { currentDocument: undefined }]) equal(md.render(text, env), plain(text));
    equal(
      preview(roadmap, () => undefined, text),
      plain(text),
    );
    equal(
      preview(roadmap, () => inspectionOf(`${roadmap}\nMore.\n`), text),
      plain(text),
    );
    equal(
      preview(
        roadmap,
        () => {
          throw new Error('broken');
        },
        text,
      ),
      plain(text),
    );
    equal(
      preview('', () => inspectionOf(roadmap), ''),
      '',
    );
    const notes = '# Notes\n\nMilk, eggs.\n';
    equal(
      preview(notes, () => createLinter().inspect(notes, { path: 'notes.md' })),
      plain(notes),
    );
  });
  it('does not change the tokens that VS Code keeps', () => {
    const text = roadmap.slice(roadmap.indexOf('# '));
    const md = drawing(() => inspectionOf(roadmap)) as Markdown & {
      parse(text: string, env: unknown): Parameters<Markdown['renderer']['render']>[0];
    };
    const tokens = md.parse(text, {});
    const before = tokens.length;
    const first = md.renderer.render(tokens, {}, { currentDocument: uri });
    equal(tokens.length, before);
    equal(md.renderer.render(tokens, {}, { currentDocument: uri }), first);
    ok(first.includes('<figure'));
  });
});
