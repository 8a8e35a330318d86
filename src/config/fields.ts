/** The table of an experiment's fields: for each its key in links, how it is read, written and printed. */
import { type Codec, numberIn, oneOf } from './codecs';
import {
  type DistributionId,
  distributionEntries,
  distributionIds,
  type ParameterId,
  parameterIds,
} from './distributions';
import {
  activationIds,
  type Experiment,
  lossIds,
  type NetworkSettings,
  optimiserIds,
  presetExperiment,
  priorIds,
} from './experiment';
import { handCodec, handIn } from './hand';
import { decodePoints, encodePoints } from './points';
import { ranges } from './ranges';

/** One field of `S` (an experiment or a view) as a link sees it. */
export interface Field<S, K extends string = string> {
  readonly key: K;
  /** False where `state` has no such field: a ring has no separation. */
  applies(state: S): boolean;
  print(state: S): string;
  /** The changed state; null where the text means nothing. `exact` is false where the value was clamped. */
  write(state: S, text: string): { readonly state: S; readonly exact: boolean } | null;
}

/** Makes an entry of a table from a codec and a lens. */
export function field<S, T, K extends string>(
  key: K,
  codec: Codec<T>,
  get: (state: S) => T,
  set: (state: S, value: T) => S,
): Field<S, K> {
  return {
    key,
    applies: () => true,
    print: (state) => codec.print(get(state)),
    write(state, text) {
      const reading = codec.parse(text);
      return reading && { state: set(state, reading.value), exact: reading.exact };
    },
  };
}

/** A distribution's own parameter, present only where its entry lists it. */
function parameterField(id: ParameterId): Field<Experiment, ParameterId> {
  const range = (e: Experiment) => distributionEntries[e.data.id].parameters[id];
  return {
    key: id,
    applies: (e) => range(e) !== undefined,
    print: (e) => String(e.data.parameters[id]),
    write(e, text) {
      const own = range(e);
      const reading = own && numberIn(own).parse(text);
      if (!reading) return null;
      const parameters = { ...e.data.parameters, [id]: reading.value };
      return { state: { ...e, data: { ...e.data, parameters } }, exact: reading.exact };
    },
  };
}

/** The eight fields of one network; `prefix` is g or d. */
function networkFields<P extends 'g' | 'd'>(prefix: P) {
  const name = prefix === 'g' ? 'generator' : 'discriminator';
  const entry = <T, K extends string>(
    key: K,
    codec: Codec<T>,
    get: (network: NetworkSettings) => T,
    set: (value: T) => Partial<NetworkSettings>,
  ) =>
    field<Experiment, T, `${P}${K}`>(
      `${prefix}${key}`,
      codec,
      (e) => get(e[name]),
      (e, value) => ({ ...e, [name]: { ...e[name], ...set(value) } }),
    );
  const number = numberIn;
  return [
    entry(
      'Layers',
      number(ranges.hiddenLayers),
      (n) => n.hiddenLayers,
      (hiddenLayers) => ({ hiddenLayers }),
    ),
    entry(
      'Units',
      number(ranges.units),
      (n) => n.units,
      (units) => ({ units }),
    ),
    entry(
      'Act',
      oneOf(activationIds),
      (n) => n.activation,
      (activation) => ({ activation }),
    ),
    entry(
      'Opt',
      oneOf(optimiserIds),
      (n) => n.optimiser,
      (optimiser) => ({ optimiser }),
    ),
    entry(
      'Rate',
      number(ranges.rate),
      (n) => n.rate,
      (rate) => ({ rate }),
    ),
    entry(
      'Momentum',
      number(ranges.momentum),
      (n) => n.momentum,
      (momentum) => ({ momentum }),
    ),
    entry(
      'Beta1',
      number(ranges.beta1),
      (n) => n.beta1,
      (beta1) => ({ beta1 }),
    ),
    entry(
      'Steps',
      number(ranges.steps),
      (n) => n.steps,
      (steps) => ({ steps }),
    ),
  ] as const;
}

