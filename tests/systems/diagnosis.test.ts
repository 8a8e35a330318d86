/** What the rules say about real games: for each rule an experiment that provokes it, and others that must not. */
import { expect, test } from 'vitest';
import type { DistributionId } from '../../src/config/distributions';
import {
  type Experiment,
  type NetworkSettings,
  presetExperiment,
} from '../../src/config/experiment';
import type { DiagnosisKind } from '../../src/math/diagnosis/diagnosis';
import { createDiagnosisKeeper } from '../../src/state/diagnosis';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';

interface Changes {
  readonly data?: Readonly<Record<string, number>>;
  readonly G?: Partial<NetworkSettings>;
  readonly D?: Partial<NetworkSettings>;
  readonly rest?: Partial<Pick<Experiment, 'loss' | 'batch' | 'prior' | 'seed'>>;
}

/** A distribution's preset with changes; small batches, for they suffice here. */
function experimentOf(id: DistributionId, { data, G, D, rest }: Changes): Experiment {
  const preset = presetExperiment(id);
  return {
    ...preset,
    batch: 64,
    ...rest,
    data: { id, parameters: { ...preset.data.parameters, ...data } },
    generator: { ...preset.generator, ...G },
    discriminator: { ...preset.discriminator, ...D },
  };
}

const request = { surface: 0, samples: 512, priorGrid: 0, density: 0, measures: 2500 };

interface Said {
  readonly iteration: number;
  readonly kinds: readonly DiagnosisKind[];
}

/** Trains, with measures every few iterations, and keeps what is said at each. */
async function saidAbout(
  experiment: Experiment,
  iterations: number,
  every: number,
): Promise<readonly Said[]> {
  const gan = createGan(experiment, createArrayTrainer);
  const keeper = createDiagnosisKeeper();
  const said: Said[] = [];
  for (let iteration = 0; iteration <= iterations; iteration++) {
    if (iteration % every === 0) {
      const observation = await gan.probe(request);
      const clock = { iteration, phase: null, updates: { D: iteration, G: iteration } };
      keeper.observe({ ...observation, clock, iterationsPerSecond: 0 }, experiment);
      said.push({ iteration, kinds: keeper.said.getState().map(({ kind }) => kind) });
    }
    for (let k = 0; k < experiment.discriminator.steps; k++) gan.update('D');
    for (let k = 0; k < experiment.generator.steps; k++) gan.update('G');
  }
  gan.dispose();
  return said;
}

const everSaid = (said: readonly Said[]) => [...new Set(said.flatMap(({ kinds }) => kinds))].sort();
const lastSaid = (said: readonly Said[]) => said.at(-1)?.kinds;

/** MMGAN far from spread-out modes, with a D that learns much faster than G. */
const rejecting: Changes = {
  data: { radius: 2, spread: 0.05 },
  G: { hiddenLayers: 1, units: 16, optimiser: 'sgd', rate: 0.001 },
  D: { units: 16, rate: 0.01, steps: 10 },
};
/** A linear G has one mode to give, whatever the data have. */
const linear: Partial<NetworkSettings> = { hiddenLayers: 0 };

test('MMGAN’s gradient dies where D rejects all that G makes; NSGAN’s does not', async () => {
  const mm = await saidAbout(
    experimentOf('gaussians3', { ...rejecting, rest: { loss: 'mm' } }),
    200,
    20,
  );
  expect(lastSaid(mm)).toEqual(['saturated']);
  const ns = await saidAbout(
    experimentOf('gaussians3', { ...rejecting, rest: { loss: 'ns' } }),
    200,
    20,
  );
  expect(everSaid(ns)).toEqual([]);
});

