/** Faults of a page's layout that a person sees at once: cut values, words and controls on top of one another. */
import type { Page } from '@playwright/test';

/** Every fault on the page as it stands, a line each. */
export async function layoutFaults(page: Page): Promise<string[]> {
  // A window that has just been given another size says so to the page with its next frame.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return page.evaluate(() => {
    interface Part {
      readonly element: Element;
      readonly name: string;
      readonly box: DOMRect;
      /** The bar that floats over the page and holds this part, if any. */
      readonly bar: Element | null;
    }
    const barOf = (element: Element | null): Element | null => {
      if (!element) return null;
      const floats = ['fixed', 'sticky'].includes(getComputedStyle(element).position);
      return floats ? element : barOf(element.parentElement);
    };
    /** What is left of a box where ancestors cut off what stands out of them. */
    const cut = (from: Element | null, box: DOMRect): DOMRect => {
      if (!from) return box;
      const clips = getComputedStyle(from).overflow !== 'visible';
      const edge = from.getBoundingClientRect();
      const [left, top] = [Math.max(box.left, edge.left), Math.max(box.top, edge.top)];
      const width = Math.max(0, Math.min(box.right, edge.right) - left);
      const height = Math.max(0, Math.min(box.bottom, edge.bottom) - top);
      return cut(from.parentElement, clips ? new DOMRect(left, top, width, height) : box);
    };
    const part = (element: Element, whole: DOMRect, name: string): Part[] => {
      const box = cut(element, whole);
      const visible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const own = element.getBoundingClientRect(); // a pixel for words meant for screen readers only
      return visible && Math.min(own.width, own.height, box.width, box.height) > 2
        ? [{ element, box, name, bar: barOf(element) }]
        : [];
    };
    const controls = [...document.querySelectorAll('button, input, select, [role=slider]')].flatMap(
      (e) =>
        part(
          e,
          e.getBoundingClientRect(),
          e.textContent?.trim() || e.getAttribute('aria-label') || e.outerHTML,
        ),
    );
    const texts: Part[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || element.closest('svg, canvas, select')) continue;
      const range = document.createRange();
      range.selectNode(node);
      texts.push(...part(element, range.getBoundingClientRect(), text));
    }
    const parts = [...controls, ...texts];
    /** A control's own name or value may lie where it takes the finger. */
    const labels = (text: Part, { element, name }: Part) =>
      element.matches('[role=slider], input') &&
      (name.endsWith(text.name) || element.getAttribute('aria-valuetext') === text.name);
    const related = (a: Part, b: Part) =>
      a.element.contains(b.element) ||
      b.element.contains(a.element) ||
      labels(a, b) ||
      labels(b, a);
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    const faults = parts.flatMap((a, i) =>
      parts
        .slice(i + 1)
        .filter((b) => a.bar === b.bar && !related(a, b) && overlap(a.box, b.box))
        .map((b) => `"${a.name}" and "${b.name}" lie on one another`),
    );
    for (const { element, name } of controls) {
      const isText =
        element instanceof HTMLInputElement && !/range|checkbox|radio/.test(element.type);
      if (isText && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`"${name}": its value ${element.value} is cut off`);
      }
    }
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
      faults.push('the page is wider than the screen');
    }
    return faults;
  });
}