/** The distribution; choosing one applies its preset and its default parameters. */
export const dataField = field<Experiment, DistributionId, 'data'>(
  'data',
  oneOf(distributionIds),
  (e) => e.data.id,
  (e, id) => ({ ...presetExperiment(id), seed: e.seed }),
);

const parameterFields = parameterIds.map(parameterField);

/** Every field that a distribution's preset, and not the distribution itself, sets. */
export const settingFields = [
  field<Experiment, Experiment['loss'], 'loss'>(
    'loss',
    oneOf(lossIds),
    (e) => e.loss,
    (e, loss) => ({ ...e, loss }),
  ),
  field<Experiment, number, 'seed'>(
    'seed',
    numberIn(ranges.seed),
    (e) => e.seed,
    (e, seed) => ({ ...e, seed }),
  ),
  field<Experiment, number, 'batch'>(
    'batch',
    numberIn(ranges.batch),
    (e) => e.batch,
    (e, batch) => ({ ...e, batch }),
  ),
  field<Experiment, Experiment['prior']['id'], 'prior'>(
    'prior',
    oneOf(priorIds),
    (e) => e.prior.id,
    (e, id) => ({ ...e, prior: { ...e.prior, id } }),
  ),
  field<Experiment, number, 'z'>(
    'z',
    numberIn(ranges.priorDimensions),
    (e) => e.prior.dimensions,
    (e, dimensions) => ({ ...e, prior: { ...e.prior, dimensions } }),
  ),
  ...networkFields('g'),
  ...networkFields('d'),
] as const;

/** P_G moved by hand; how many numbers that takes depends on the data. */
const handField: Field<Experiment, 'hand'> = {
  key: 'hand',
  applies: () => true,
  print: (e) => handCodec(dimensionsOf(e)).print(e.hand),
  write(e, text) {
    const reading = handCodec(dimensionsOf(e)).parse(text);
    return reading && { state: { ...e, hand: reading.value }, exact: reading.exact };
  },
};

function dimensionsOf({ data }: Experiment): 1 | 2 {
  return distributionEntries[data.id].dimensions;
}

/** A person's own data. */
const pointsField: Field<Experiment, 'points'> = {
  key: 'points',
  applies: (e) => e.data.points !== undefined,
  print: (e) => e.data.points ?? '',
  write(e, text) {
    const read = decodePoints(text, dimensionsOf(e));
    if (!read) return null;
    const points = encodePoints(read);
    return { state: { ...e, data: { ...e.data, points } }, exact: points === text };
  },
};

/** Every key of an experiment in links. */
export type FieldKey =
  | 'data'
  | 'hand'
  | 'points'
  | ParameterId
  | (typeof settingFields)[number]['key'];

/** All fields of an experiment, in the order of the link: a distribution before its parameters. */
export const experimentFields: readonly Field<Experiment, FieldKey>[] = [
  dataField,
  ...parameterFields,
  ...settingFields,
  handField,
  pointsField,
];

/** The fields in which two experiments differ. */
export function changedFields(before: Experiment, after: Experiment): FieldKey[] {
  return experimentFields
    .filter((f) => f.applies(before) && f.applies(after) && f.print(before) !== f.print(after))
    .map((f) => f.key);
}

/**
 * `experiment` with another distribution: the new preset, except for the settings that differ
 * from the old preset because somebody changed them by hand, and P_G where a hand has put it.
 */
export function withDistribution(experiment: Experiment, id: DistributionId): Experiment {
  const preset = presetExperiment(experiment.data.id);
  let chosen = presetExperiment(id);
  for (const f of settingFields) {
    const text = f.print(experiment);
    if (text !== f.print(preset)) chosen = f.write(chosen, text)?.state ?? chosen;
  }
  const { hand } = experiment;
  return hand ? { ...chosen, hand: handIn(dimensionsOf(chosen), hand) } : chosen;
}
