/** What the benchmark found, as one plain object; it is what `--json` prints. */
import type { Costs, Left } from './bare';
import type { EngineId, Growth, JobId } from './jobs';
import type { Load } from './livePage';
import type { SceneId } from './scenes';
import type { Sizes } from './sizes';

/** How much is measured. Times are milliseconds. */
export interface Effort {
  readonly quick: boolean;
  readonly rounds: number;
  /** One timing of an engine alone. */
  readonly timing: number;
  /** One timing of an engine at one size of the networks. */
  readonly growthTiming: number;
  /** Every how many of the sizes is measured. */
  readonly growthStep: number;
  /** The engines that are measured alone. */
  readonly engines: readonly EngineId[];
  /** One look at the playing page. */
  readonly watching: number;
  readonly watched: readonly Watched[];
  readonly scenes: readonly SceneId[];
  /** Iterations between which nothing may pile up. */
  readonly moments: readonly [number, number];
  /** One run for each until the default experiment has learned. */
  readonly learningSeeds: readonly number[];
}

/** The device the page runs on: one that is pinned, or its own choice. */
export type Watched = EngineId | 'chosen';

/** The page while it plays at full speed; medians over rounds. */
export interface Playing {
  /** Iterations per second; null where none was seen. */
  readonly rate: number | null;
  readonly device: string;
  /** Milliseconds between frames of the page, and of its longest task (0: none over 50). */
  readonly frames: {
    readonly median: number;
    readonly p95: number;
    readonly longest: number;
    readonly longestTask: number;
  };
}

export interface JobReport {
  /** Iterations per second of each engine alone. */
  readonly alone: Readonly<Partial<Record<EngineId, number>>>;
  readonly playing: Readonly<Partial<Record<Watched, Playing>>>;
  readonly costs: Readonly<Partial<Record<EngineId, Costs>>>;
  /** Fused WebGL against plain tf.js on WebGL; the median over rounds. */
  readonly fusedToPlain: number;
}

export interface GrowthReport extends Omit<Growth, 'experiment'> {
  /** Milliseconds per iteration. */
  readonly webgl: number;
  readonly cpu: number;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly browser: string;
}

export interface Report {
  /** ISO 8601, the day. */
  readonly date: string;
  readonly machine: Machine;
  readonly effort: Effort;
  readonly jobs: Readonly<Record<JobId, JobReport>>;
  /** The page while it shows other things, on the device it chooses. */
  readonly scenes: Readonly<Partial<Record<SceneId, Playing>>>;
  readonly growth: readonly GrowthReport[];
  readonly left: Readonly<Partial<Record<EngineId, readonly Left[]>>>;
  readonly loading: Readonly<Record<'cold' | 'cached', Load>>;
  /** Seconds until the default experiment has all modes at 85 % quality, a seed each; null: not within a minute. */
  readonly learning: readonly (number | null)[];
  readonly sizes: Sizes;
}

/** GAN Lab's own rate on its default job in headless Chromium with software WebGL, iterations per second. */
export const ganLabRate = 16;
