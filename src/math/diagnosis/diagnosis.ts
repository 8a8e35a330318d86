/** What can be said about a game, with the numbers that say it. */

/** A centre of a mode, one coordinate per dimension. */
export type Centre = readonly number[];

/** A statement and its evidence: losses and divergences in nats, gradients in nats per unit of x. */
export type Diagnosis =
  /** A loss grows without bound. */
  | {
      readonly kind: 'diverging';
      readonly phase: 'D' | 'G';
      readonly before: number;
      readonly now: number;
    }
  /** D rejects what G makes, and MMGAN's loss is flat there. */
  | {
      readonly kind: 'saturated';
      readonly generatedScore: number;
      readonly gradientSizes: { readonly mm: number; readonly ns: number };
    }
  /** D says ½ although the distributions differ: its mean |D − ½| is far below the least that D* has. */
  | {
      readonly kind: 'blind';
      readonly certainty: number;
      readonly least: number;
      readonly jsd: number;
    }
  /** G moves from mode to mode and never holds all. */
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
  /** P_G scores about what a perfect sampler does, and D cannot tell. */
  | {
      readonly kind: 'converged';
      readonly jsd: number;
      readonly floor: number;
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
