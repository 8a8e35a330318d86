/** Which device trains an experiment fastest here: found by trying, not by guessing. */
import type { BackendId } from '../config/backends';
import type { Experiment } from '../config/experiment';
import { openBackend, openRightGan } from '../systems/backend';
import { hasGpu } from '../systems/gpu';
import type { System } from '../systems/system';

/** Milliseconds a candidate is warmed up (until its code is compiled) and timed for, twice: short, because the user waits. */
const warmUpMilliseconds = 45;
const trialMilliseconds = 20;
/** Below this rate on plain JavaScript the WebAssembly backend may win and is worth loading. */
const slowIterations = 300;
/** Another device has to be this much faster than the one at hand. */
const margin = 1.15;

/** Iterations per second of a system that is thrown away afterwards. */
async function timeTrial(system: System, now: () => number): Promise<number> {
  const train = async (milliseconds: number) => {
    const start = now();
    let iterations = 0;
    while (now() - start < milliseconds) {
      // A few at a time: waiting for a device after each would time the waiting.
      for (let i = 0; i < 4; i++) for (const phase of system.phases) system.update(phase);
      await system.settle();
      iterations += 4;
    }
    return (1000 * iterations) / (now() - start);
  };
  await train(warmUpMilliseconds);
  // The better of two: what disturbs a machine only ever slows it down.
  return Math.max(await train(trialMilliseconds), await train(trialMilliseconds));
}

async function rateOf(id: BackendId, experiment: Experiment, now: () => number): Promise<number> {
  const backend = await openBackend(id);
  if (backend.id !== id) return 0;
  const { system } = await openRightGan(backend, experiment);
  const rate = await timeTrial(system, now);
  system.dispose();
  return rate;
}

/** Choices made before, by what decides the cost of an update. */
const known = new Map<string, BackendId>();

function costKey({ generator, discriminator, prior, batch }: Experiment): string {
  const size = ({ hiddenLayers, units }: Experiment['generator']) => [hiddenLayers, units];
  return JSON.stringify([size(generator), size(discriminator), prior.dimensions, batch]);
}

/** What was chosen for an experiment of the same cost, if anything. */
export function knownChoice(experiment: Experiment): BackendId | undefined {
  return known.get(costKey(experiment));
}

/** Times the candidates on the experiment and remembers the fastest. */
export async function chooseBackend(experiment: Experiment, now: () => number): Promise<BackendId> {
  let best: BackendId = 'cpu';
  let rate = await rateOf('cpu', experiment, now);
  const consider = async (id: BackendId) => {
    const other = await rateOf(id, experiment, now).catch(() => 0);
    if (other <= margin * rate) return;
    // A second chance: the first was timed while the page was still being built.
    rate = Math.max(rate, await rateOf(best, experiment, now));
    if (other > margin * rate) [best, rate] = [id, other];
  };
  if (hasGpu()) await consider('webgl');
  if (rate < slowIterations) await consider('wasm');
  known.set(costKey(experiment), best);
  return best;
}
