/** A person's own data as one word of a link: how many points lie in each cell of a grid, in base64url. */

/** A sheet that data are drawn on or scaled to, and the grid that they are counted on. */
export interface Sheet {
  /** From −half to half on each axis, in units of x. */
  readonly half: number;
  /** Cells along each axis. */
  readonly cells: number;
}

/** The sheets of the line and of the plane. */
export const sheets: Readonly<Record<1 | 2, Sheet>> = {
  1: { half: 3, cells: 256 },
  2: { half: 1.5, cells: 128 },
};

export interface OwnPoints {
  readonly dimensions: 1 | 2;
  /** Points in each cell, row-major; y grows with the row. */
  readonly counts: Uint32Array;
  /** What the sheet's ends are in the units of the data, one pair for each axis; null where these are the sheet's own. */
  readonly units: readonly (readonly [number, number])[] | null;
}

/** All rows of a file in one cell. */
const greatestCount = 100_000;
/** Characters that are read: the longest code there is has fewer. */
const longestCode = 100_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const separator = '~';

export function cellCount(dimensions: 1 | 2): number {
  return sheets[dimensions].cells ** dimensions;
}

/** Bits as text, six to a character. */
class BitWriter {
  private text = '';
  private held = 0;
  private bits = 0;

  /** The lowest `count` bits of `value`, highest first. */
  write(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) {
      this.held = (this.held << 1) | (Math.floor(value / 2 ** i) & 1);
      if (++this.bits === 6) this.flush();
    }
  }

  /** Rice code: value / 2^k in ones and a zero, then k bits. Long quotients are cut by an mostOnes. */
  rice(value: number, k: number): void {
    const quotient = Math.floor(value / 2 ** k);
    if (quotient < mostOnes) {
      for (let i = 0; i < quotient; i++) this.write(1, 1);
      this.write(0, 1);
      this.write(value % 2 ** k, k);
    } else {
      this.write(2 ** mostOnes - 1, mostOnes);
      this.write(value, wide);
    }
  }

  end(): string {
    if (this.bits > 0) this.write(0, 6 - this.bits);
    return this.text;
  }

  private flush(): void {
    this.text += alphabet[this.held];
    this.held = 0;
    this.bits = 0;
  }
}

/** As many ones say that the value follows in `wide` bits. */
const mostOnes = 16;
const wide = 17;
/** Bits of the head: the two Rice parameters, four each, and the number of cells that hold points. */
const parameterBits = 4;
const sizeBits = 15;

class BitReader {
  private at = 0;

  constructor(private readonly values: Uint8Array) {}

  /** NaN past the end. */
  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      const six = this.values[Math.floor(this.at / 6)] ?? Number.NaN;
      value = Number.isNaN(six) ? six : 2 * value + ((six >> (5 - (this.at % 6))) & 1);
      this.at++;
    }
    return value;
  }

  rice(k: number): number {
    let quotient = 0;
    while (quotient < mostOnes && this.read(1) === 1) quotient++;
    return quotient === mostOnes ? this.read(wide) : quotient * 2 ** k + this.read(k);
  }
}

/** The parameter that makes `values` shortest. */
function bestParameter(values: readonly number[]): number {
  const bitsFor = (k: number) =>
    values.reduce((sum, value) => {
      const quotient = Math.floor(value / 2 ** k);
      return sum + (quotient < mostOnes ? quotient + 1 + k : mostOnes + wide);
    }, 0);
  const all = Array.from({ length: 2 ** parameterBits }, (_, k) => k);
  return all.reduce((best, k) => (bitsFor(k) < bitsFor(best) ? k : best));
}

/** Empty cells before each full one, and its count less 1: both are small, and Rice codes are short for small numbers. */
export function encodePoints({ counts, units }: OwnPoints): string {
  const gaps: number[] = [];
  const extras: number[] = [];
  let next = 0;
  counts.forEach((count, cell) => {
    if (count === 0) return;
    gaps.push(cell - next);
    extras.push(Math.min(count, greatestCount) - 1);
    next = cell + 1;
  });
  const [gapParameter, extraParameter] = [bestParameter(gaps), bestParameter(extras)];
  const writer = new BitWriter();
  writer.write(gapParameter, parameterBits);
  writer.write(extraParameter, parameterBits);
  writer.write(gaps.length, sizeBits);
  gaps.forEach((gap, i) => {
    writer.rice(gap, gapParameter);
    writer.rice(extras[i] ?? 0, extraParameter);
  });
  const ends = units ? units.flat().map(String) : [];
  return [...ends, writer.end()].join(separator);
}

/** Reads a code; null where the text is none. Data without a single point are none. */
export function decodePoints(text: string, dimensions: 1 | 2): OwnPoints | null {
  if (text.length > longestCode) return null;
  const parts = text.split(separator);
  const units = unitsOf(parts.slice(0, -1), dimensions);
  const counts = countsOf(parts.at(-1) ?? '', cellCount(dimensions));
  return counts && units !== undefined ? { dimensions, counts, units } : null;
}

/** What the sheet's ends are in the units of the data; null where they are those of x. */
export function pointUnits(code: string, dimensions: 1 | 2): OwnPoints['units'] {
  return unitsOf(code.split(separator).slice(0, -1), dimensions) ?? null;
}

const decimal = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
/** Beyond these a scale has no use, and differences would overflow. */
const greatestEnd = 1e100;

/** Undefined where the ends mean nothing. */
function unitsOf(parts: readonly string[], dimensions: 1 | 2): OwnPoints['units'] | undefined {
  if (parts.length === 0) return null;
  const ends = parts.map((part) => (decimal.test(part) ? Number(part) : Number.NaN));
  if (ends.length !== 2 * dimensions) return undefined;
  const pairs = Array.from({ length: dimensions }, (_, axis) => {
    const [low = Number.NaN, high = Number.NaN] = ends.slice(2 * axis);
    return [low, high] as const;
  });
  const sound = pairs.every(
    ([low, high]) => Math.abs(low) <= greatestEnd && high <= greatestEnd && high > low,
  );
  return sound ? pairs : undefined;
}

function countsOf(code: string, cells: number): Uint32Array | null {
  const values = Uint8Array.from(code, (character) => {
    const value = alphabet.indexOf(character);
    return value < 0 ? 255 : value;
  });
  if (values.length === 0 || values.includes(255)) return null;
  const reader = new BitReader(values);
  const gapParameter = reader.read(parameterBits);
  const extraParameter = reader.read(parameterBits);
  const full = reader.read(sizeBits);
  if (!(full > 0 && full <= cells)) return null;
  const counts = new Uint32Array(cells);
  let cell = -1;
  for (let i = 0; i < full; i++) {
    cell += 1 + reader.rice(gapParameter);
    const count = 1 + reader.rice(extraParameter);
    if (!(cell < cells && count <= greatestCount)) return null;
    counts[cell] = count;
  }
  return counts;
}
