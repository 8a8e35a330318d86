/** In which encoding a text file was written: told by its mark, by its bytes, and by the language where these leave a choice. */
import type { LanguageId } from '../../config/language';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5' | 'gb18030' | 'windows-1252';

/** Bytes that are looked at. */
const lookedAt = 2 ** 16;

/** The Unicode encodings that say so in their first bytes; TextDecoder leaves the mark out. */
function marked([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Without a mark: Latin letters and digits have an empty byte on one side all along. */
function sixteenBits(bytes: Uint8Array): Encoding | null {
  const pairs = Math.floor(bytes.length / 2);
  const empty = [0, 0];
  for (let i = 0; i < 2 * pairs; i++) if (bytes[i] === 0) empty[i % 2] = (empty[i % 2] ?? 0) + 1;
  const [high = 0, low = 0] = empty;
  if (low > 0.4 * pairs && high < 0.1 * pairs) return 'utf-16le';
  return high > 0.4 * pairs && low < 0.1 * pairs ? 'utf-16be' : null;
}

/** False where the bytes mean nothing in an encoding; the last character may be cut. */
function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** How many of its pairs of bytes are characters in common use: the first levels of GB 2312 and of Big5. */
function commonShare(bytes: Uint8Array, encoding: 'big5' | 'gb18030'): number {
  const [lowest, highest] = encoding === 'big5' ? [0xa4, 0xc6] : [0xb0, 0xd7];
  let [pairs, common] = [0, 0];
  for (let i = 0; i < bytes.length - 1; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const trail = bytes[++i] as number;
    const isTrail = trail >= 0xa1 || (encoding === 'big5' && trail >= 0x40 && trail <= 0x7e);
    // Below are punctuation, full-width letters and digits, in both.
    const inUse = (lead >= lowest && lead <= highest) || (lead >= 0xa1 && lead <= 0xa3);
    pairs++;
    if (isTrail && inUse) common++;
  }
  return pairs === 0 ? 0 : common / pairs;
}

/** Below this the bytes are letters with accents. */
const leastCommon = 0.7;

/** The encoding of a file that begins with `given`. */
export function encodingOf(given: Uint8Array, language: LanguageId | null): Encoding {
  const bytes = given.subarray(0, lookedAt);
  const unicode = marked(bytes) ?? sixteenBits(bytes);
  if (unicode) return unicode;
  if (isValid(bytes, 'utf-8')) return 'utf-8';
  const chinese =
    language === 'zh-Hant' ? (['big5', 'gb18030'] as const) : (['gb18030', 'big5'] as const);
  const likely = chinese
    .filter((encoding) => isValid(bytes, encoding))
    .map((encoding) => ({ encoding, share: commonShare(bytes, encoding) }))
    .sort((a, b) => b.share - a.share)[0];
  return likely && likely.share >= leastCommon ? likely.encoding : 'windows-1252';
}
