/** The words of a language as a flat list, to compare languages with each other. */

/** What stands at one dotted key. */
export type Leaf = string | number | ((...given: never[]) => unknown);

/** Every word and function of `words` by its dotted key. */
export function leaves(words: unknown, at = ''): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  if (words === null || typeof words !== 'object') return found.set(at, words as Leaf);
  for (const [key, value] of Object.entries(words)) {
    for (const [name, leaf] of leaves(value, at ? `${at}.${key}` : key)) found.set(name, leaf);
  }
  return found;
}

/** Kind of a leaf, and how many values a function takes. */
export const kindOf = (leaf: Leaf) =>
  typeof leaf === 'function' ? `function of ${leaf.length}` : typeof leaf;

/** Every text in what a function gave: a string, or an object of strings. */
export function texts(given: unknown): string[] {
  if (typeof given === 'string') return [given];
  if (given === null || typeof given !== 'object') return [];
  return Object.values(given).flatMap(texts);
}
