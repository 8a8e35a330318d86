/** A formula in a line of text: what follows `_` is set as a subscript. */

export function Notation({ text }: { readonly text: string }) {
  return text
    .split(/(_[\p{L}\p{N}]+)/u)
    .map((part, i) => (part.startsWith('_') ? <sub key={i}>{part.slice(1)}</sub> : part));
}
