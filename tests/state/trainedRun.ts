/** Runs on real sessions and plain arrays, as the worker holds them, without a clock. */
import type { FromWorker, LaneStart, RunCheckpoint } from '../../src/engine/protocol';
import { Session } from '../../src/engine/session';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';

const glance = { surface: 0, samples: 16, priorGrid: 0, density: 0, measures: 0 };

/** Trains `iterations` from where the lanes stand, and gives the checkpoint of each at the end. */
export async function train(
  lanes: readonly LaneStart[],
  iterations: number,
): Promise<readonly RunCheckpoint[]> {
  const posted: FromWorker[] = [];
  let time = 0;
  const rest = () => {
    time += 1;
    return new Promise<void>((resolve) => setImmediate(resolve));
  };
  const host = { now: () => time, rest, post: (message: FromWorker) => posted.push(message) };
  const open = lanes.map(({ experiment, checkpoint }) => ({
    experiment,
    checkpoint,
    system: createGan(experiment, createArrayTrainer),
  }));
  const session = new Session(1, open, host);
  const ended = session.live();
  const goal = (lanes[0]?.checkpoint?.schedule.iteration ?? 0) + iterations;
  await session.measure(iterations, 16);
  session.want(glance);
  const found = () =>
    posted
      .flatMap((message) => (message.type === 'checkpoint' ? [message.checkpoints] : []))
      .find(([main]) => main?.schedule.iteration === goal);
  for (let turn = 0; turn < 1000 && !found(); turn++) await rest();
  session.end();
  await ended;
  const checkpoints = found();
  if (!checkpoints) throw new Error(`no checkpoint at iteration ${goal}`);
  return checkpoints;
}
