/** The generative adversarial network as a system: two players, one objective, alternating updates (Goodfellow et al. 2014, algorithm 1). */
import { type Experiment, phases } from '../../config/experiment';
import { changesLive } from '../../config/live';
import { distributionOf } from '../../distributions';
import type { ProbeRequest, System } from '../system';
import { createBatches } from './batches';
import { describe, type Target, targetOf } from './probe';
import type { TrainerFactory } from './trainer';

/** Starts a GAN with fresh weights; `createTrainer` decides how it is computed. */
export function createGan(start: Experiment, createTrainer: TrainerFactory): System {
  let experiment = start;
  /** The targets of the last few requests: measures are asked for now and then only. */
  const targets = new Map<string, Target>();
  const distribution = distributionOf(start.data);
  const batches = createBatches(start);
  const trainer = createTrainer(start, batches);

  const targetFor = (request: ProbeRequest): Target => {
    const key = JSON.stringify(request);
    const target = targets.get(key) ?? targetOf(start, distribution, request);
    if (targets.size > 3) targets.clear();
    targets.set(key, target);
    return target;
  };

  return {
    phases,
    update: (phase) => trainer.update(phase),
    settle: () => trainer.settle(),
    async probe(request) {
      const shown = targetFor(request);
      return describe(await trainer.look(shown), shown, experiment, distribution);
    },
    async checkpoint() {
      const streams = batches.state();
      const { D, G } = await trainer.save();
      return {
        tensors: { D: D.values, G: G.values },
        counters: { D: D.step, G: G.step },
        streams,
      };
    },
    restore({ tensors, counters, streams }) {
      const stateOf = (phase: 'D' | 'G') => {
        const [values, step] = [tensors[phase], counters[phase]];
        if (!values || step === undefined) throw new RangeError(`no weights of ${phase}`);
        return { values, step };
      };
      trainer.restore({ D: stateOf('D'), G: stateOf('G') });
      batches.restore(streams);
    },
    reconfigure(next) {
      if (!changesLive(experiment, next)) return false;
      experiment = next;
      trainer.reconfigure(next);
      return true;
    },
    dispose: () => trainer.dispose(),
  };
}
