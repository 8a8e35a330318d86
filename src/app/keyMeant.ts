/** Which key of the table is meant in any layout: what the key writes rules, unless that is no Latin letter. */

/** What of a keyboard event says which key it is. */
export interface PressedKey {
  readonly key: string;
  /** The place of the key, named after the American layout. */
  readonly code: string;
  readonly shiftKey: boolean;
}

/** A single letter of another script, or of a phonetic layout: ㄎ, В, Δ, ˇ. */
const otherLetter = /^(?!\p{Script=Latin})[\p{L}\p{M}]$/u;
/** What browsers call a key that an input method has taken, or that they do not know. */
const unnamed: readonly string[] = ['Process', 'Unidentified'];
/** Signs by the place of their key, without and with Shift. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  Slash: ['/', '?'],
  Equal: ['=', '+'],
  Minus: ['-', '_'],
  Period: ['.', '>'],
};

function atPlace({ code, shiftKey }: PressedKey): string | null {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (letter) return letter.toLowerCase();
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  if (digit) return shiftKey ? null : digit;
  return signs[code]?.[shiftKey ? 1 : 0] ?? null;
}

/** The key as the table names it; letters in lower case. */
export function keyMeant(press: PressedKey): string {
  // Full-width signs are the same signs.
  const key = press.key.length === 1 ? press.key.normalize('NFKC').toLowerCase() : press.key;
  if (key === '؟') return '?';
  return otherLetter.test(key) || unnamed.includes(key) ? (atPlace(press) ?? key) : key;
}

/** A key that writes a character: what WCAG 2.1.4 wants to be switched off; the space bar writes none that is seen. */
export const isCharacter = (key: string) => key.length === 1 && key !== ' ';
