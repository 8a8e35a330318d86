/** What lessons have measured, as their words are given it: numbers in words come from the record, rounded so that they stay true. */
import type { Formats } from './format';

/** What a claim came to on several seeds, one number each. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
  /** Seeds it was measured on. */
  readonly seeds: number;
  /** Seeds on which the claim holds. */
  readonly holds: number;
}

type Spreads<Claim extends string> = Readonly<Record<Claim, Spread>>;

/** What words speak of, by lesson and claim. A claim that is not in the record does not compile. */
export interface Measured {
  readonly game: Spreads<'rises' | 'past'>;
  readonly losses: Spreads<
    | 'saturated'
    | 'rejected'
    | 'stuck'
    | 'hopeless'
    | 'hopeful'
    | 'rescued'
    | 'minimaxAdam'
    | 'nonSaturatingAdam'
  >;
  readonly steps: Spreads<
    | 'few'
    | 'many'
    | 'greedy'
    | 'one'
    | 'left'
    | 'worse'
    | 'closed'
    | 'steep'
    | 'wide'
    | 'narrow'
    | 'visible'
  >;
  readonly flat: Spreads<
    'on' | 'between' | 'beyond' | 'range' | 'plane' | 'kept' | 'fresh' | 'better'
  >;
  readonly failure: Spreads<
    'collapse' | 'chase' | 'cured' | 'strong' | 'rescued' | 'calm' | 'blind' | 'seeds'
  >;
}

/** A power of ten that is at most `size`. */
const tenBelow = (size: number) => 10 ** Math.floor(Math.log10(size) + 1e-9);

/** 1, 2 or 5 times a power of ten: the greatest that is at most `size`. */
function roundStep(size: number): number {
  const ten = tenBelow(size);
  return ten * ([5, 2].find((factor) => factor * ten <= size * (1 + 1e-9)) ?? 1);
}

/** To a multiple of `step`, up or down; what stands on one stays. */
const towards = (value: number, step: number, up: boolean) => {
  const steps = value / step;
  return (up ? Math.ceil(steps - 1e-6) : Math.floor(steps + 1e-6)) * step;
};

/** To one digit, a half more where that digit is 1 or 2: 0.0412 is up to 0.05 and 0.0197 up to 0.02. */
function coarse(value: number, up: boolean): number {
  if (value === 0) return 0;
  const ten = tenBelow(Math.abs(value));
  const step = Math.abs(value) < 3 * ten ? ten / 2 : ten;
  return towards(value, step, up);
}

const decimalsOf = (step: number) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/** A range this many times as wide as its low end has two sizes rather than one width. */
const wide = 8;
/** No number in words has more digits. */
const digits = 3;

/** How a language writes what was measured; each end of a range is rounded away from the other. */
export function measuredIn({
  fixed,
  significant,
  integer,
}: Pick<Formats, 'fixed' | 'significant' | 'integer'>) {
  const upTo = ({ most }: Spread) => significant(coarse(most, true), 2);
  const from = ({ least }: Spread) => significant(coarse(least, false), 2);
  return {
    /** No seed had more: "0.05". */
    upTo,
    /** No seed had less. */
    from,
    /** The median of the seeds: "0.49". */
    about: ({ median }: Spread) => significant(median, 2),
    /** All seeds were in it: "0.52–0.70"; one number where they do not differ in three digits. */
    range(spread: Spread): string {
      const { least, most } = spread;
      const alike = significant(most, digits);
      if (significant(least, digits) === alike) return alike;
      const step = Math.max(roundStep((most - least) / 3), tenBelow(Math.abs(most)) / 100);
      const [low, high] = [towards(least, step, false), towards(most, step, true)];
      const isWide = least > 0 && (most > wide * least || low <= 0);
      if (isWide) return `${from(spread)}–${upTo(spread)}`;
      return `${fixed(low, decimalsOf(step))}–${fixed(high, decimalsOf(step))}`;
    },
    /** Of a count: "7–8", "8". */
    counts: ({ least, most }: Spread) =>
      least === most ? integer(most) : `${integer(least)}–${integer(most)}`,
    /** "20". */
    seeds: ({ seeds }: Spread) => integer(seeds),
    holds: ({ holds }: Spread) => integer(holds),
  };
}
