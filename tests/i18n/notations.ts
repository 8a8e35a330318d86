/** Texts that are the same in every language: names and notations. */

/** Words of formulas, units, and proper names. */
const words = new Set(
  'log exp mean KL JSD JS TV dx nat MMGAN NSGAN vs ReLU Leaky tanh SGD Adam CPU GPU WebGL WASM Shift Enter Esc Page zh Hant Hans'.split(
    ' ',
  ),
);

/** True of a text without a word of any language; subscripts and single letters are notation. */
export function isNotation(text: string): boolean {
  const parts = text.replaceAll(/_[A-Za-z]+/g, ' ').match(/[A-Za-z]{2,}/g) ?? [];
  return parts.every((part) => words.has(part));
}
