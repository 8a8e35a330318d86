/** Which Chinese characters are in use in traditional and in simplified writing, by the standards of their encodings. */

/** Every character of a double-byte encoding in these rows. */
function charactersOf(encoding: string, leads: [number, number], firstTrail: number): Set<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = firstTrail; trail <= 0xfe; trail++) {
      characters.add(decoder.decode(new Uint8Array([lead, trail])));
    }
  }
  return characters;
}

const inUse = {
  /** Big5, level 1: the 5,401 characters of ordinary use in Taiwan; and that of entropy. */
  'zh-Hant': charactersOf('big5', [0xa4, 0xc6], 0x40).add('熵'),
  /** GB 2312, 1980: 6,763 characters. GBK's own stand in the same rows before 0xa1. */
  'zh-Hans': charactersOf('gbk', [0xb0, 0xf7], 0xa1),
} as const;

/** The Chinese characters of a text that do not belong to the writing of its language. */
export const strangers = (text: string, id: keyof typeof inUse) =>
  (text.match(/\p{Script=Han}/gu) ?? []).filter((character) => !inUse[id].has(character));
