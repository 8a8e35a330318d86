/** English words of many seeds at once. */
export const seeds = {
  label: 'The same experiment from many seeds',
  count: 'Seeds',
  begun: 'All seeds began together, from the start.',
  name: (seed: string) => `Seed ${seed}`,
  open: (seed: string, standing: string) => `Open seed ${seed}${standing && `: ${standing}`}`,
  modes: (covered: number, count: number) => `${covered} of ${count}`,
  modesSpoken: (covered: number, count: number) => `${covered} of ${count} modes`,
  divergence: (value: string) => `JSD ${value} nats`,
  waiting: 'Measured every two seconds while they train.',
  complete: (complete: number, measured: number) => `${complete} of ${measured} cover all modes.`,
  spread: (median: string, low: string, high: string) =>
    `JSD: median ${median}, half of them between ${low} and ${high} nats`,
  estimated: (samples: string) => `, each estimated from ${samples} samples.`,
  exact: ', each from the densities.',
  diverged: (seed: string, iteration: string) =>
    `Seed ${seed} blew up at iteration ${iteration}: weights or losses were no longer finite numbers. All stopped at the last good moment. Try a lower learning rate, then press Play; or Reset.`,
};
