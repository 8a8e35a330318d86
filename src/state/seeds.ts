/** Many seeds at once: what is asked of their lanes, and what they come to together. */
import { median, quantile } from 'd3';
import { distributionEntries } from '../config/distributions';
import type { Experiment } from '../config/experiment';
import type { CompanionRequest, FrameRequest } from '../engine/protocol';
import { estimateSamples } from '../math/divergence';
import type { Measures } from '../math/measures';

/** Samples that each lane's measures are estimated from, as on the large stage. */
const measureSamples = 2500;
/** Milliseconds in which every lane is measured once while they train. */
const measurePace = 2000;

/** Whose turn it is to be measured: one lane after another, so that no frame takes long. */
export class SeedTurns {
  private lane = 0;
  private at = Number.NEGATIVE_INFINITY;

  /** The lane that is due; null if none is yet. */
  next(now: number, lanes: number): number | null {
    if (now - this.at < measurePace / lanes) return null;
    this.at = now;
    this.lane = (this.lane + 1) % lanes;
    return this.lane;
  }
}

/** What small stages draw of each lane, with measures of one of them, or of all. */
export function seedRequests(
  { data }: Experiment,
  measured: number | null | 'all',
): { readonly request: FrameRequest; readonly companions: CompanionRequest } {
  const line = distributionEntries[data.id].dimensions === 1;
  const small = { surface: line ? 64 : 0, samples: 128, priorGrid: 0, density: 0 };
  const measures = (wanted: boolean) => (wanted ? measureSamples : 0);
  return {
    request: { ...small, measures: measures(measured === 'all' || measured === 0) },
    companions: {
      ...small,
      measures: measures(measured === 'all' || (measured ?? 0) > 0),
      ...(typeof measured === 'number' && { measuredLanes: [measured] }),
    },
  };
}

export interface SeedStatistics {
  /** Lanes that have been measured. */
  readonly measured: number;
  /** Of these, lanes whose samples cover every mode; null where the data have no modes. */
  readonly complete: number | null;
  /** Median and quartiles of the estimated Jensen–Shannon divergences, in nats. */
  readonly divergence: { readonly median: number; readonly low: number; readonly high: number };
  /** Samples of P_G that each is estimated from; null where they come from the densities. */
  readonly samples: number | null;
}

/** The divergence of one lane, in nats. */
export function divergenceOf({ divergence }: Measures): number {
  return divergence.jsd;
}

/** What the lanes come to together; null before any has been measured. */
export function seedStatistics(all: readonly (Measures | null)[]): SeedStatistics | null {
  const measured = all.filter((measures) => measures !== null);
  const [first] = measured;
  if (!first) return null;
  const values = measured.map(divergenceOf);
  const covers = ({ coverage }: Measures) =>
    coverage !== null && coverage.modesCovered === coverage.counts.length;
  return {
    measured: measured.length,
    complete: first.coverage ? measured.filter(covers).length : null,
    divergence: {
      median: median(values) ?? Number.NaN,
      low: quantile(values, 0.25) ?? Number.NaN,
      high: quantile(values, 0.75) ?? Number.NaN,
    },
    samples: first.divergence.kind === 'estimate' ? estimateSamples : null,
  };
}
