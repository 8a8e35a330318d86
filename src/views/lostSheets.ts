/** Style sheets that could not be loaded: the bundler asks for each only once, so they are asked for here again. */

/** Marks them from now on. */
export function watchSheets(page: Document): void {
  const mark = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.dataset.lost = '';
  };
  page.addEventListener('error', mark, true); // such errors do not bubble
}

/** Asks for the marked ones; rejects where one does not come. */
export async function mendSheets(page: Document): Promise<void> {
  const lost = [...page.querySelectorAll<HTMLLinkElement>('link[data-lost]')];
  await Promise.all(lost.map(loadAgain));
}

function loadAgain(link: HTMLLinkElement): Promise<void> {
  const again = document.createElement('link');
  again.rel = 'stylesheet';
  again.href = link.href;
  return new Promise((resolve, reject) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new Error(`${again.href} did not load`)));
    link.replaceWith(again);
  });
}
