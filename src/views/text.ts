/** The words of the pictures, handed in so that no picture knows a language. In a notation, what follows `_` is set as a subscript: `P_data`. */
import type { LossId } from '../config/experiment';

export interface StageText {
  /** Notations: P_data, P_G, D(x), D*(x), D − D*, x, z, x = G(z). */
  readonly dataDensity: string;
  readonly generatedDensity: string;
  readonly discriminator: string;
  readonly optimal: string;
  readonly difference: string;
  readonly x: string;
  readonly z: string;
  readonly mapping: string;
  /** Axis title, "density". */
  readonly density: string;
  /** Samples of P_data and of P_G: "real", "generated". */
  readonly real: string;
  readonly generated: string;
  /** What an arrow of the shown length means, "{amount} nats per unit of x"; arrows with a second head mean `most` or more. */
  arrow(amount: string, most: string): string;
  /** Where P_G leaves the picture at the top: its greatest density there. */
  peak(value: string): string;
  /** Notation: "P_data exact, P_G estimated". */
  readonly exactness: string;
  /** What hollow arrows are: G's direction under this loss. */
  ghosts(loss: LossId): string;
  /** D below and above D*. */
  readonly tooLow: string;
  readonly tooHigh: string;
}

export interface LossPictureText {
  /** Accessible name of the picture. */
  readonly label: string;
  /** Axis titles, notations: "D(G(z))", "nats". */
  readonly score: string;
  readonly unit: string;
  /** The formula of what G minimises, a notation: "log(1 − D)", "−log D". */
  readonly formulas: Readonly<Record<LossId, string>>;
  /** The slope of the active loss at the mean score. */
  slope(value: string): string;
}

export interface ScoresText {
  /** Accessible name of the picture. */
  readonly label: string;
  /** Axis title, a notation: "D(x)". */
  readonly score: string;
  readonly real: string;
  readonly generated: string;
  /** Mean score of the samples above or below. */
  /** Whose mean, and how much: "real: mean 0.61". */
  mean(word: string, value: string): string;
}

export interface LossChartText {
  /** Accessible name of the chart. */
  readonly label: string;
  readonly discriminator: string;
  readonly generator: string;
  /** Axis title, "iteration". */
  readonly iteration: string;
  /** Name of the old future's lines. */
  readonly ghost: string;
  /** Name of each loss, at the place where it was switched on. */
  readonly losses: Readonly<Record<LossId, string>>;
  /** The values under the cursor in one sentence: "iteration 1,200: D 1.31, G 0.82". */
  readout(position: string, discriminator: string, generator: string): string;
  /** How to use the chart with keys. */
  readonly keys: string;
}
