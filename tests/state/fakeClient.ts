/** An engine client that writes down what it is told; the test speaks for the worker. */
import type { Experiment } from '../../src/config/experiment';
import type { DecodedLink } from '../../src/config/link';
import { decodeLink } from '../../src/config/link';
import type { EngineClient, StartOptions } from '../../src/engine/client';
import type { CompanionRequest, Frame, FromWorker, RunCheckpoint } from '../../src/engine/protocol';
import { initialSchedule } from '../../src/engine/schedule';
import type { Divergence } from '../../src/math/divergence';
import type { Measures } from '../../src/math/measures';
import { Playground } from '../../src/state/playground';

export interface Call {
  readonly name: keyof EngineClient;
  readonly argument?: unknown;
  readonly options?: StartOptions;
  /** The lane that was reconfigured. */
  readonly lane?: number;
  /** What was wanted of the other lanes. */
  readonly companions?: CompanionRequest | null;
}

/** A playground on a fake engine. */
export function createBench(link: DecodedLink = decodeLink('')) {
  const calls: Call[] = [];
  const drawn: (() => void)[] = [];
  let listen: (message: FromWorker) => void = () => {};
  let time = 0;
  const note =
    (name: keyof EngineClient) =>
    (argument?: unknown): void => {
      calls.push({ name, argument });
    };
  const client: EngineClient = {
    start: (argument, options = {}) => calls.push({ name: 'start', argument, options }),
    reconfigure: (lane, argument) => calls.push({ name: 'reconfigure', argument, lane }),
    restore: note('restore'),
    keep: note('keep'),
    play: note('play'),
    pause: note('pause'),
    step: note('step'),
    ascend: note('ascend'),
    want: (argument, companions) => calls.push({ name: 'want', argument, companions }),
    measure: note('measure'),
    dispose: note('dispose'),
  };
  const playground = new Playground(
    {
      createClient: (listener) => {
        listen = listener;
        return client;
      },
      afterDrawing: (callback) => drawn.push(callback),
      now: () => time,
    },
    link,
  );
  return {
    playground,
    state: () => playground.store.getState(),
    /** The calls since the last look. */
    taken: () => calls.splice(0),
    names: () => calls.splice(0).map(({ name }) => name),
    tell: (message: FromWorker) => listen(message),
    /** The screen has drawn: whoever waits for it is called. */
    draw: () => {
      for (const callback of drawn.splice(0)) callback();
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const empty = new Float32Array(0);
const usualLosses = { D: 1.4, G: 0.7 };

/** V and G's loss, from samples that happen to say the same. */
const estimateOf = ({ D, G }: Frame['losses']) => ({
  value: -D,
  standardError: 0.02,
  samples: 2500,
  generatorLoss: G,
});

/** A frame after `updates` updates of each network. */
export function frameAt(updates: number, changes: Partial<Frame> = {}): FromWorker {
  const frame: Frame = {
    dimensions: 2,
    real: empty,
    generated: empty,
    realLogits: empty,
    generatedLogits: empty,
    arrows: empty,
    ghostArrows: empty,
    gradientSizes: { mm: 0, ns: 0 },
    optimal: empty,
    surface: { box: [], columns: 0, rows: 0, values: empty },
    priorGrid: empty,
    priorImage: empty,
    generatedDensity: empty,
    losses: usualLosses,
    estimate: changes.measures ? estimateOf(changes.losses ?? usualLosses) : null,
    measures: null,
    batch: null,
    finite: true,
    clock: { iteration: updates, phase: 'G', updates: { D: updates, G: updates } },
    iterationsPerSecond: 60,
    ...changes,
  };
  return { type: 'frame', run: 1, frame, companions: [] };
}

/** A divergence estimated from samples, whose parts can be told from one another. */
export function divergenceOf(jsd: number, kind: Divergence['kind'] = 'estimate'): Divergence {
  return {
    jsd,
    klDataGenerated: 2 * jsd,
    klGeneratedData: 3 * jsd,
    totalVariation: jsd,
    kind,
    errors: { jsd: 0.01, klDataGenerated: 0.02, klGeneratedData: 0.03, totalVariation: 0.01 },
    atLeast: [],
  };
}

/** Measures of a run in the plane. */
export function measuresOf(jsd: number): Measures {
  const scores = { jsd, wasserstein1: null, coverage: null };
  return {
    ...scores,
    samples: 2500,
    floor: { ...scores, jsd: 0.02 },
    divergence: divergenceOf(jsd),
  };
}

/** A checkpoint after `updates` updates of each network. */
export function checkpointOf(experiment: Experiment, updates = 0): RunCheckpoint {
  return {
    experiment,
    schedule: { ...initialSchedule, iteration: updates, updates: { D: updates, G: updates } },
    system: { tensors: {}, counters: {}, streams: {} },
  };
}
