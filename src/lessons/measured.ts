/** The record as the lessons' words are given it. */
import { median } from 'd3';
import type { Measured, Spread } from '../i18n/measured';
import { type Recorded, record } from './claims/record';

function spreadOf({ values, holds }: Recorded): Spread {
  return {
    least: Math.min(...values),
    median: median(values) ?? Number.NaN,
    most: Math.max(...values),
    seeds: values.length,
    holds,
  };
}

function spreadsOf<Claim extends string>(
  recorded: Readonly<Record<Claim, Recorded>>,
): Readonly<Record<Claim, Spread>> {
  const pairs = Object.entries<Recorded>(recorded).map(([id, one]) => [id, spreadOf(one)]);
  return Object.fromEntries(pairs);
}

const { game, losses, steps, flat, failure } = record.claims;

export const measured: Measured = {
  game: spreadsOf(game),
  losses: spreadsOf(losses),
  steps: spreadsOf(steps),
  flat: spreadsOf(flat),
  failure: spreadsOf(failure),
};
