/** Whether a device computes right: a trial update of a fresh system against the same update on plain arrays. */
import { type Experiment, networkOf, type Phase } from '../config/experiment';
import { optimiserSlots } from '../config/layers';
import { createArrayTrainer } from './gan/arrays/trainer';
import { createGan } from './gan/gan';
import type { Checkpoint, System } from './system';

/** Relative error of what is stored and read back: below it there is only the rounding of 32 bits; 16 bits err by 2⁻¹¹. */
const storageError = 1e-6;
/** Error of a gradient, relative to its largest entry. In 32 bits it is 1e-5 at most, with 16 about 1e-3. */
const gradientError = 2e-4;
/** Gradients below this are rounding only. */
const leastGradient = 1e-4;
/** Entries of a gradient above this share of the largest decide how far a weight moves. */
const decisive = 0.2;
/** Errors of a weight after the update: relative to the weight (a quarter of what 16 bits err by), and to its way. */
const weightError = 2 ** -13;
const wayError = 2e-4;
/** A unit at the kink of its activation may fall on either side: a device is refused only if it errs on every batch. */
const trials = 3;

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** True if every entry is within its tolerance; never true of a NaN. */
function near(
  actual: Float32Array,
  expected: Float32Array,
  tolerance: (i: number) => number,
): boolean {
  return (
    actual.length === expected.length &&
    expected.every((value, i) => Math.abs((actual[i] as number) - value) <= tolerance(i))
  );
}

/** A network's weights and its gradient, or what the optimiser has kept of that after one step. */
function partsOf({ tensors }: Checkpoint, experiment: Experiment, phase: Phase) {
  const values = tensors[phase] ?? new Float32Array(0);
  const size = values.length / (1 + optimiserSlots[networkOf(experiment, phase).optimiser]);
  return { weights: values.subarray(0, size), gradient: values.subarray(size, 2 * size) };
}

function sameStart(device: Checkpoint, arrays: Checkpoint, phases: readonly Phase[]): boolean {
  return phases.every((phase) => {
    const [actual, expected] = [device.tensors[phase], arrays.tensors[phase]];
    if (!actual || !expected) return false;
    return near(actual, expected, (i) => storageError * Math.abs(expected[i] as number));
  });
}

/** Makes one update of `phase` on both, from where they stand, and compares what it did. */
async function sameUpdate(
  [device, arrays]: readonly [System, System],
  experiment: Experiment,
  phase: Phase,
): Promise<boolean> {
  const before = partsOf(await arrays.checkpoint(), experiment, phase).weights.slice();
  for (const system of [device, arrays]) system.update(phase);
  const actual = partsOf(await device.checkpoint(), experiment, phase);
  const expected = partsOf(await arrays.checkpoint(), experiment, phase);
  const most = Math.max(largest(expected.gradient), leastGradient);
  if (!near(actual.gradient, expected.gradient, () => gradientError * most)) return false;
  return near(actual.weights, expected.weights, (i) => {
    if (Math.abs(expected.gradient[i] as number) < decisive * most) return Infinity;
    const [weight, old] = [expected.weights[i] as number, before[i] as number];
    return weightError * Math.abs(weight) + wayError * Math.abs(weight - old);
  });
}

/** Tries a fresh system of `experiment`, which stands where it stood afterwards. */
export async function computesRight(device: System, experiment: Experiment): Promise<boolean> {
  const arrays = createGan(experiment, createArrayTrainer);
  const start = await device.checkpoint();
  const reference = await arrays.checkpoint();
  if (!sameStart(start, reference, device.phases)) return false;
  const back = ({ streams }: Checkpoint) => {
    device.restore({ ...start, streams });
    arrays.restore({ ...reference, streams });
  };
  for (const phase of device.phases) {
    let right = false;
    for (let trial = 0; trial < trials && !right; trial++) {
      right = await sameUpdate([device, arrays], experiment, phase);
      back(await arrays.checkpoint()); // the same weights, and other batches
    }
    if (!right) return false;
  }
  device.restore(start);
  return true;
}
