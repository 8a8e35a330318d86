/** Two interleaved half circles of radius 1 with Gaussian noise. */
import { gaussianReach, squareBox } from './box';
import { type CurvePiece, noisyCurve } from './curve';
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

/** Half of the two centres' distance: the pair is centred on the origin. */
const shift = [0.5, 0.25] as const;

/** The upper moon, and the same turned by 180° about the origin. */
const moonPieces: readonly CurvePiece[] = [1, -1].map((side) => ({
  at: (s) => [side * (Math.cos(Math.PI * s) - shift[0]), side * (Math.sin(Math.PI * s) - shift[1])],
  speed: Math.PI,
}));

/** Uniform along both moons, plus N(0, spread²·I). */
export function moons(parameters: Parameters): Distribution {
  const spread = parameterOf('moons', parameters, 'spread');
  const reach = 1 + shift[0] + gaussianReach * spread;
  return noisyCurve(moonPieces, spread, squareBox(reach));
}
