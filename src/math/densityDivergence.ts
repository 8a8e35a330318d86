/** The Jensen–Shannon divergence of two densities on the line: no samples, hence no floor. */
import { type DensityOverBox, lineMasses } from './cellMasses';
import { jsDivergence } from './divergences';

interface Known {
  readonly columns: number;
  readonly masses: Float64Array;
}

/** P_data's masses, made once for each distribution object and grid. */
const known = new WeakMap<DensityOverBox, Known>();

function massesOf(target: DensityOverBox, columns: number): Float64Array {
  const before = known.get(target);
  if (before?.columns === columns) return before.masses;
  const masses = lineMasses(target, columns);
  known.set(target, { columns, masses });
  return masses;
}

/**
 * JSD(P_data‖P_G) in nats, from P_data's exact masses and P_G's density at the same equal cells of
 * the box (as `quantileDensity` gives it). What either has outside the box is one more cell.
 */
export function densityJsd(target: DensityOverBox, generated: Float32Array): number {
  const [low, high] = target.box[0] ?? [0, 0];
  const width = (high - low) / generated.length;
  const masses = new Float64Array(generated.length + 1);
  let inside = 0;
  generated.forEach((density, i) => {
    masses[i] = density * width;
    inside += density * width;
  });
  masses[generated.length] = Math.max(0, 1 - inside);
  return jsDivergence(massesOf(target, generated.length), masses);
}
