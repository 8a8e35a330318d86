/** How many points of the prior P_G's density and its divergences are computed from. */

/** Lines of the lattice along each axis of z, an odd number: in the plane half as many points again as there would be samples. */
export function meshLines(dimensions: 1 | 2, samples: number): number {
  if (dimensions === 1) return 2049;
  return 2 * Math.min(96, Math.max(16, Math.round(0.64 * Math.sqrt(samples)))) + 1;
}

/** Samples for a density over the plane where no lattice will do: as many more as keep chance in D* below .02 where P_data covers half of the box. */
export function planeSamples(wanted: number): number {
  return 8 * wanted;
}
