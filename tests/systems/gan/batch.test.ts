/** The batch that slow motion shows is the one that the update uses, and looking at it changes nothing. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Experiment,
  lossIds,
  type Phase,
  presetExperiment,
} from '../../../src/config/experiment';
import { createArrayTrainer } from '../../../src/systems/gan/arrays/trainer';
import { createBatches } from '../../../src/systems/gan/batches';
import { createGan } from '../../../src/systems/gan/gan';
import { discriminatorLoss, generatorLoss, losses } from '../../../src/systems/gan/plain/losses';
import { createPlainTrainer } from '../../../src/systems/gan/plain/trainer';
import type { BatchObservation, System } from '../../../src/systems/system';
import { useCpu } from '../cpu';
import { affineExperiment, affineUpdate } from './affineUpdate';

beforeAll(useCpu);

const request = { surface: 4, samples: 8, priorGrid: 0, density: 0, measures: 0 };
const trainers = { arrays: createArrayTrainer, plain: createPlainTrainer };
const names = ['arrays', 'plain'] as const;

function small(changes: Partial<Experiment> = {}): Experiment {
  const preset = presetExperiment('ring8');
  const network = {
    ...preset.generator,
    hiddenLayers: 1,
    units: 8,
    // A tanh D is smooth; a ReLU one has kinks that a finite step would straddle.
    activation: 'tanh' as const,
    rate: 0.01,
  };
  return { ...preset, generator: network, discriminator: network, batch: 16, ...changes };
}

async function shown(system: System, phase: Phase): Promise<BatchObservation> {
  const { batch } = await system.probe({ ...request, batch: phase });
  if (!batch) throw new Error('no batch was shown');
  return batch;
}

describe('a source of batches', () => {
  test.each(['data', 'prior'] as const)('peeks at the %s it gives next', (kind) => {
    // An odd number of coordinates a batch leaves a spare normal deviate.
    const source = createBatches(small({ batch: 17, prior: { id: 'normal', dimensions: 3 } }));
    for (let i = 0; i < 3; i++) {
      const state = source.state();
      const next = source.peek(kind);
      expect(source.state()).toEqual(state);
      expect(source.take(kind)).toEqual(next);
    }
  });

  test('peeks at the oldest batch drawn ahead and not yet used', () => {
    const source = createBatches(small());
    const drawn = Array.from({ length: 4 }, () => source.drawAhead('prior').slice());
    for (const batch of drawn) {
      expect(source.peek('prior')).toEqual(batch);
      source.use('prior');
    }
    const next = source.peek('prior');
    expect(source.drawAhead('prior')).toEqual(next);
  });
});

describe.each(names)('with the %s trainer', (name) => {
  const create = (experiment: Experiment) => createGan(experiment, trainers[name]);

  test('looking at each batch first leaves weights and streams as they would be', async () => {
    const [watched, alone] = [create(small()), create(small())];
    for (const phase of ['D', 'D', 'G', 'D', 'G', 'G'] as const) {
      await shown(watched, phase);
      for (const system of [watched, alone]) system.update(phase);
    }
    expect(await watched.checkpoint()).toEqual(await alone.checkpoint());
  });

  test.each(lossIds)(
    'an update of affine networks follows from the batch shown, %s',
    async (loss) => {
      const system = create(affineExperiment(loss));
      for (const phase of ['D', 'G', 'D', 'G', 'G', 'D'] as const) {
        const batch = await shown(system, phase);
        expect(batch.phase).toBe(phase);
        const { moved, expected } = await affineUpdate(system, batch);
        moved.forEach((value, i) => {
          expect(Math.abs(value - (expected[i] as number))).toBeLessThan(1e-5);
        });
        expect(Math.max(...moved.map(Math.abs))).toBeGreaterThan(1e-3);
      }
    },
  );

  test.each(lossIds)('its loss is the plain loss of its logits, %s', async (loss) => {
    const system = create(small({ loss }));
    for (let i = 0; i < 20; i++) system.update('D');
    const [d, g] = [await shown(system, 'D'), await shown(system, 'G')];
    const [real, generated] = [tf.tensor1d(d.realLogits), tf.tensor1d(d.generatedLogits)];
    const plainD = discriminatorLoss(losses[loss], real, generated).dataSync()[0] as number;
    const plainG = generatorLoss(losses[loss], generated).dataSync()[0] as number;
    expect(d.loss).toBeCloseTo(plainD, 5);
    expect(g.loss).toBeCloseTo(plainG, 5);
    expect(g.real).toHaveLength(0); // G's update looks at no data
    expect(d.takenForReal.real).toBe([...d.realLogits].filter((a) => a > 0).length);
    expect(g.takenForReal.generated).toBe([...d.generatedLogits].filter((a) => a > 0).length);
    const meanScore = [...d.realLogits].reduce((sum, a) => sum + 1 / (1 + Math.exp(-a)), 0) / 16;
    expect(d.meanScores.real).toBeCloseTo(meanScore, 5);
  });

  test('its arrows are the finite differences of each sample’s loss, and their size is told', async () => {
    const base = small();
    const system = create(base);
    for (let i = 0; i < 60; i++) system.update('D');
    const checkpoint = await system.checkpoint();
    const { arrows, gradientSize } = await shown(system, 'G');
    const step = 5e-3;
    for (const axis of [0, 1]) {
      // G's last two parameters are its output bias: moving one moves every sample along an axis.
      const lossesAt = async (by: number) => {
        const G = (checkpoint.tensors.G as Float32Array).slice();
        const bias = G.length / 3 - 2 + axis; // parameters, then Adam's two moments
        G[bias] = (G[bias] as number) + by;
        system.restore({ ...checkpoint, tensors: { ...checkpoint.tensors, G } });
        const { generatedLogits } = await shown(system, 'G');
        return generatedLogits.map((a) => Math.log1p(Math.exp(-a))); // −log D
      };
      const [up, down] = [await lossesAt(step), await lossesAt(-step)];
      up.forEach((value, i) => {
        const slope = (value - (down[i] as number)) / (2 * step);
        expect(arrows[2 * i + axis]).toBeCloseTo(-slope, 3);
      });
    }
    const squares = Array.from({ length: 16 }, (_, i) =>
      Math.hypot(arrows[2 * i] as number, arrows[2 * i + 1] as number),
    ).map((length) => length ** 2);
    expect(gradientSize).toBeCloseTo(Math.sqrt(squares.reduce((sum, x) => sum + x) / 16), 5);
  });

  test('the batch before is the one that was used, and its update lowered its loss', async () => {
    const system = create(affineExperiment('ns'));
    for (const phase of ['D', 'G'] as const) {
      const used = await shown(system, phase);
      expect(used.before?.phase).toBe(phase === 'D' ? undefined : 'D');
      system.update(phase);
      for (let look = 0; look < 2; look++) {
        const { before } = await shown(system, phase === 'D' ? 'G' : 'D');
        expect(before?.phase).toBe(phase);
        expect(before?.z).toEqual(used.z);
        expect(before?.real).toEqual(used.real);
        expect(before?.loss).toBeLessThan(used.loss);
      }
    }
    system.restore(await system.checkpoint());
    expect((await shown(system, 'D')).before).toBeNull();
  });
});
