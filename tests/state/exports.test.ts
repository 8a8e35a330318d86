/** What other programs read: the CSV's numbers, and G and D run from the exported weights by plain multiplications. */
import { csvParse } from 'd3';
import { beforeAll, describe, expect, it } from 'vitest';
import { activationIds, type Experiment, presetExperiment } from '../../src/config/experiment';
import { effectiveExperiment } from '../../src/config/hand';
import { decodeLink } from '../../src/config/link';
import { measuresCsv, weightsJson } from '../../src/state/exports';
import { createLossHistory } from '../../src/state/lossHistory';
import { type MeasurePoint, noScores } from '../../src/state/measureHistory';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';
import { useCpu } from '../systems/cpu';
import { train } from './trainedRun';

beforeAll(useCpu);

interface LayerText {
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: string;
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

const phi: Record<string, (a: number, slope: number) => number> = {
  relu: (a) => Math.max(0, a),
  leaky_relu: (a, slope) => (a > 0 ? a : slope * a),
  tanh: Math.tanh,
  linear: (a) => a,
};

/** One point through the layers, as docs/weights.md says. */
function forward(layers: readonly LayerText[], point: readonly number[], slope: number) {
  let x = point;
  for (const { weights, bias, activation } of layers) {
    x = bias.map((b, o) => {
      const a = x.reduce((sum, value, i) => sum + value * (weights[i]?.[o] ?? Number.NaN), b);
      return phi[activation]?.(a, slope) ?? Number.NaN;
    });
  }
  return x;
}

const rowsOf = (values: Float32Array, width: number) =>
  Array.from({ length: values.length / width }, (_, i) =>
    Array.from(values.subarray(i * width, (i + 1) * width)),
  );

const ring = presetExperiment('ring8');
const cases: [string, Experiment][] = activationIds.map((activation) => [
  activation,
  {
    ...ring,
    generator: { ...ring.generator, activation },
    discriminator: { ...ring.discriminator, activation, hiddenLayers: 3, units: 5 },
  },
]);
cases.push(['1-D', presetExperiment('bimodal')]);
cases.push(['P_G in the hand', { ...ring, hand: { mean: [0.5, -0.5], spread: 0.3 } }]);

describe('weights as JSON', () => {
  it.each(cases)('give G(z) and D(x): %s', async (_, experiment) => {
    const trained = effectiveExperiment(experiment);
    const [kept] = await train([{ experiment: trained, checkpoint: null }], 20);
    if (!kept) throw new Error('nothing kept');
    const file = JSON.parse(weightsJson(experiment, kept));
    const system = createGan(trained, createArrayTrainer);
    system.restore(kept.system);
    const seen = await system.probe({
      surface: 0,
      samples: 40,
      priorGrid: 5,
      density: 0,
      measures: 0,
    });
    const { dimensions } = seen;
    const images = rowsOf(seen.priorGrid, trained.prior.dimensions).flatMap((z) =>
      forward(file.generator, z, file.leakySlope),
    );
    const logits = rowsOf(seen.real, dimensions).flatMap((x) =>
      forward(file.discriminator, x, file.leakySlope),
    );
    const apart = (ours: number[], theirs: Float32Array) => {
      expect(ours).toHaveLength(theirs.length);
      return Math.max(...ours.map((value, i) => Math.abs(value - (theirs[i] ?? Number.NaN))));
    };
    expect(images.length).toBeGreaterThan(4);
    expect(apart(images, seen.priorImage)).toBeLessThan(1e-6);
    expect(apart(logits, seen.realLogits)).toBeLessThan(1e-6);
    expect(file.iteration).toBe(20);
    expect(file.prior).toEqual(trained.prior);
    expect(decodeLink(file.experiment).experiment).toEqual(experiment);
  });
});

describe('measures as CSV', () => {
  const point: MeasurePoint = {
    from: 10,
    to: 10,
    count: 1,
    value: -1.1,
    standardError: 0.02,
    bound: -0.9,
    samples: 2500,
    generatorLoss: 0.8,
    scores: { ...noScores, jsd: 0.1 + 0.2, modesCovered: 8, highQuality: 91.5 },
  };
  const losses = createLossHistory();
  for (const position of [0, 10, 20.5]) {
    losses.append({ position, phase: 'G', D: 1.25 + position, G: 0.75 });
  }
  const rows = csvParse(measuresCsv(losses.spans(), [point]));

  it('has a row a moment, in order', () => {
    expect(rows.map(({ iteration }) => iteration)).toEqual(['0', '10', '20.5']);
  });

  it('keeps every digit, with decimal points', () => {
    expect(Number(rows[1]?.['JSD of cells from samples [nats]'])).toBe(0.1 + 0.2);
    expect(Number(rows[2]?.['loss D [nats]'])).toBe(21.75);
    expect(rows[1]?.['modes covered']).toBe('8');
  });

  it('leaves a cell empty where nothing was measured', () => {
    expect(rows[0]?.['V [nats]']).toBe('');
    expect(rows[1]?.['Wasserstein-1 [units of x]']).toBe('');
    expect(rows[0]?.['loss G [nats]']).toBe('0.75');
  });

  it('takes losses from the measured moment where both are there', () => {
    expect(rows[1]?.['loss D [nats]']).toBe('1.1');
    expect(rows[1]?.['V [nats]']).toBe('-1.1');
  });

  it('has units in every head that needs one, and no comma inside', () => {
    expect(rows.columns.filter((head) => !/\[.+\]$/.test(head))).toEqual([
      'iteration',
      'modes covered',
    ]);
    expect(rows.columns.join('')).not.toMatch(/[,"]/);
  });

  it('is a head alone for a run that has not begun', () => {
    expect(measuresCsv([], []).trim().split('\n')).toHaveLength(1);
  });
});
