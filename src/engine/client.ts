/** The page's end of the engine: owns the worker, numbers the runs, drops late messages. The only module of the engine that pages import besides the protocol. */
import type { BackendId, Implementation } from '../config/backends';
import type { Experiment } from '../config/experiment';
import { effectiveExperiment } from '../config/hand';
import type { Speed } from '../config/speeds';
import type {
  CompanionRequest,
  FrameRequest,
  FromWorker,
  LaneStart,
  RunCheckpoint,
  StepUnit,
  ToWorker,
} from './protocol';

export interface StartOptions {
  /** Device to run on; null lets the worker choose. */
  readonly backend?: BackendId | null;
  /** `plain` is for comparison: tf.js operations instead of the fused update. */
  readonly implementation?: Implementation;
}

export interface EngineClient {
  /** Ends the present run and starts one, paused: its lanes train in lockstep, the first leads. */
  start(lanes: readonly LaneStart[], options?: StartOptions): void;
  /** A change of one lane that `changesLive` allows. */
  reconfigure(lane: number, experiment: Experiment): void;
  /** Back to a kept moment of this run, at rest: one checkpoint for each lane. */
  restore(checkpoints: readonly RunCheckpoint[]): void;
  play(speed: Speed): void;
  pause(): void;
  step(unit: StepUnit): void;
  /** Trains D alone until V stops rising. */
  ascend(): void;
  /** Goes on with one lane only, which becomes the main one, from where it stands. */
  keep(lane: number): void;
  /** Asks for the next frame, of the companions too unless null; at most one is under way. */
  want(request: FrameRequest, companions: CompanionRequest | null): void;
  /** Trains without frames and reports with a `measured` message. */
  measure(iterations: number, samples: number): void;
  dispose(): void;
}

/** True for what a run says of one of its moments. */
function isMoment({ type }: FromWorker): boolean {
  return ['frame', 'checkpoint', 'diverged', 'ascending'].includes(type);
}

/**
 * Starts a worker and listens to it. `listen` gets every message of the present run; messages of
 * earlier runs never reach it. A worker that fails to load or throws is reported as `failed`; the
 * next `start` makes a new worker.
 */
export function createEngineClient(listen: (message: FromWorker) => void): EngineClient {
  let worker: Worker | null = null;
  let run = 0;
  /** Restores that the worker has not answered yet: until then it may still speak of what was left. */
  let restoring = 0;

  const fail = (detail: string) => {
    worker?.terminate();
    worker = null;
    listen({ type: 'failed', run, reason: 'exception', detail });
  };
  const open = (): Worker => {
    const opened = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    opened.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.run !== run) return;
      if (data.type === 'failed') {
        worker?.terminate();
        worker = null;
      }
      if (data.type === 'restored') restoring -= 1;
      else if (restoring === 0 || !isMoment(data)) listen(data);
    };
    opened.onerror = (event) => fail(event.message);
    opened.onmessageerror = () => fail('A message of the worker could not be read.');
    return opened;
  };
  const send = (message: ToWorker) => worker?.postMessage(message);

  return {
    start(lanes, { backend = null, implementation = 'fused' } = {}) {
      run += 1;
      restoring = 0;
      worker ??= open();
      const effective = lanes.map(({ experiment, checkpoint }) => ({
        experiment: effectiveExperiment(experiment),
        checkpoint,
      }));
      send({ type: 'start', run, lanes: effective, backend, implementation });
    },
    reconfigure: (lane, experiment) =>
      send({ type: 'reconfigure', run, lane, experiment: effectiveExperiment(experiment) }),
    restore(checkpoints) {
      restoring += 1;
      send({ type: 'restore', run, checkpoints });
    },
    keep(lane) {
      restoring += 1;
      send({ type: 'keep', run, lane });
    },
    play: (speed) => send({ type: 'play', run, speed }),
    pause: () => send({ type: 'pause', run }),
    step: (unit) => send({ type: 'step', run, unit }),
    ascend: () => send({ type: 'ascend', run }),
    want: (request, companions) => send({ type: 'want', run, request, companions }),
    measure: (iterations, samples) => send({ type: 'measure', run, iterations, samples }),
    dispose() {
      worker?.terminate();
      worker = null;
      run += 1;
    },
  };
}
