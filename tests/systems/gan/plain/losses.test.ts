/** The losses against closed forms, finite differences, and the radii of DiracGAN. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type LossId, lossIds } from '../../../../src/config/experiment';
import { discriminatorLoss, generatorLoss, losses } from '../../../../src/systems/gan/plain/losses';
import { useCpu } from '../../cpu';

beforeAll(useCpu);

const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));
const numberOf = (tensor: tf.Tensor) => tensor.dataSync()[0] as number;
const slopeOf = (f: (x: tf.Tensor) => tf.Tensor, at: number) =>
  numberOf(tf.grad((x: tf.Tensor) => f(x))(tf.scalar(at)));

describe('values', () => {
  test('at P_G = P_data and D = ½, V is −2 log 2 and the generators score −log 2 and log 2', () => {
    const undecided = tf.zeros([64, 1]);
    expect(numberOf(discriminatorLoss(losses.ns, undecided, undecided))).toBeCloseTo(
      2 * Math.LN2,
      6,
    );
    expect(numberOf(generatorLoss(losses.ns, undecided))).toBeCloseTo(Math.LN2, 6);
    expect(numberOf(generatorLoss(losses.mm, undecided))).toBeCloseTo(-Math.LN2, 6);
  });

  test.each([-8, -2, -0.5, 0.5, 3, 8])('agree with logarithms of the sigmoid at logit %d', (a) => {
    const logit = tf.scalar(a);
    const D = sigmoid(a);
    expect(numberOf(losses.mm.real(logit))).toBeCloseTo(-Math.log(D), 5);
    expect(numberOf(losses.mm.generated(logit))).toBeCloseTo(-Math.log(1 - D), 5);
    expect(numberOf(losses.mm.generator(logit))).toBeCloseTo(Math.log(1 - D), 5);
    expect(numberOf(losses.ns.generator(logit))).toBeCloseTo(-Math.log(D), 5);
  });

  test.each(lossIds)('%s stays finite where a sigmoid would round to 0 or 1', (id) => {
    for (const a of [-200, 200]) {
      const logit = tf.scalar(a);
      for (const part of [losses[id].real, losses[id].generated, losses[id].generator]) {
        expect(numberOf(part(logit))).toBeCloseTo(Math.sign(numberOf(part(logit))) * 200 || 0, 3);
        expect(Number.isFinite(slopeOf(part, a))).toBe(true);
      }
    }
  });
});

describe('slopes', () => {
  const step = 1e-2;
  const parts = lossIds.flatMap((id) =>
    (['real', 'generated', 'generator'] as const).map((part) => [id, part] as const),
  );
  test.each(parts)('of %s %s agree with central differences', (id, part) => {
    for (const a of [-3, -1, 0, 0.7, 2.5]) {
      const f = (at: number) => numberOf(losses[id][part](tf.scalar(at)));
      const difference = (f(a + step) - f(a - step)) / (2 * step);
      expect(slopeOf(losses[id][part], a)).toBeCloseTo(difference, 3);
    }
  });

  test.each([-4.595, -2, 0, 1.5])(
    'of NSGAN and MMGAN stand in the ratio e^(−a) at logit %d',
    (a) => {
      const ratio = slopeOf(losses.ns.generator, a) / slopeOf(losses.mm.generator, a);
      expect(ratio / Math.exp(-a)).toBeCloseTo(1, 4); // at D = 0.01 that is 99
    },
  );
});

/**
 * DiracGAN (Mescheder, Geiger & Nowozin 2018): data at 0, generator at θ, D(x) = ψx. Their D scores
 * generated samples high, ours real ones: our logit is −ψx.
 */
describe('DiracGAN from (1, 1), 500 steps of 0.2: mean radius of the last 50', () => {
  const direction = (id: LossId) => {
    const D = tf.grads((psi: tf.Tensor, theta: tf.Tensor) =>
      discriminatorLoss(losses[id], tf.zeros([1]), tf.neg(tf.mul(psi, theta))),
    );
    const G = tf.grads((theta: tf.Tensor, psi: tf.Tensor) =>
      generatorLoss(losses[id], tf.neg(tf.mul(psi, theta))),
    );
    const along = (f: typeof D) => (moving: number, fixed: number) =>
      tf.tidy(() => -numberOf(f([tf.tensor1d([moving]), tf.tensor1d([fixed])])[0] as tf.Tensor));
    return { psi: along(D), theta: along(G) };
  };

  const radius = (id: LossId, alternating: boolean) => {
    const move = direction(id);
    const step = 0.2;
    let [theta, psi] = [1, 1];
    let sum = 0;
    for (let i = 1; i <= 500; i++) {
      const nextTheta = theta + step * move.theta(theta, psi);
      psi += step * move.psi(psi, alternating ? nextTheta : theta);
      theta = nextTheta;
      if (i > 450) sum += Math.hypot(theta, psi);
    }
    return sum / 50;
  };

  test.each([
    ['mm', false, 3.097],
    ['ns', false, 0.634],
    ['mm', true, 1.401],
    ['ns', true, 0.283],
  ] as const)('%s, alternating %s: %d', (id, alternating, expected) => {
    expect(radius(id, alternating)).toBeCloseTo(expected, 3);
  });
});
