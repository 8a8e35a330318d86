/** A checksum of plain data: CRC-32 (IEEE 802.3) of its JSON with sorted keys, so that neither order nor layout counts. */

/** The CRC of each byte. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** Any single changed bit, and any change within 32 bits in a row, gives another value. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

function sorted(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Eight hexadecimal digits. The same for data and for what JSON brings back of them. */
export function checksumOf(data: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(data, sorted));
  return crc32(bytes).toString(16).padStart(8, '0');
}
