/** What to try about a diagnosis, with the experiment as it is: nothing that holds already, and nothing out of range. */
import { distributionEntries } from '../../config/distributions';
import {
  type Experiment,
  type NetworkSettings,
  networkOf,
  type Phase,
  phases,
} from '../../config/experiment';
import { ranges } from '../../config/ranges';
import type { Diagnosis, DiagnosisKind } from './diagnosis';

/** Each is a change of one setting of one card, but for the last three. */
export const adviceIds = [
  'lowerRateD',
  'lowerRateG',
  'raiseRateD',
  'raiseRateG',
  'adam',
  'adamG',
  'beta1',
  'momentum',
  'nonSaturating',
  'fewerStepsD',
  'moreStepsD',
  'largerD',
  'largerG',
  'smallerG',
  'otherSeed',
  'harderData',
  'goOn',
] as const;
export type AdviceId = (typeof adviceIds)[number];

/** Plain gradient descent takes rates so many times larger than Adam's. */
const plainFactor = 10;
/** A rate this much below the usual one is slow already. */
const slow = 0.1;

/** A network's rate as a part of what its data's preset has for such an optimiser. */
function partOfUsual(experiment: Experiment, phase: Phase): number {
  const { preset } = distributionEntries[experiment.data.id];
  const usual = phase === 'D' ? preset.discriminator.rate : preset.generator.rate;
  const { rate, optimiser } = networkOf(experiment, phase);
  return rate / (optimiser === 'sgd' ? plainFactor * usual : usual);
}

const grows = ({ units, hiddenLayers }: NetworkSettings) =>
  units < ranges.units.max || hiddenLayers < ranges.hiddenLayers.max;
const lowers = (phase: Phase) => (experiment: Experiment) => partOfUsual(experiment, phase) > slow;
const raises = (phase: Phase) => (experiment: Experiment) => partOfUsual(experiment, phase) < 1;
const some = (has: (network: NetworkSettings) => boolean) => (experiment: Experiment) =>
  phases.some((phase) => has(networkOf(experiment, phase)));

/** Whether there is anything to follow in an advice. */
const followable: Readonly<Record<AdviceId, (experiment: Experiment) => boolean>> = {
  lowerRateD: lowers('D'),
  lowerRateG: lowers('G'),
  raiseRateD: raises('D'),
  raiseRateG: raises('G'),
  adam: some(({ optimiser }) => optimiser === 'sgd'),
  adamG: ({ generator }) => generator.optimiser === 'sgd',
  beta1: some(({ optimiser, beta1 }) => optimiser === 'adam' && beta1 > 0),
  momentum: some(({ optimiser, momentum }) => optimiser === 'sgd' && momentum > 0),
  nonSaturating: ({ loss }) => loss === 'mm',
  fewerStepsD: ({ discriminator }) => discriminator.steps > 1,
  moreStepsD: ({ discriminator }) => discriminator.steps < ranges.steps.max,
  largerD: ({ discriminator }) => grows(discriminator),
  largerG: ({ generator }) => grows(generator),
  smallerG: ({ generator }) => generator.hiddenLayers > 0,
  otherSeed: () => true,
  harderData: () => true,
  goOn: () => true,
};

/** What may help, the likeliest first. */
const candidates: Readonly<Record<DiagnosisKind, readonly AdviceId[]>> = {
  diverging: ['lowerRateD', 'lowerRateG', 'momentum', 'beta1', 'adam', 'otherSeed'],
  saturated: ['nonSaturating', 'fewerStepsD', 'lowerRateD', 'adamG', 'raiseRateG'],
  overpowered: [
    'raiseRateG',
    'adamG',
    'nonSaturating',
    'fewerStepsD',
    'lowerRateD',
    'largerG',
    'otherSeed',
  ],
  blind: ['raiseRateD', 'largerD', 'moreStepsD', 'lowerRateG', 'otherSeed'],
  cycling: ['beta1', 'momentum', 'lowerRateG', 'moreStepsD', 'otherSeed'],
  collapse: ['beta1', 'momentum', 'lowerRateG', 'largerG', 'moreStepsD', 'otherSeed'],
  blur: ['raiseRateD', 'largerD', 'largerG', 'moreStepsD', 'goOn'],
  converged: ['harderData', 'smallerG'],
  improving: ['goOn'],
};

/** As much as one keeps in mind. */
const most = 3;

/** What to try, at most three; never empty. */
export function adviceOn({ kind }: Diagnosis, experiment: Experiment): readonly AdviceId[] {
  return candidates[kind].filter((id) => followable[id](experiment)).slice(0, most);
}
