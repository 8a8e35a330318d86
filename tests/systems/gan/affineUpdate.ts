/** One update of networks without hidden layers, worked out by hand from a batch: θ moves by −η times the mean gradient. */
import { type Experiment, type LossId, presetExperiment } from '../../../src/config/experiment';
import type { BatchObservation, System } from '../../../src/systems/system';

const rate = 0.05;

/** Affine G and D, trained by plain SGD. */
export function affineExperiment(loss: LossId): Experiment {
  const preset = presetExperiment('ring8');
  const network = {
    ...preset.generator,
    hiddenLayers: 0,
    optimiser: 'sgd',
    momentum: 0,
    rate,
  } as const;
  return { ...preset, loss, generator: network, discriminator: network, batch: 32 };
}

/** Parameters [W, b] of affine D: a = w·x + b. */
function expectedOfD({ real, generated, realLogits, generatedLogits }: BatchObservation): number[] {
  const step = [0, 0, 0];
  const add = (x: number, y: number, weight: number) => {
    [x, y, 1].forEach((input, i) => {
      step[i] = (step[i] as number) + weight * input;
    });
  };
  const m = realLogits.length;
  const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));
  for (let i = 0; i < m; i++) {
    const [rx, ry] = real.subarray(2 * i) as unknown as [number, number];
    add(rx, ry, (rate * (1 - sigmoid(realLogits[i] as number))) / m);
    const [gx, gy] = generated.subarray(2 * i) as unknown as [number, number];
    add(gx, gy, (-rate * sigmoid(generatedLogits[i] as number)) / m);
  }
  return step;
}

/** Parameters [W, b] of affine G: x̃ = zW + b, W row-major [z, x]. Each sample pulls along its arrow. */
function expectedOfG({ z, arrows }: BatchObservation): number[] {
  const step = [0, 0, 0, 0, 0, 0];
  const m = arrows.length / 2;
  for (let i = 0; i < m; i++) {
    [z[2 * i] as number, z[2 * i + 1] as number, 1].forEach((input, row) => {
      for (const axis of [0, 1]) {
        const at = 2 * row + axis;
        step[at] = (step[at] as number) + (rate * input * (arrows[2 * i + axis] as number)) / m;
      }
    });
  }
  return step;
}

/** How far an update moved the parameters, and how far the batch says it should. */
export async function affineUpdate(system: System, batch: BatchObservation) {
  const expected = batch.phase === 'D' ? expectedOfD(batch) : expectedOfG(batch);
  const parameters = async () => (await system.checkpoint()).tensors[batch.phase] as Float32Array;
  const before = await parameters();
  system.update(batch.phase);
  const after = await parameters();
  const moved = expected.map((_, i) => (after[i] as number) - (before[i] as number));
  return { moved, expected };
}
