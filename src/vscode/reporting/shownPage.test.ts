import { deepEqual } from 'node:assert/strict';
import { pageIn } from './shownPage.js';

describe('a page that is shown', () => {
  /** A view that notes what happens to it. */
  function view() {
    const happened: string[] = [];
    let listen = (): void => undefined;
    const page = pageIn({
      set html(text: string) {
        happened.push(`load ${text}`);
      },
      postMessage: (text) => happened.push(`change to ${String(text)}`),
      onDidReceiveMessage: (listener) => (listen = listener),
    });
    return { page, happened, ready: () => listen() };
  }

  it('is loaded once, and changed in place when it is different', () => {
    const { page, happened, ready } = view();
    page.show('a');
    ready();
    for (const text of ['a', 'b', 'b', 'a']) page.show(text);
    deepEqual(happened, ['load a', 'change to b', 'change to a']);
  });

  it('is loaded anew while it does not listen', () => {
    const { page, happened, ready } = view();
    for (const text of ['a', 'b']) page.show(text);
    ready();
    page.show('c');
    deepEqual(happened, ['load a', 'load b', 'change to c']);
  });

  it('is brought up to date when VS Code has loaded it as it was', () => {
    const { page, happened, ready } = view();
    page.show('a');
    ready();
    page.show('b');
    page.hidden();
    ready();
    page.show('b');
    deepEqual(happened, ['load a', 'change to b', 'change to b']);
  });
});
