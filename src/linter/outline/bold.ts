import type { List, Paragraph } from 'mdast';
import { textOf } from '../text/text.js';

/** Whether a text is as short as a title, and no sentence. */
const isTitleLong = (text: string): boolean =>
  text.length <= 60 && text.split(/\s+/).length <= 8 && !/[.!?]$/.test(text.replace(/\?$/, ''));

/** Whether a text is one question, as those of an FAQ are: longer than a title. */
const isQuestionLong = (text: string): boolean =>
  text.length <= 160 && /[?？]$/.test(text) && !/[.!?？]\s/.test(text.slice(0, -1));

/** A paragraph that is nothing but one short bold text, or a bold question, is a heading that the author wrote as bold text. */
export function boldHeading(node: Paragraph): boolean {
  const children = node.children.filter((child) => !(child.type === 'text' && /^[\s:]*$/.test(child.value)));
  const [first, ...others] = children;
  const tagged =
    first?.type === 'html' &&
    /^<(?:b|strong)>$/i.test(first.value) &&
    others.every((child, index) => (child.type === 'html') === (index === others.length - 1));
  return (
    ((others.length === 0 && first?.type === 'strong') || tagged) &&
    (isTitleLong(textOf(node)) || isQuestionLong(textOf(node).trim()))
  );
}

/** Whether a list's items are sections of the document: each has a title with something below it, and most titles name a topic. */
export function isListOfSections(node: List, isTopic: (title: string) => boolean): boolean {
  const titles = node.children.map(({ children: [first, ...below] }) =>
    first?.type === 'paragraph' && below.length > 0 ? textOf(first).replace(/\s*:$/, '') : '',
  );
  return (
    titles.length > 1 &&
    titles.every((title) => title !== '' && isTitleLong(title)) &&
    titles.filter(isTopic).length * 2 >= titles.length &&
    titles.filter(isTopic).length > 1
  );
}
