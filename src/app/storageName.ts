/** Names in the browser's storages, which all pages of an origin share: the page's own, with its folder. */

/** What is kept as short texts. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** `name` as this installation alone has it. */
export function storageName(page: Window, name: string): string {
  return `gan-playground ${new URL('.', page.document.baseURI).pathname} ${name}`;
}

/** What this installation alone remembers between two visits; null where the browser allows no storage: even naming it may throw then. */
export function ownStorage(page: Window): TextStorage | null {
  try {
    const { localStorage } = page;
    return {
      getItem: (name) => localStorage.getItem(storageName(page, name)),
      setItem: (name, value) => localStorage.setItem(storageName(page, name), value),
    };
  } catch {
    return null;
  }
}
