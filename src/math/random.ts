/** Seeded random streams with a state that can be saved: every random number of a run comes from here. */

/** The state of a stream: four 32-bit words and the spare normal deviate (NaN if there is none). */
export type StreamState = readonly [number, number, number, number, number];

/** A named stream of random numbers, a pure function of seed and name. */
export interface RandomStream {
  /** Uniform on [0, 1), 32 random bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform integer in [0, count). */
  integer(count: number): number;
  state(): StreamState;
  restore(state: StreamState): void;
}

/** FNV-1a hash of a text, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * Opens the stream `name` of `seed`. The generator is sfc32 (Chris Doty-Humphrey, PractRand):
 * 128 bits of state, a counter that guarantees a period of at least 2³².
 */
export function randomStream(seed: number, name: string): RandomStream {
  let a = hash(name);
  let b = seed >>> 0;
  let c = hash(`${name}/${seed}`);
  let counter = 1;
  let spare = Number.NaN;

  const next = (): number => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  const uniform = () => next() / 2 ** 32;

  // Marsaglia's polar method; it makes two deviates at a time.
  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    let u: number;
    let v: number;
    let s: number;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s === 0);
    const factor = Math.sqrt((-2 * Math.log(s)) / s);
    spare = v * factor;
    return u * factor;
  };

  for (let i = 0; i < 20; i++) next(); // mixes seed and name into all words
  return {
    uniform,
    normal,
    integer: (count) => Math.floor(uniform() * count),
    state: () => [a, b, c, counter, spare],
    restore: (state) => {
      [a, b, c, counter, spare] = state;
    },
  };
}
