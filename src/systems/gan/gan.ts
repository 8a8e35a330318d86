/** The generative adversarial network as a system: two players, one objective, alternating updates (Goodfellow et al. 2014, algorithm 1). */
import { type Experiment, type Phase, phases } from '../../config/experiment';
import { changesLive } from '../../config/live';
import { distributionOf } from '../../distributions';
import type { Distribution } from '../../distributions/distribution';
import type { ProbeRequest, System } from '../system';
import { createBatchViewer } from './batch';
import { createBatches } from './batches';
import { handParameters } from './hand';
import { describe, type Target, targetOf } from './probe';
import type { TrainerFactory } from './trainer';

let newest: { readonly key: string; readonly distribution: Distribution } | null = null;

/** The same object for systems on the same data, one after another or side by side: what is found out about it is found out once. */
function sharedDistribution(data: Experiment['data']): Distribution {
  const key = JSON.stringify(data);
  if (newest?.key !== key) newest = { key, distribution: distributionOf(data) };
  return newest.distribution;
}

/** Starts a GAN with fresh weights; `createTrainer` decides how it is computed. With P_G moved by hand, `start` is the effective experiment. */
export function createGan(start: Experiment, createTrainer: TrainerFactory): System {
  let experiment = start;
  /** The targets of the last few requests: measures are asked for now and then only. */
  const targets = new Map<string, Target>();
  const distribution = sharedDistribution(start.data);
  const batches = createBatches(start);
  const trainer = createTrainer(start, batches);
  const batchViewer = createBatchViewer(batches, trainer);
  /** Updates so far: they name a moment of the run. */
  let updates: Record<Phase, number> = { D: 0, G: 0 };
  const placeGenerator = () => {
    if (experiment.hand) trainer.place('G', handParameters(experiment.hand));
  };
  placeGenerator();

  const targetFor = ({ batch: _, ...request }: ProbeRequest): Target => {
    const moment = request.measures > 0 ? `${updates.D}/${updates.G}` : '';
    const key = JSON.stringify([request, moment]);
    const target = targets.get(key) ?? targetOf(start, distribution, request, moment);
    if (targets.size > 3) targets.clear();
    targets.set(key, target);
    return target;
  };

  return {
    phases: start.hand ? ['D'] : phases,
    update(phase) {
      trainer.update(phase);
      updates[phase]++;
    },
    settle: () => trainer.settle(),
    async probe(request) {
      const shown = targetFor(request);
      const seen = experiment; // a change meanwhile belongs to the next look
      const observation = describe(await trainer.look(shown), shown, seen, distribution);
      if (!request.batch) return observation;
      return { ...observation, batch: await batchViewer.view(request.batch, experiment) };
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
      const states = { D: stateOf('D'), G: stateOf('G') };
      trainer.restore(states);
      updates = { D: states.D.step, G: states.G.step };
      batches.restore(streams);
      batchViewer.forget();
      placeGenerator(); // the hand may have moved since
    },
    reconfigure(next) {
      if (!changesLive(experiment, next)) return false;
      experiment = next;
      trainer.reconfigure(next);
      placeGenerator();
      return true;
    },
    dispose: () => trainer.dispose(),
  };
}
