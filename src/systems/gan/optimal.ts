/** P_G's density over a field, and the best discriminator against it. */
import type { Experiment, Hand } from '../../config/experiment';
import type { Distribution } from '../../distributions/distribution';
import { fieldMasses } from '../../math/fieldMasses';
import { quantileDensity, sampleDensity } from '../../math/generatedDensity';
import type { Field } from '../../math/grid';
import { meshMasses } from '../../math/meshMasses';
import { type IsotropicNormal, normalField, normalMasses } from '../../math/normalField';
import { blurred, planeDensity } from '../../math/planeDensity';
import type { PriorMesh } from '../../math/priorMesh';

/** Cells without their values. */
export type Cells = Omit<Field, 'values'>;

/** What P_G's density is computed from: images of a lattice of the prior, or of samples where there is none. */
export interface Images {
  readonly mesh: PriorMesh | null;
  readonly images: Float32Array;
}

export function normalOf({ mean, spread }: Hand): IsotropicNormal {
  return { mean, deviation: spread };
}

function areaOf({ box, columns, rows }: Cells): number {
  const extent = box.reduce((product, [low, high]) => product * (high - low), 1);
  return extent / (columns * rows);
}

/** P_G's density at a field's cells: of a hand's exactly; from a lattice as its mass in each cell; else from samples. */
export function generatedField(
  { prior, hand }: Experiment,
  cells: Cells,
  { mesh, images }: Images,
): Float32Array {
  const { box, columns, rows } = cells;
  if (hand) return normalField(normalOf(hand), box, columns, rows);
  if (box.length === 1) {
    return (prior.dimensions === 1 ? quantileDensity : sampleDensity)(box, columns, images);
  }
  if (!mesh) return planeDensity(box, columns, rows, images);
  const area = areaOf(cells);
  return Float32Array.from(meshMasses(mesh, images, box, columns, rows), (mass) => mass / area);
}

/** Mass of a cell in both together below which D* is not told: it would be a ratio of two nothings. */
const leastMass = 2.5e-5;

/**
 * D* = P_data/(P_data + P_G) (Goodfellow et al. 2014, proposition 1) of the masses of both in each
 * cell, so that both are blurred alike; NaN where neither has mass to speak of. Where P_G lies on a
 * curve, D* is 1 wherever there are data: the curve itself has no area.
 */
export function optimalDiscriminator(
  distribution: Distribution,
  { hand, prior }: Experiment,
  cells: Cells,
  generated: Float32Array,
  { mesh }: Images,
): Float32Array {
  const { box, columns, rows } = cells;
  const exact = fieldMasses(distribution, columns, rows);
  const inPlane = box.length === 2;
  const area = areaOf(cells);
  const data = inPlane && !mesh && !hand ? blurred(exact, columns, rows) : exact;
  const normal = hand && normalMasses(normalOf(hand), box, columns, rows);
  const curve = inPlane && !hand && prior.dimensions === 1;
  return generated.map((density, i) => {
    const p = data[i] as number;
    const q = curve ? 0 : (normal?.[i] ?? density * area);
    return p + q > (hand ? 0 : leastMass) ? p / (p + q) : Number.NaN;
  });
}
