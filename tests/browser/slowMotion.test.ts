/** On WebGL, which draws its batches ahead, the batch shown is still the one that the next update uses. */
import { beforeAll, expect, test } from 'vitest';
import { lossIds, presetExperiment } from '../../src/config/experiment';
import { type Backend, openBackend, openGan } from '../../src/systems/backend';
import { affineExperiment, affineUpdate } from '../systems/gan/affineUpdate';

let webgl: Backend;
beforeAll(async () => {
  webgl = await openBackend('webgl');
});

const request = { surface: 4, samples: 8, priorGrid: 0, density: 0, measures: 0 };

test.each(lossIds)(
  'an update follows from the batch shown, across an atlas’s end, %s',
  async (loss) => {
    const { system, info } = openGan(webgl, affineExperiment(loss));
    expect(info.implementation).toBe('fused');
    // 64 batches to an atlas: the prior's runs out after 64 updates, the data's after 64 of D.
    for (let i = 0; i < 61; i++) system.update('D');
    for (const phase of ['D', 'G', 'D', 'G', 'D', 'D', 'G'] as const) {
      const { batch } = await system.probe({ ...request, batch: phase });
      if (!batch) throw new Error('no batch was shown');
      const { moved, expected } = await affineUpdate(system, batch);
      moved.forEach((value, i) => {
        expect(Math.abs(value - (expected[i] as number))).toBeLessThan(1e-5);
      });
    }
    system.dispose();
  },
);

test('looking at each batch first leaves weights and streams as they would be', async () => {
  const given = presetExperiment('ring8');
  const [watched, alone] = [openGan(webgl, given).system, openGan(webgl, given).system];
  for (let i = 0; i < 70; i++) {
    const phase = i % 2 === 0 ? 'D' : 'G';
    const { batch } = await watched.probe({ ...request, batch: phase });
    expect(batch?.generated).toHaveLength(2 * given.batch);
    for (const system of [watched, alone]) system.update(phase);
  }
  expect(await watched.checkpoint()).toEqual(await alone.checkpoint());
  watched.dispose();
  alone.dispose();
});
