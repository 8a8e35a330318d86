/** Numbers, counts and lists in English. */

export const integer = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
export const decimals = new Intl.NumberFormat('en', {
  minimumFractionDigits: 3,
  maximumFractionDigits: 3,
});
export const counted = (count: number, one: string, many: string) =>
  `${integer.format(count)} ${count === 1 ? one : many}`;
export const list = (words: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
