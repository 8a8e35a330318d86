/** The page's end of the engine: owns the worker, numbers the runs, drops late messages. The only module of the engine that pages import besides the protocol. */
import type { BackendId, Implementation } from '../config/backends';
import type { Experiment } from '../config/experiment';
import { effectiveExperiment } from '../config/hand';
import type { Speed } from '../config/speeds';
import { Debt } from './debt';
import type {
  CompanionRequest,
  FailureReason,
  FrameRequest,
  FromWorker,
  LaneStart,
  RunCheckpoint,
  StepUnit,
  ToWorker,
} from './protocol';
import { Watchdog, type WatchHost } from './watchdog';

export type { WatchHost } from './watchdog';

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

/** True for what only the client has to know. */
function forClient({ type }: FromWorker): boolean {
  return ['alive', 'working'].includes(type);
}

/** True for what a run says of one of its moments. */
function isMoment({ type }: FromWorker): boolean {
  return ['frame', 'checkpoint', 'diverged', 'ascending'].includes(type);
}

/**
 * Starts a worker and listens to it. `listen` gets every message of the present run; messages of
 * earlier runs never reach it. A worker that fails to load, throws, or falls silent while it is
 * watched, is reported as `failed`; the next `start` makes a new worker.
 */
export function createEngineClient(
  listen: (message: FromWorker) => void,
  watch: WatchHost | null = null,
): EngineClient {
  let worker: Worker | null = null;
  let watchdog: Watchdog | null = null;
  const debt = new Debt();
  let run = 0;
  /** Restores that the worker has not answered yet: until then it may still speak of what was left. */
  let restoring = 0;

  const end = () => {
    worker?.terminate();
    worker = null;
    watchdog?.end();
    watchdog = null;
  };
  const fail = (detail: string, reason: FailureReason = 'exception') => {
    end();
    listen({ type: 'failed', run, reason, detail });
  };
  const hear = (message: FromWorker) => {
    watchdog?.hear(message.type !== 'alive');
    if (message.run !== run || worker === null) return;
    debt.hear(message);
    if (message.type === 'ready') watchdog?.ready();
    else if (message.type === 'failed') end();
    if (message.type === 'restored') restoring -= 1;
    else if (!forClient(message) && (restoring === 0 || !isMoment(message))) listen(message);
  };
  const open = (): Worker | null => {
    try {
      return make();
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error)); // the browser allows none here
      return null;
    }
  };
  const make = (): Worker => {
    const opened = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    opened.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
    opened.onerror = (event) => fail(event.message);
    opened.onmessageerror = () => fail('A message of the worker could not be read.');
    watchdog =
      watch &&
      new Watchdog(watch, {
        ping: () => worker?.postMessage({ type: 'ping', run } satisfies ToWorker),
        owed: () => debt.due,
        silent: () => fail('', 'silent'),
      });
    return opened;
  };
  const send = (message: ToWorker) => {
    debt.ask(message);
    worker?.postMessage(message);
  };

  return {
    start(lanes, { backend = null, implementation = 'fused' } = {}) {
      run += 1;
      restoring = 0;
      worker ??= open();
      watchdog?.begin();
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
      end();
      run += 1;
    },
  };
}
