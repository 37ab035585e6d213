/** What shows a page: VS Code's web view, as far as we use it. */
export interface PageView {
  html: string;
  /** Hands something to the page that is loaded. */
  postMessage(message: unknown): unknown;
  /** Tells of what the page says. */
  readonly onDidReceiveMessage: (listener: () => void) => unknown;
}

/** A page that is loaded once, and changed in place from then on: one that is loaded may take the focus. */
export interface ShownPage {
  /** Shows a page; one that is shown already is left as it is. */
  show(html: string): void;
  /** Says that the page is hidden: VS Code drops it, and loads it again as it was loaded last. */
  hidden(): void;
}

/** @param view shows pages that say when they listen; one that never does is loaded anew for each change */
export function pageIn(view: PageView): ShownPage {
  let [loaded, last] = ['', ''];
  let isListening = false;
  view.onDidReceiveMessage(() => {
    isListening = true;
    if (last !== loaded) view.postMessage(last);
  });
  return {
    show(html) {
      if (html === last) return;
      last = html;
      if (isListening) view.postMessage(html);
      else view.html = loaded = html;
    },
    hidden() {
      isListening = false;
    },
  };
}
