/** How far P_G is from P_data, with what each number is worth: from the ratio of both densities at points of either. */
import { equilibriumValue } from './discriminatorValue';

export const divergenceIds = [
  'jsd',
  'klDataGenerated',
  'klGeneratedData',
  'totalVariation',
] as const;
export type DivergenceId = (typeof divergenceIds)[number];

/**
 * Where the numbers come from. `exact`: P_G's density is known in closed form. `curve`: P_G lies on
 * a curve and has none; that is exact too. `lattice`: its density comes from a fine lattice of the
 * prior pushed through G. `estimate`: from samples of P_G.
 */
export type DivergenceKind = 'exact' | 'curve' | 'lattice' | 'estimate';

/** Samples of P_G that a run's divergences are estimated from, where they have to be. */
export const estimateSamples = 8192;

/** JSD and both KLs in nats, total variation from 0 to 1; a KL may be infinite. */
export interface Divergence extends Readonly<Record<DivergenceId, number>> {
  readonly kind: DivergenceKind;
  /** About how far each may be from the truth, in its own unit: numerical error and chance together, about two standard errors. */
  readonly errors: Readonly<Record<DivergenceId, number>>;
  /** Those that the truth may exceed by any amount: where one of both has mass and nothing is known of the other. */
  readonly atLeast: readonly DivergenceId[];
}

/** P_G on a curve or a point, P_data with a density: they do not overlap anywhere. */
export const disjoint: Divergence = {
  jsd: Math.LN2,
  klDataGenerated: Number.POSITIVE_INFINITY,
  klGeneratedData: Number.POSITIVE_INFINITY,
  totalVariation: 1,
  kind: 'curve',
  errors: { jsd: 0, klDataGenerated: 0, klGeneratedData: 0, totalVariation: 0 },
  atLeast: [],
};

/** Both densities at points that stand for one of both distributions: their weights add up to 1. */
export interface Ratios {
  /** log P_data. */
  readonly data: Float64Array;
  /** log P_G; ∞ where P_G has no density but mass on a curve or a point. */
  readonly generated: Float64Array;
  readonly weights: Float64Array;
}

/** x ↦ log(1 + eˣ) without overflow. */
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** Entropy in nats of a coin of log odds `a`, and |2w − 1| of its share w. */
function coin(a: number): readonly [entropy: number, bias: number] {
  const size = Math.abs(a);
  if (size === Number.POSITIVE_INFINITY) return [0, 1];
  return [softplus(-size) + size / (1 + Math.exp(size)), Math.tanh(size / 2)];
}

/** A weighted mean, and the standard error of points that are in order: from the differences of neighbours. */
export interface Mean {
  readonly value: number;
  readonly error: number;
}

function meanOf(values: Float64Array, weights: Float64Array): Mean {
  let value = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i] as number;
    if (weight === 0) continue;
    value += weight * (values[i] as number);
    if (i > 0) squares += (weight * ((values[i] as number) - (values[i - 1] as number))) ** 2 / 2;
  }
  return { value, error: Math.sqrt(squares) };
}

/** Means over one distribution of what the divergences are made of. */
interface Side {
  readonly entropy: Mean;
  readonly bias: Mean;
  /** Its KL to the other, over the points where that is finite. */
  readonly kl: Mean;
  /** Mass where the other one has no density. */
  readonly alone: number;
}

/** `sign` 1 where the points stand for P_data, −1 where for P_G. */
function sideOf({ data, generated, weights }: Ratios, sign: 1 | -1): Side {
  const entropies = new Float64Array(weights.length);
  const biases = new Float64Array(weights.length);
  const logs = new Float64Array(weights.length);
  let alone = 0;
  weights.forEach((weight, i) => {
    const odds = (data[i] as number) - (generated[i] as number);
    const [entropy, bias] = coin(odds);
    entropies[i] = entropy;
    biases[i] = bias;
    if (Number.isFinite(odds)) logs[i] = sign * odds;
    else alone += weight;
  });
  return {
    entropy: meanOf(entropies, weights),
    bias: meanOf(biases, weights),
    kl: meanOf(logs, weights),
    alone,
  };
}

/** Divergences without what is known of their kind. */
export type Numbers = Pick<Divergence, DivergenceId | 'errors'> & {
  /** Mass of each where the other has no density; it is left out of the KLs. */
  readonly alone: { readonly data: number; readonly generated: number };
};

/**
 * With D* = P_data/(P_data + P_G) and its entropy H(D*), JSD = log 2 − ½ E_data H − ½ E_G H and
 * TV = ½ E_data |2D* − 1| + ½ E_G |2D* − 1|: means of bounded numbers over points of both.
 */
export function divergenceFrom(overData: Ratios, overGenerated: Ratios): Numbers {
  const data = sideOf(overData, 1);
  const generated = sideOf(overGenerated, -1);
  const half = (part: 'entropy' | 'bias') => ({
    value: (data[part].value + generated[part].value) / 2,
    error: data[part].error / 2,
  });
  const [entropy, bias] = [half('entropy'), half('bias')];
  return {
    jsd: Math.min(Math.LN2, Math.max(0, Math.LN2 - entropy.value)),
    klDataGenerated: Math.max(0, data.kl.value),
    klGeneratedData: Math.max(0, generated.kl.value),
    totalVariation: Math.min(1, Math.max(0, bias.value)),
    errors: {
      jsd: entropy.error,
      klDataGenerated: data.kl.error,
      klGeneratedData: 0,
      totalVariation: bias.error,
    },
    alone: { data: data.alone, generated: generated.alone },
  };
}

/**
 * An estimate that is no lower than what a discriminator has shown: its V is −2 log 2 + 2·JSD at
 * most (Goodfellow et al. 2014, theorem 1), so that the JSD is (V + 2 log 2)/2 at least. Chance moves
 * the V of samples: `value` is given two standard errors above it.
 */
export function heldAbove(divergence: Divergence, value: number): Divergence {
  if (divergence.kind !== 'estimate' || !Number.isFinite(value)) return divergence;
  const shown = Math.min(Math.LN2, (value - equilibriumValue) / 2);
  return { ...divergence, jsd: Math.max(divergence.jsd, shown) };
}
