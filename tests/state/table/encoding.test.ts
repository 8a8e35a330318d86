/** Files in the encodings that programs write: their names are read as they were written. */
import { describe, expect, it } from 'vitest';
import { languageIds } from '../../../src/config/language';
import { type Encoding, encodingOf } from '../../../src/state/table/encoding';

/** Bytes of each character of a double-byte encoding, from the decoder turned round. */
function encoder(label: 'big5' | 'gb18030') {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(text).length === 1 && !bytesOf.has(text)) bytesOf.set(text, [lead, trail]);
    }
  }
  return (text: string) =>
    Uint8Array.from(
      Array.from(text).flatMap((letter) => bytesOf.get(letter) ?? [letter.charCodeAt(0)]),
    );
}

const wide = (text: string, little: boolean, mark: boolean) =>
  Uint8Array.from(
    `${mark ? '\uFEFF' : ''}${text}`.split('').flatMap((unit) => {
      const code = unit.charCodeAt(0);
      const pair = [code & 255, code >> 8];
      return little ? pair : pair.reverse();
    }),
  );
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

const numbers = '\r\n1.5,2\r\n-3,400\r\n';
const cases: readonly (readonly [Encoding, string, (text: string) => Uint8Array])[] = [
  ['utf-8', `Größe,體重${numbers}`, utf8],
  ['utf-8', `\uFEFFGröße,體重${numbers}`, utf8],
  ['utf-8', `height,weight${numbers}`, utf8],
  ['utf-16le', `身高\t體重${numbers}`, (text) => wide(text, true, true)],
  ['utf-16be', `身高\t體重${numbers}`, (text) => wide(text, false, true)],
  ['utf-16le', `height\tweight${numbers}`, (text) => wide(text, true, false)],
  ['utf-16be', `height\tweight${numbers}`, (text) => wide(text, false, false)],
  ['big5', `身高,體重${numbers}`, encoder('big5')],
  ['big5', `溫度（攝氏）,濕度${numbers}`, encoder('big5')],
  ['gb18030', `身高,体重${numbers}`, encoder('gb18030')],
  ['gb18030', `温度（摄氏）,湿度${numbers}`, encoder('gb18030')],
  ['windows-1252', `Größe;Übergewicht${numbers}`, latin],
  ['windows-1252', `été;température${numbers}`, latin],
];

describe.each(languageIds)('where the page is in %s', (language) => {
  it.each(cases)('%s: %j', (encoding, text, encode) => {
    const bytes = encode(text);
    expect(encodingOf(bytes, language)).toBe(encoding);
    expect(new TextDecoder(encoding).decode(bytes)).toBe(text.replace(/^\uFEFF/, ''));
  });
});

it('a character cut at the end of what is looked at changes nothing', () => {
  const bytes = utf8('a高'.repeat(30_000)).subarray(0, 65_537);
  expect(encodingOf(bytes, null)).toBe('utf-8');
});
