/** The laboratory against the engine, closed forms and itself: what it measures is what the page trains. */
import { expect, test } from 'vitest';
import { presetExperiment } from '../../src/config/experiment';
import { decodeLink } from '../../src/config/link';
import type { FromWorker } from '../../src/engine/protocol';
import { Session } from '../../src/engine/session';
import { createLaboratory } from '../../src/headless/lessons/laboratory';
import { gapOf, jsdOf, meanError } from '../../src/lessons/claims/quantities';
import { withSettings } from '../../src/lessons/laboratory';
import { gridPoints } from '../../src/math/grid';
import { normalDensity } from '../../src/math/normal';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';

const small = 'data=bimodal&batch=16&gUnits=4&dUnits=4&dSteps=2';

/** The page's own loop on the experiment of a link; resolves with the first message of a kind that passes. */
function inSession<Type extends FromWorker['type']>(
  fragment: string,
  type: Type,
  order: (session: Session) => void,
  passes: (message: Extract<FromWorker, { type: Type }>) => boolean = () => true,
) {
  return new Promise<Extract<FromWorker, { type: Type }>>((resolve) => {
    const { experiment } = decodeLink(fragment);
    const system = createGan(experiment, createArrayTrainer);
    const rest = () => new Promise<void>((done) => setImmediate(done));
    const isWanted = (message: FromWorker): message is Extract<FromWorker, { type: Type }> =>
      message.type === type;
    const post = (message: FromWorker) => {
      if (!isWanted(message) || !passes(message)) return;
      session.end();
      resolve(message);
    };
    const host = { now: () => performance.now(), rest, post };
    const session = new Session(1, [{ experiment, system, checkpoint: null }], host);
    order(session);
    void session.live();
  });
}

test('it trains as the page does, number for number', async () => {
  const run = createLaboratory(7).start(small);
  run.iterate(30);
  const seen = await run.look({ samples: 4096, measures: 1000 });
  const { report } = await inSession(
    `${small}&seed=7`,
    'measured',
    (session) => void session.measure(30, 1000),
  );
  expect(run.iteration).toBe(report.iterations);
  expect(seen.losses).toEqual(report.losses);
  expect(seen.measures?.jsd).toBe(report.measures?.jsd);
});

test('it takes D to the top in as many updates as the page does', async () => {
  const fragment = 'data=gaussian&batch=16&dUnits=2&hand=0,0.5';
  const updates = await createLaboratory(3).start(fragment).climb();
  const { progress } = await inSession(
    'data=gaussian&batch=16&dUnits=2&prior=normal&z=1&gLayers=0&gSteps=0&hand=0,0.5&seed=3',
    'ascending',
    (session) => session.ascend(),
    (message) => message.progress.done,
  );
  expect(updates).toBe(progress.updates);
});

test('the JSD of a hand equals its integral, and V of the best D its bound', async () => {
  const run = createLaboratory(1).start('data=gaussian&batch=128&hand=0,0.5');
  const [width, from] = [1e-3, -4];
  let integral = 0;
  for (let i = 0; i < 9000; i++) {
    const x = from + (i + 0.5) * width;
    const [p, q] = [normalDensity(x, 1, 0.5), normalDensity(x, 0, 0.5)];
    const term = (a: number) => a * Math.log((2 * a) / (p + q));
    integral += (width * (term(p) + term(q))) / 2;
  }
  expect(jsdOf(await run.look({ measures: 100 }))).toBeCloseTo(integral, 4);
  run.train('D', 800);
  const seen = await run.look({ surface: 256, samples: 20_000, measures: 100 });
  expect(Math.abs(gapOf(seen))).toBeLessThan(0.03);
  expect(meanError(run, seen)).toBeLessThan(0.06);
});

test('G of given codes, and D at given points', async () => {
  const run = createLaboratory(1).start(`${small}&hand=0.5,2`);
  run.train('D', 5);
  expect(Array.from(await run.generate([-1, 0, 0.25]))).toEqual([-1.5, 0.5, 1]);
  const { surface } = await run.look({ surface: 16, samples: 16 });
  const points = gridPoints(surface.box, 16, 1);
  expect(Array.from(await run.score(points))).toEqual(Array.from(surface.values));
});

test('one network alone, a change on the way, and back again', async () => {
  const run = createLaboratory(1).start(small);
  const start = await run.checkpoint();
  run.train('D', 3);
  const after = await run.checkpoint();
  expect(after.tensors.G).toEqual(start.tensors.G);
  expect(after.tensors.D).not.toEqual(start.tensors.D);
  run.restore(start);
  expect(await run.checkpoint()).toEqual(start);
  run.change('dSteps=0&gSteps=3');
  run.iterate(1);
  const moved = await run.checkpoint();
  expect(moved.tensors.D).toEqual(start.tensors.D);
  expect(moved.counters.G).toBe(3);
  expect(() => run.change('gUnits=5')).toThrow('needs a new run');
  expect(() => createLaboratory(1).start(`${small}&hand=0,1`).train('G', 1)).toThrow('G does not');
});

test('the seed is the laboratory’s, unless a claim asks for others', async () => {
  const weights = async (seed: number, settings = '') =>
    (await createLaboratory(seed).start(small, settings).checkpoint()).tensors.G;
  expect(await weights(1)).toEqual(await weights(1));
  expect(await weights(1)).not.toEqual(await weights(2));
  expect(await weights(1, 'seed=2')).toEqual(await weights(2));
});

test('settings that mean nothing are refused', () => {
  const experiment = presetExperiment('bimodal');
  expect(withSettings(experiment, 'loss=mm&gRate=0.5')).toMatchObject({
    loss: 'mm',
    generator: { rate: 0.5 },
  });
  for (const wrong of ['los=mm', 'loss=wgan', 'gRate=7', 'radius=1', 'loss']) {
    expect(() => withSettings(experiment, wrong)).toThrow(wrong);
  }
});
