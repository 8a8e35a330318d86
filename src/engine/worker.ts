/** The worker's end of the engine: opens a backend, keeps one session, hands it the page's commands. */
import { openBackend } from '../systems/backend';
import { createGan } from '../systems/gan/gan';
import { createPlainTrainer } from '../systems/gan/plain/trainer';
import type { FailureReason, FromWorker, ToWorker } from './protocol';
import { Session } from './session';

declare const self: DedicatedWorkerGlobalScope;

/** Timers in workers wait at least 4 ms; a message to oneself does not. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds > 0) {
      setTimeout(resolve, milliseconds);
      return;
    }
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

function post(message: FromWorker): void {
  self.postMessage(message, message.type === 'frame' ? arraysOf(message.frame) : []);
}

/** The buffers of all typed arrays in a frame: they are transferred, not copied. */
function arraysOf(frame: object): ArrayBuffer[] {
  return Object.values(frame).flatMap((value) => {
    if (value instanceof Float32Array) return [value.buffer as ArrayBuffer];
    return value?.values instanceof Float32Array ? [value.values.buffer as ArrayBuffer] : [];
  });
}

const host = { now: () => performance.now(), rest, post };
let current: { run: number; session: Promise<Session> } | null = null;
let lastSession: Promise<void> = Promise.resolve();

async function start(message: ToWorker & { type: 'start' }, before: Promise<void>) {
  await before; // tensors of the last run are freed before new ones are made
  const backend = await openBackend(message.backend);
  if (backend.id === 'webgl') {
    const { onContextLost } = await import('../systems/backends/webgl');
    onContextLost(() => failed(message.run, 'context-lost', backend.renderer));
  }
  const { run, experiment, checkpoint } = message;
  const session = new Session(
    run,
    experiment,
    createGan(experiment, createPlainTrainer),
    host,
    checkpoint,
  );
  post({ type: 'started', run, backend });
  return session;
}

function failed(run: number, reason: FailureReason, detail: string): void {
  post({ type: 'failed', run, reason, detail });
}

function begin(message: ToWorker & { type: 'start' }): void {
  current?.session.then(
    (session) => session.end(),
    () => {}, // a session that never opened has said so already
  );
  const { run } = message;
  const session = start(message, lastSession);
  current = { run, session };
  lastSession = session
    .then((opened) => opened.live())
    .catch((error: unknown) => failed(run, 'exception', String(error)));
}

/** Resolves when the session has taken the command; `measure` takes its time. */
async function command(
  session: Session,
  message: Exclude<ToWorker, { type: 'start' }>,
): Promise<void> {
  if (message.type === 'reconfigure') session.reconfigure(message.experiment);
  else if (message.type === 'play') session.play(message.speed);
  else if (message.type === 'pause') session.pause();
  else if (message.type === 'step') session.step(message.unit);
  else if (message.type === 'want') session.want(message.request);
  else await session.measure(message.iterations, message.samples);
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  const { run } = data;
  if (data.type === 'start') {
    begin(data);
    return;
  }
  if (run !== current?.run) return;
  current.session
    .then((session) => command(session, data))
    .catch((error: unknown) => failed(run, 'exception', String(error)));
};
