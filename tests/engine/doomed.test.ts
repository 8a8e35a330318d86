/** A run that blew up goes back to a moment that is sound by size too: finite weights may be astronomical. */
import { expect, test } from 'vitest';
import { type Experiment, withPresetRates } from '../../src/config/experiment';
import { decodeLink } from '../../src/config/link';
import type { FromWorker } from '../../src/engine/protocol';
import { Session } from '../../src/engine/session';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';

const request = { surface: 0, samples: 16, priorGrid: 0, density: 0, measures: 0 };
const wild = 'gRate=1&dRate=1&gMomentum=0.99&dMomentum=0.99&gOpt=sgd&dOpt=sgd&batch=32';

function open(experiment: Experiment) {
  const posted: FromWorker[] = [];
  const system = createGan(experiment, createArrayTrainer);
  const session = new Session(1, [{ experiment, system, checkpoint: null }], {
    now: () => performance.now(),
    rest: () => new Promise<void>((resolve) => setImmediate(resolve)),
    post: (message) => posted.push(message),
  });
  const ended = session.live();
  /** Makes iterations one by one, each of which the page sees and keeps. */
  const step = async () => {
    const seen = posted.length;
    session.step('iteration');
    session.want(request);
    while (!posted.slice(seen).some(({ type }) => type === 'frame' || type === 'diverged')) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    return posted.slice(seen).find((message) => message.type === 'diverged');
  };
  const end = async () => {
    session.end();
    await ended;
  };
  return { session, step, end };
}

const largest = (values: Float32Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

test.each([
  ['', 1],
  ['', 2],
  ['data=bimodal&', 1],
  ['data=bimodal&', 2],
  ['data=grid25&gUnits=16&dUnits=16&', 3],
] as const)('%sseed %d', async (data, seed) => {
  const { experiment } = decodeLink(`#${data}${wild}&seed=${seed}`);
  const { session, step, end } = open(experiment);
  let blown: Awaited<ReturnType<typeof step>>;
  for (let made = 0; made < 50 && !blown; made++) blown = await step();
  const [checkpoint] = blown?.checkpoints ?? [];
  if (!checkpoint) throw new Error('it did not blow up');
  for (const values of Object.values(checkpoint.system.tensors)) {
    expect(largest(values)).toBeLessThanOrEqual(100);
  }
  // The advice is followed: lower rates and no momentum.
  session.reconfigure(0, withPresetRates(experiment));
  for (let made = 0; made < 60; made++) expect(await step()).toBeUndefined();
  await end();
});
