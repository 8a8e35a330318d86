/** A Swiss roll seen from its end: an Archimedean spiral with Gaussian noise. */
import { gaussianReach, squareBox } from './box';
import { noisyCurve } from './curve';
import type { Distribution } from './distribution';
import { type Parameters, parameterOf } from './parameters';

const innerRadius = 0.6;
const outerRadius = 1.8;

/**
 * The radius grows from 0.6 to 1.8 while the angle, in which the mass is uniform, makes `turns`
 * turns and ends at 90°. At 1.5 turns this is the usual roll (angle t from 1.5π to 4.5π, radius ∝ t).
 */
export function swissroll(parameters: Parameters): Distribution {
  const turns = parameterOf('swissroll', parameters, 'turns');
  const spread = parameterOf('swissroll', parameters, 'spread');
  const at = (s: number): [number, number] => {
    const radius = innerRadius + (outerRadius - innerRadius) * s;
    const angle = Math.PI / 2 + 2 * Math.PI * turns * (s - 1);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  };
  const speed = Math.hypot(outerRadius - innerRadius, 2 * Math.PI * turns * outerRadius);
  return noisyCurve([{ at, speed }], spread, squareBox(outerRadius + gaussianReach * spread));
}
