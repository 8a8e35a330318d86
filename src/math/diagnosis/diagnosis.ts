/** What can be said about a game, with the numbers that say it. */
import type { OptimiserId } from '../../config/experiment';
import type { DivergenceKind } from '../divergence';

/** A centre of a mode, one coordinate per dimension. */
export type Centre = readonly number[];

/** A statement and its evidence: losses and divergences in nats, gradients in nats per unit of x. */
export type Diagnosis =
  /** A loss is huge and grows. */
  | {
      readonly kind: 'diverging';
      readonly phase: 'D' | 'G';
      readonly before: number;
      readonly now: number;
    }
  /** D rejects what G makes, and MMGAN's loss is flat there. */
  | {
      readonly kind: 'saturated';
      /** G's: with Adam a dying gradient still moves it. */
      readonly optimiser: OptimiserId;
      readonly generatedScore: number;
      readonly gradientSizes: { readonly mm: number; readonly ns: number };
    }
  /** D tells real and generated apart, and G stays where it is. */
  | {
      readonly kind: 'overpowered';
      readonly scores: { readonly real: number; readonly generated: number };
      /** Root mean square way of G's samples in these iterations, in units of x. */
      readonly way: number;
      readonly iterations: number;
    }
  /** D says ½ although the distributions differ: its mean |D − ½| is far below the least that D* has. */
  | {
      readonly kind: 'blind';
      readonly certainty: number;
      readonly least: number;
      readonly jsd: number;
    }
  /** G is at a few modes at a time, and not for long. */
  | {
      readonly kind: 'cycling';
      readonly now: readonly Centre[];
      readonly left: readonly Centre[];
      readonly all: number;
    }
  /** G holds some modes throughout the stretch, and others at no moment of it. */
  | {
      readonly kind: 'collapse';
      readonly held: readonly Centre[];
      readonly missing: readonly Centre[];
      readonly all: number;
    }
  /** P_G is spread over most modes' neighbourhoods, with few samples in the modes. */
  | {
      readonly kind: 'blur';
      /** Shares of the samples within 3σ of a mode, from 0 to 1: G's, and a perfect sampler's. */
      readonly quality: number;
      readonly perfect: number;
      /** Modes that are the nearest ones to at least a fifth of their fair share of samples. */
      readonly near: number;
      readonly all: number;
    }
  /** The divergence is next to nothing, and D cannot tell. */
  | {
      readonly kind: 'converged';
      /** The divergence stays below this with its error, nats. */
      readonly limit: number;
      readonly jsd: number;
      readonly error: number;
      readonly source: DivergenceKind;
      readonly realScore: number;
    }
  /** The divergence falls clearly. */
  | {
      readonly kind: 'improving';
      readonly before: number;
      readonly now: number;
      readonly iterations: number;
    };

export type DiagnosisKind = Diagnosis['kind'];
