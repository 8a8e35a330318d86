/** English: the picture in words, for those who listen. Short: it is said while one works. */
export const describe = {
  fresh: 'Not trained yet.',
  training: (iteration: string) => `Training, iteration ${iteration}.`,
  resting: (iteration: string) => `Paused at iteration ${iteration}.`,
  losses: (discriminator: string, generator: string) =>
    `Loss of D ${discriminator}, of G ${generator} nats.`,
  divergence: (value: string) => `Jensen–Shannon divergence ${value} nats.`,
  modes: (covered: string, count: string) => `${covered} of ${count} modes covered.`,
};
