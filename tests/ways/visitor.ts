/** What a way through the page needs of a browser: the least that all of them can do, with real clicks. */

/** An element by selector and accessible name: its label or else its text. */
export interface Target {
  readonly css: string;
  readonly name?: string;
}

export interface Visitor {
  /** The browser's name and version. */
  readonly browser: string;
  /** Where files land that the page saves. */
  readonly downloads: string;
  /** Opens an address anew, even where only its fragment differs. */
  open(address: string): Promise<void>;
  /** Calls a function in the page, with what JSON can carry. */
  evaluate<Given extends readonly unknown[], Result>(
    inPage: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result>;
  /** Clicks the middle of an element; null where none is to be seen. */
  click(target: Target): Promise<true | null>;
  /** Hands a file to the field for files that `css` selects; null where there is none. */
  give(css: string, file: string): Promise<true | null>;
  resize(width: number, height: number): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  end(): Promise<void>;
}

/** In the page: the first such element that is to be seen. */
export function find(css: string, name: string | null): Element | null {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ?? element.textContent?.trim();
  const isMeant = (element: Element) => name === null || nameOf(element) === name;
  return [...document.querySelectorAll(css)].find((e) => isShown(e) && isMeant(e)) ?? null;
}
