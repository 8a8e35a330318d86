/** Where a hand has led P_G of late, and what V came to there. */
import type { Hand } from '../config/experiment';
import type { Frame } from '../engine/protocol';
import { greatestValue } from '../math/discriminatorValue';

export interface HandPoint {
  readonly hand: Hand;
  /** V(D,G) as D is trained so far, nats. */
  readonly value: number;
  /** −2 log 2 + 2·JSD(P_data‖P_G), nats. */
  readonly bound: number;
}

export interface HandTrace {
  /** Takes in a frame; only those with measures, and with P_G in the hand, count. */
  observe(frame: Frame): void;
  clear(): void;
  /** Oldest first, at most `capacity`. Of moments at one place in succession the newest is kept. */
  points(): readonly HandPoint[];
}

export function createHandTrace(capacity = 500): HandTrace {
  let points: HandPoint[] = [];
  return {
    observe({ hand, measures, estimate }) {
      if (!hand || !measures || !estimate) return;
      const point = { hand, value: estimate.value, bound: greatestValue(measures.divergence.jsd) };
      const still = JSON.stringify(points.at(-1)?.hand) === JSON.stringify(hand);
      points = [...(still ? points.slice(0, -1) : points), point].slice(-capacity);
    },
    clear() {
      points = [];
    },
    points: () => points,
  };
}
