/** The page's end of the engine: owns the worker, numbers the runs, drops late messages. The only module of the engine that pages import besides the protocol. */
import type { BackendId, Implementation } from '../config/backends';
import type { Experiment } from '../config/experiment';
import { effectiveExperiment } from '../config/hand';
import type { Speed } from '../config/speeds';
import type { FrameRequest, FromWorker, RunCheckpoint, StepUnit, ToWorker } from './protocol';

export interface StartOptions {
  /** Go on from here instead of from fresh weights. */
  readonly checkpoint?: RunCheckpoint | null;
  /** Device to run on; null lets the worker choose. */
  readonly backend?: BackendId | null;
  /** `plain` is for comparison: tf.js operations instead of the fused update. */
  readonly implementation?: Implementation;
}

export interface EngineClient {
  /** Ends the present run and starts one, paused. */
  start(experiment: Experiment, options?: StartOptions): void;
  /** A change that `changesLive` allows. */
  reconfigure(experiment: Experiment): void;
  play(speed: Speed): void;
  pause(): void;
  step(unit: StepUnit): void;
  /** Trains D alone until V stops rising. */
  ascend(): void;
  /** Asks for the next frame; at most one is under way. */
  want(request: FrameRequest): void;
  /** Trains without frames and reports with a `measured` message. */
  measure(iterations: number, samples: number): void;
  dispose(): void;
}

/**
 * Starts a worker and listens to it. `listen` gets every message of the present run; messages of
 * earlier runs never reach it. A worker that fails to load or throws is reported as `failed`; the
 * next `start` makes a new worker.
 */
export function createEngineClient(listen: (message: FromWorker) => void): EngineClient {
  let worker: Worker | null = null;
  let run = 0;

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
      listen(data);
    };
    opened.onerror = (event) => fail(event.message);
    opened.onmessageerror = () => fail('A message of the worker could not be read.');
    return opened;
  };
  const send = (message: ToWorker) => worker?.postMessage(message);

  return {
    start(experiment, { checkpoint = null, backend = null, implementation = 'fused' } = {}) {
      run += 1;
      worker ??= open();
      send({
        type: 'start',
        run,
        experiment: effectiveExperiment(experiment),
        checkpoint,
        backend,
        implementation,
      });
    },
    reconfigure: (experiment) =>
      send({ type: 'reconfigure', run, experiment: effectiveExperiment(experiment) }),
    play: (speed) => send({ type: 'play', run, speed }),
    pause: () => send({ type: 'pause', run }),
    step: (unit) => send({ type: 'step', run, unit }),
    ascend: () => send({ type: 'ascend', run }),
    want: (request) => send({ type: 'want', run, request }),
    measure: (iterations, samples) => send({ type: 'measure', run, iterations, samples }),
    dispose() {
      worker?.terminate();
      worker = null;
      run += 1;
    },
  };
}
