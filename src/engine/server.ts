/** The worker's end of the engine: opens a device, keeps one session, hands it the page's commands. */
import type { BackendId } from '../config/backends';
import type { Experiment } from '../config/experiment';
import {
  type OpenSystem,
  openBackend,
  openRightGan,
  refusedDevices,
  WrongNumbers,
} from '../systems/backend';
import { DeviceLost } from '../systems/backends/guard';
import { hasGpu } from '../systems/gpu';
import { chooseBackend, knownChoice } from './choice';
import type { OpenLane } from './lanes';
import { post, rest } from './messages';
import type { FailureReason, ToWorker } from './protocol';
import { Session } from './session';

declare const self: DedicatedWorkerGlobalScope;

type Start = ToWorker & { type: 'start' };
type Command = Exclude<ToWorker, { type: 'start' | 'ping' }>;

/** The run of the page: its session, and the promise that it stands on the device it will train on. */
interface Run {
  readonly number: number;
  readonly session: Promise<Session>;
  settled: Promise<unknown>;
}

const now = () => performance.now();
const host = { now, rest, post };
let current: Run | null = null;
let lastSession: Promise<void> = Promise.resolve();

function failed(run: number, reason: FailureReason, detail: string): void {
  post({ type: 'failed', run, reason, detail });
}

/** Says why a run cannot go on. A read-back may notice a lost device before its event comes. */
function explain(run: number, error: unknown): void {
  if (error instanceof DeviceLost) failed(run, 'context-lost', error.message);
  else failed(run, 'exception', String(error));
}

/** Makes each lane's system on a device and tells the page. */
async function open(message: Start, id: BackendId): Promise<OpenLane[]> {
  const { run, lanes, implementation } = message;
  const backend = await openBackend(id, implementation);
  backend.onLost(() => failed(run, 'context-lost', backend.renderer));
  const opened: (OpenLane & OpenSystem)[] = [];
  try {
    for (const lane of lanes) {
      opened.push({ ...lane, ...(await openRightGan(backend, lane.experiment, implementation)) });
    }
  } catch (error) {
    for (const { system } of opened) system.dispose();
    if (error instanceof WrongNumbers) return open(message, 'cpu');
    throw error;
  }
  if (opened[0]) post({ type: 'started', run, backend: opened[0].info });
  return opened;
}

/** The experiment that the device is chosen for. */
function leading({ lanes: [lead] }: Start): Experiment {
  if (!lead) throw new RangeError('a run needs a lane');
  return lead.experiment;
}

/** Starts on the device asked for, or on plain JavaScript, which is there at once. */
async function start(message: Start, before: Promise<void>): Promise<Session> {
  await before; // what the last run held is freed before more is made
  const { run, backend } = message;
  const lanes = await open(message, backend ?? knownChoice(leading(message)) ?? 'cpu');
  return new Session(run, lanes, host);
}

/** Times the devices on the main lane, and moves the run, which has not trained yet, to the fastest. */
async function settle(message: Start, session: Session): Promise<void> {
  post({ type: 'gpu', run: message.run, present: hasGpu() });
  const experiment = leading(message);
  const pinned = message.backend !== null && !refusedDevices().includes(message.backend);
  if (pinned || knownChoice(experiment)) return;
  const id = await chooseBackend(experiment, now);
  if (id === 'cpu' || current?.number !== message.run) return;
  await session.moveTo((await open(message, id)).map(({ system }) => system));
}

function begin(message: Start): void {
  current?.session.then(
    (session) => session.end(),
    () => {}, // a session that never opened has said so already
  );
  const { run } = message;
  const session = start(message, lastSession);
  const report = (error: unknown) => explain(run, error);
  lastSession = session.then((opened) => opened.live()).catch(report);
  const settled = session
    .then((opened) => settle(message, opened))
    .then(() => post({ type: 'ready', run, refused: refusedDevices() }))
    .catch(report);
  current = { number: run, session, settled };
}

/** Resolves when the session has taken the command; `measure` takes its time. */
async function command(session: Session, message: Command): Promise<void> {
  if (message.type === 'reconfigure') session.reconfigure(message.lane, message.experiment);
  else if (message.type === 'restore') session.restore(message.checkpoints);
  else if (message.type === 'keep') session.keep(message.lane);
  else if (message.type === 'play') session.play(message.speed);
  else if (message.type === 'pause') session.pause();
  else if (message.type === 'step') session.step(message.unit);
  else if (message.type === 'ascend') session.ascend();
  else if (message.type === 'want') session.want(message.request, message.companions);
  else await session.measure(message.iterations, message.samples);
}

/** Listens to the page; to be called once, before the worker's first message is read. */
export function serve(): void {
  self.onmessage = ({ data }: MessageEvent<ToWorker>) => hear(data);
}

function hear(data: ToWorker): void {
  if (data.type === 'start') {
    begin(data);
    return;
  }
  const { run } = data;
  const target = current;
  if (run !== target?.number) return;
  if (data.type === 'ping') {
    post({ type: 'alive', run });
    return;
  }
  target.session
    .then(async (session) => {
      // The first picture does not wait for the choice of a device; all that trains does.
      if (data.type !== 'want') await target.settled;
      await command(session, data);
    })
    .catch((error: unknown) => explain(run, error));
}
