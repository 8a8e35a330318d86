/** English words of the measures column. In a notation, what follows `_` is a subscript. */
import type { Phase } from '../../config/experiment';
import type { DivergenceKind } from '../../math/divergence';
import { integer, significant } from './format';

export const measures = {
  label: 'Measures',
  losses: 'Losses',
  nats: 'nats',
  lossOf: { D: 'Loss of D', G: 'Loss of G' } satisfies Record<Phase, string>,
  undecided: (value: string) => `at D = ½: ${value}`,
  lossesFrom: (samples: number) =>
    `Means over the ${integer(samples)} real and the ${integer(samples)} generated samples of the picture, the same ones all along.`,

  bound: {
    title: 'V and its bound',
    explanation:
      'No discriminator gets more than the upper line out of the game. D’s own V lies below; the shaded gap is what D still misses. G’s task is to lower the upper line.',
    formula: 'V(D,G) ≤ V(D*,G) = −2 log 2 + 2·JSD(P_data‖P_G)',
    exact: (error: string) =>
      `The upper line is computed from the densities of P_data and P_G, ± ${error} nats.`,
    estimated: (error: string) =>
      `The upper line is an estimate from samples of P_G, about ± ${error} nats: the true one may lie above or below.`,
    chance: (samples: number, error: string) =>
      `V comes from ${integer(samples)} samples each, fresh ones at every moment; the band around it is ± one standard error, now ${error} nats. By so much chance can lift V above the line, seldom by more than twice that.`,
    /** Legend of the chart. */
    band: 'band: V ± its standard error',
    chart: {
      label: 'V and its bound over iterations',
      iteration: 'iteration',
      value: 'V',
      bound: 'V*',
      equilibrium: '−2 log 2',
      gap: 'gap: what D still misses',
      ghost: 'old future',
      readout: (position: string, value: string, error: string, bound: string, gap: string) =>
        `iteration ${position}: V ${value} ± ${error}, bound ${bound}, gap ${gap}`,
      keys: 'Arrow keys move the cursor, + and − zoom, 0 shows the whole run.',
    },
  },

  distance: 'Distances',
  /** What a sampler of P_data would score. */
  perfect: 'perfect',
  now: 'now',
  perfectHint: (samples: number) =>
    `“Perfect” is what P_data itself scores: 0 in the four divergences, and below them what its own sampler scores with ${integer(samples)} samples, as many as G’s scores are from.`,
  /** Where a divergence comes from, and about how far it may be from the truth. */
  sources: {
    exact: (error: string) => `From the densities of P_data and P_G, ± ${error}.`,
    curve: (_error: string) =>
      'Exact: G makes a curve in the plane, which has no density to share with P_data’s.',
    lattice: (error: string) => `From a fine lattice of z pushed through G, ± ${error}.`,
    estimate: (error: string) => `Estimated from samples of P_G, about ± ${error}.`,
  } satisfies Record<DivergenceKind, (error: string) => string>,
  atLeast:
    'At least this: somewhere one of both has mass and the other’s density cannot be told, and the truth may be any amount more.',
  scores: {
    jsd: {
      name: 'Jensen–Shannon divergence',
      explanation:
        'How well the best D could tell both apart: 0 where they are equal, log 2 ≈ 0.693 where they do not overlap.',
      formula: 'JSD = ½ KL(P_data‖M) + ½ KL(P_G‖M), M = ½(P_data + P_G)',
    },
    klDataGenerated: {
      name: 'KL(P_data‖P_G)',
      explanation:
        'Grows where there are data and G makes nothing: punishes missing modes. It is infinite where G makes none of them at all.',
      formula: '∫ P_data log(P_data / P_G) dx',
    },
    klGeneratedData: {
      name: 'KL(P_G‖P_data)',
      explanation:
        'Grows where G makes something and there are no data: punishes samples that cannot be. It is infinite where there can be no data, or where P_G lies on a curve.',
      formula: '∫ P_G log(P_G / P_data) dx',
    },
    totalVariation: {
      name: 'Total variation',
      explanation: 'The share of mass that would have to move to make both equal, from 0 to 1.',
      formula: 'TV = ½ ∫ |P_data − P_G| dx',
    },
    wasserstein1: {
      name: 'Wasserstein-1 distance',
      explanation:
        'How far mass must travel on average, in units of x; it tells far from near even where nothing overlaps.',
      formula: 'W_1 = ∫ |F_data − F_G| dx',
    },
    modes: {
      name: 'Modes covered',
      explanation: 'Modes that at least one sample within 3σ belongs to.',
      formula: 'modes with a sample |x − μ| ≤ 3σ nearest to them',
    },
    quality: {
      name: 'High-quality samples',
      explanation:
        'Share of the samples within 3σ of a mode. More than the perfect sampler’s means modes narrower than the data’s, not a better G.',
      formula: '100 · P_G(|x − μ| ≤ 3σ of the nearest mode)',
    },
    reverseKL: {
      name: 'Balance of modes',
      explanation:
        'How unevenly high-quality samples spread over the modes: 0 where all get the same share.',
      formula: 'KL(shares of the modes‖uniform)',
    },
  },
  /** Units, where a measure has one. */
  units: {
    nats: 'nats',
    share: 'share, 0–1',
    length: 'units of x',
  },
  modesOf: (covered: number, all: number) => `${integer(covered)} of ${all}`,
  percent: (value: number) => `${significant(value, 3)} %`,
  none: '–',
};
