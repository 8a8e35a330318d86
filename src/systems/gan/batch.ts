/** The batch that the next update will use, looked at without using it; and the one before, after its update. */
import type { Experiment, Phase } from '../../config/experiment';
import { sigmoid } from '../../math/logistic';
import type { BatchObservation } from '../system';
import type { BatchSource } from './batches';
import { scalarLosses } from './scalarLosses';
import { descent, rootMeanSquare } from './scored';
import type { Look, ProbePoints, Trainer } from './trainer';

interface BatchViewer {
  /** The batch of the next update, which is to be one of `phase`. */
  view(phase: Phase, experiment: Experiment): Promise<BatchObservation>;
  /** The run was set to another state: no batch was shown before. */
  forget(): void;
}

interface ShownBatch {
  readonly phase: Phase;
  readonly points: ProbePoints;
}

const nothing = new Float32Array(0);

export function createBatchViewer(
  batches: BatchSource,
  trainer: Pick<Trainer, 'look'>,
): BatchViewer {
  let shown: ShownBatch | null = null;
  let before: ShownBatch | null = null;
  const describe = async ({ phase, points }: ShownBatch, experiment: Experiment) =>
    describeBatch(await trainer.look(points), points, phase, experiment);

  return {
    async view(phase, experiment) {
      const points = nextPoints(batches, experiment.batch);
      // Every update takes a batch of the prior's: where that is the same, none was made.
      const used = shown !== null && !equal(shown.points.prior, points.prior);
      if (used) before = shown;
      shown = { phase, points };
      const previous = before;
      const next = await describe(shown, experiment);
      return { ...next, before: previous && (await describe(previous, experiment)) };
    },
    forget() {
      shown = null;
      before = null;
    },
  };
}

/** The points of the next batches. An update of G looks at no data; a look needs some all the same. */
function nextPoints(batches: BatchSource, samples: number): ProbePoints {
  return { real: batches.peek('data'), surface: nothing, prior: batches.peek('prior'), samples };
}

function equal(a: Float32Array, b: Float32Array): boolean {
  return a.every((value, i) => value === b[i]);
}

/** What a look at a batch says of its update. */
function describeBatch(
  look: Look,
  { real, prior, samples }: ProbePoints,
  phase: Phase,
  { loss }: Experiment,
): BatchObservation {
  const dimensions = look.images.length / samples;
  const ofD = phase === 'D';
  const realLogits = ofD ? look.realLogits : nothing;
  const { generatedLogits } = look;
  const arrows = ofD ? nothing : descent(look, dimensions, loss);
  const both = (f: (logits: Float32Array) => number) => ({
    real: f(realLogits),
    generated: f(generatedLogits),
  });
  return {
    phase,
    z: prior.slice(),
    real: ofD ? real.slice() : nothing,
    generated: look.images,
    realLogits,
    generatedLogits,
    arrows,
    ghostArrows: ofD ? nothing : descent(look, dimensions, loss === 'mm' ? 'ns' : 'mm'),
    loss: look.losses[phase],
    meanScores: both((logits) => logits.reduce((sum, a) => sum + sigmoid(a), 0) / logits.length),
    takenForReal: both((logits) => logits.filter((a) => a > 0).length),
    gradientSize: ofD
      ? rootMeanSquare(logitSlopes(look, loss), 1)
      : rootMeanSquare(arrows, dimensions),
    before: null,
  };
}

/** ∂ℓ_D/∂a at each real and each generated sample: how far its score is from its label. */
function logitSlopes(
  { realLogits, generatedLogits }: Look,
  loss: Experiment['loss'],
): Float32Array {
  const { real, generated } = scalarLosses[loss];
  return Float32Array.of(
    ...realLogits.map((a) => real.slope(a)),
    ...generatedLogits.map((a) => generated.slope(a)),
  );
}
