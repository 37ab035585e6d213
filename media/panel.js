// Runs in the panels of reports. A page that changes is changed in place: one that is loaded anew takes the focus.
const host = acquireVsCodeApi();

/** The parts of a page, as VS Code would load them: it names the address of each link. */
function partsOf(page) {
  for (const link of page.querySelectorAll('a:not([title])')) link.title = link.getAttribute('href');
  return [...page.body.childNodes];
}

addEventListener('message', ({ data }) => {
  const page = new DOMParser().parseFromString(data, 'text/html');
  const [before, after] = [[...document.body.childNodes], partsOf(page)];
  document.title = page.title;
  for (const [index, part] of after.entries()) {
    const old = before[index];
    if (!old) document.body.append(part);
    else if (!old.isEqualNode(part)) old.replaceWith(part);
  }
  for (const old of before.slice(after.length)) old.remove();
});
host.postMessage('ready');
