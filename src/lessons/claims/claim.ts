/** What a claim of a lesson is: something to measure, and what the number must be. */
import type { Laboratory } from '../laboratory';

/** One limit or two. */
export type Limits =
  | { readonly atMost: number; readonly atLeast?: number }
  | { readonly atLeast: number; readonly atMost?: number };

export interface Claim {
  readonly id: string;
  /** What is measured, as the subject of a sentence that goes on "is at most …". */
  readonly quantity: string;
  readonly holds: Limits;
  /** Follows the number; empty where it is a share or a count that `quantity` names. */
  readonly unit: '' | 'nats' | 'nats per unit of x' | 'of x' | 'times';
  /** It speaks of most seeds, and may fail on some. */
  readonly onMost?: true;
  /** It takes about a second, and is measured in every run of the tests. */
  readonly quick?: true;
  measure(laboratory: Laboratory): Promise<number>;
}

export function meets({ atLeast, atMost }: Limits, value: number): boolean {
  return value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Infinity);
}

const number = (value: number | undefined) => String(value).replace('-', '−');

/** The limits in words: "at most 0.1 nats". */
export function limitsOf({ holds: { atLeast, atMost }, unit }: Claim): string {
  const after = unit === '' ? '' : ` ${unit}`;
  if (atLeast === undefined) return `at most ${number(atMost)}${after}`;
  if (atMost === undefined) return `at least ${number(atLeast)}${after}`;
  return `from ${number(atLeast)} to ${number(atMost)}${after}`;
}

/** The claim as a sentence without its full stop. */
export function statementOf(claim: Claim): string {
  return `${claim.quantity} is ${limitsOf(claim)}`;
}

/** What several claims of a laboratory measure on, made by the first that asks. */
export function once<T>(
  make: (laboratory: Laboratory) => Promise<T>,
): (laboratory: Laboratory) => Promise<T> {
  const made = new WeakMap<Laboratory, Promise<T>>();
  return (laboratory) => {
    const known = made.get(laboratory) ?? make(laboratory);
    made.set(laboratory, known);
    return known;
  };
}
