/** What to try: only what does not hold already, for every kind of diagnosis and any experiment. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distributionEntries } from '../../src/config/distributions';
import { defaultExperiment, type Experiment } from '../../src/config/experiment';
import { type AdviceId, adviceOn } from '../../src/math/diagnosis/advice';
import type { Diagnosis, DiagnosisKind } from '../../src/math/diagnosis/diagnosis';

const kinds: readonly DiagnosisKind[] = [
  'diverging',
  'saturated',
  'overpowered',
  'blind',
  'cycling',
  'collapse',
  'blur',
  'converged',
  'improving',
];
const about = (kind: DiagnosisKind, experiment: Experiment) =>
  adviceOn({ kind } as Diagnosis, experiment);

/** What an advice would change, and that it already is so. */
const holds: Partial<Record<AdviceId, (experiment: Experiment) => boolean>> = {
  adam: (e) => e.generator.optimiser === 'adam' && e.discriminator.optimiser === 'adam',
  adamG: (e) => e.generator.optimiser === 'adam',
  beta1: (e) => [e.generator, e.discriminator].every((n) => n.optimiser === 'sgd' || n.beta1 === 0),
  momentum: (e) =>
    [e.generator, e.discriminator].every((n) => n.optimiser === 'adam' || n.momentum === 0),
  nonSaturating: (e) => e.loss === 'ns',
  fewerStepsD: (e) => e.discriminator.steps <= 1,
  moreStepsD: (e) => e.discriminator.steps >= 10,
  largerD: (e) => e.discriminator.units >= 64 && e.discriminator.hiddenLayers >= 4,
  largerG: (e) => e.generator.units >= 64 && e.generator.hiddenLayers >= 4,
  smallerG: (e) => e.generator.hiddenLayers === 0,
  lowerRateD: (e) => e.discriminator.rate <= 1e-5,
  lowerRateG: (e) => e.generator.rate <= 1e-5,
  raiseRateD: (e) => e.discriminator.rate >= 1,
  raiseRateG: (e) => e.generator.rate >= 1,
};

const network = fc.record({
  hiddenLayers: fc.constantFrom(0, 2, 4),
  units: fc.constantFrom(1, 32, 64),
  activation: fc.constantFrom('relu' as const),
  optimiser: fc.constantFrom('sgd' as const, 'adam' as const),
  rate: fc.constantFrom(1e-5, 1e-4, 1e-3, 1e-2, 1),
  momentum: fc.constantFrom(0, 0.9),
  beta1: fc.constantFrom(0, 0.9),
  steps: fc.constantFrom(0, 1, 5, 10),
});
const experiments = fc.record({
  data: fc.constantFrom(
    ...(Object.keys(distributionEntries) as (keyof typeof distributionEntries)[]).map((id) => ({
      id,
      parameters: {},
    })),
  ),
  generator: network,
  discriminator: network,
  loss: fc.constantFrom('mm' as const, 'ns' as const),
});

it('names one to three things, none of which holds already', () => {
  fc.assert(
    fc.property(experiments, fc.constantFrom(...kinds), (change, kind) => {
      const experiment = { ...defaultExperiment, ...change };
      const advice = about(kind, experiment);
      expect(advice.length).toBeGreaterThan(0);
      expect(advice.length).toBeLessThanOrEqual(3);
      for (const id of advice)
        expect(holds[id]?.(experiment) ?? false, `${kind}: ${id}`).toBe(false);
    }),
  );
});

it('does not speak of momentum where there is none', () => {
  expect(about('collapse', defaultExperiment)).not.toContain('beta1');
  const { generator } = defaultExperiment;
  const fast = { ...defaultExperiment, generator: { ...generator, beta1: 0.9 } };
  expect(about('collapse', fast)[0]).toBe('beta1');
});

it('does not slow a G down that hardly moves, nor one that is slow already', () => {
  const { generator } = defaultExperiment;
  const slow = { ...generator, optimiser: 'sgd', rate: 1e-5 } as const;
  const still = { ...defaultExperiment, generator: slow };
  for (const kind of kinds) expect(about(kind, still)).not.toContain('lowerRateG');
  expect(about('overpowered', still).slice(0, 2)).toEqual(['raiseRateG', 'adamG']);
});
