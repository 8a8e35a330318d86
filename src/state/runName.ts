/** A name by which a run is known to the browser's storage. */

/** Unlike any other, and later ones sort after earlier ones. */
export function newRunName(): string {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${Date.now().toString(36)}-${word.toString(36)}`;
}