test('a G that is spread over modes without hitting them is blurred: nothing has collapsed', async () => {
  // Some samples are within 3σ of every mode: all of them count as covered.
  const narrow = await saidAbout(
    experimentOf('ring8', { data: { spread: 0.02 }, rest: { batch: 128 } }),
    1300,
    50,
  );
  expect(lastSaid(narrow)).toEqual(['blur']);
  expect(everSaid(narrow)).toEqual(['blur']);
  const small = { units: 32 };
  const grid = await saidAbout(
    experimentOf('grid25', {
      data: { spread: 0.05 },
      G: small,
      D: small,
      rest: { batch: 128 },
    }),
    900,
    60,
  );
  expect(lastSaid(grid)).toEqual(['blur']);
  expect(everSaid(grid)).toEqual(['blind', 'blur']);
});

test('a G that drifts with a D that hardly learns does not cycle', async () => {
  const said = await saidAbout(experimentOf('ring8', { D: { rate: 5e-5 } }), 1500, 50);
  expect(lastSaid(said)).toEqual(['blind', 'blur']);
  expect(everSaid(said)).toEqual(['blind', 'blur']);
});

test('a D that wins against a G that hardly moves is too strong, under NSGAN too', async () => {
  const slow: Changes = { G: { optimiser: 'sgd', rate: 1e-5 }, rest: { batch: 128 } };
  const said = await saidAbout(experimentOf('ring8', slow), 1500, 50);
  expect(lastSaid(said)).toEqual(['overpowered', 'blur']);
});

test('MMGAN with a D that is kept slow does not saturate', async () => {
  const slow: Changes = { G: { units: 16 }, D: { units: 16, rate: 1e-3 }, rest: { loss: 'mm' } };
  const said = await saidAbout(experimentOf('ring8', slow), 600, 50);
  expect(everSaid(said)).not.toContain('saturated');
});

test('a linear G collapses onto one of two far modes, and converges on a single one', async () => {
  const far = { data: { separation: 6, spread: 0.2 }, G: { ...linear, rate: 0.01 } };
  const two = await saidAbout(
    experimentOf('bimodal', { ...far, D: { rate: 0.01, steps: 1 } }),
    1500,
    60,
  );
  expect(lastSaid(two)).toEqual(['collapse']);
  expect(everSaid(two)).toEqual(['collapse', 'improving']);
  const one = await saidAbout(
    experimentOf('gaussian', {
      G: { ...linear, rate: 0.003 },
      D: { hiddenLayers: 1, rate: 0.01 },
    }),
    2500,
    100,
  );
  expect(lastSaid(one)).toEqual(['converged']);
  expect(everSaid(one)).toEqual(['converged', 'improving']);
});

test('momentum makes G cycle over the ring’s modes; the preset only improves', async () => {
  const fast: Changes = {
    G: { units: 16, rate: 0.01, beta1: 0.9 },
    D: { units: 16, rate: 0.003, beta1: 0.9 },
  };
  const cycling = await saidAbout(experimentOf('ring8', fast), 1200, 60);
  expect(everSaid(cycling)).toEqual(['cycling']);
  const calm = await saidAbout(experimentOf('ring8', {}), 1200, 60);
  expect(everSaid(calm)).toEqual(['improving']);
});

test('a linear D is blind to what its mean does not show; the preset’s is not', async () => {
  const blind = await saidAbout(
    experimentOf('bimodal', { G: { hiddenLayers: 1 }, D: linear }),
    1200,
    60,
  );
  expect(lastSaid(blind)).toEqual(['blind']);
  const seeing = await saidAbout(experimentOf('bimodal', {}), 1200, 60);
  expect(everSaid(seeing)).not.toContain('blind');
});

test('two linear networks with rate 1 blow each other up', async () => {
  const wild: Partial<NetworkSettings> = { ...linear, rate: 1, beta1: 0.9 };
  const said = await saidAbout(experimentOf('ring8', { G: wild, D: wild }), 400, 20);
  expect(everSaid(said)).toContain('diverging');
});

test('nothing is said before the first update', async () => {
  for (const id of ['gaussian', 'ring8', 'moons'] as const) {
    expect(everSaid(await saidAbout(experimentOf(id, {}), 0, 1))).toEqual([]);
  }
});
