/** Single-precision numbers as text: base64 of their bytes. Every browser's machine is little-endian, and so is the text. */

/** Newer browsers write base64 themselves, and far faster. */
type Bytes = Uint8Array & { readonly toBase64?: () => string };

/** Arguments of one call; engines allow some ten thousand. */
const chunk = 8192;

export function floatsToBase64({ buffer, byteOffset, byteLength }: Float32Array): string {
  const bytes: Bytes = new Uint8Array(buffer, byteOffset, byteLength);
  if (bytes.toBase64) return bytes.toBase64();
  let text = '';
  for (let i = 0; i < bytes.length; i += chunk) {
    text += String.fromCharCode(...bytes.subarray(i, i + chunk));
  }
  return btoa(text);
}

/** Characters that `count` numbers take. */
export function base64Length(count: number): number {
  return 4 * Math.ceil((count * Float32Array.BYTES_PER_ELEMENT) / 3);
}

/** `count` finite numbers, or null where the text is not exactly that. */
export function finiteFloats(text: string, count: number): Float32Array | null {
  if (text.length !== base64Length(count)) return null;
  let characters: string;
  try {
    characters = atob(text);
  } catch {
    return null;
  }
  const values = new Float32Array(count);
  if (characters.length !== values.byteLength) return null;
  const bytes = new Uint8Array(values.buffer);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return values.every(Number.isFinite) ? values : null;
}
