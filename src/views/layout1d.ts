/** Where things stand on the 1-D stage: densities above, z and its arrows below (Goodfellow et al. 2014, figure 1). */
import { scaleLinear } from 'd3';
import { type ArrowScale, arrowScale } from './arrows';
import type { Scale } from './axes';
import { type Size, textSize } from './notation';
import type { Rectangle } from './surface';

export interface Layout1d {
  readonly text: number;
  /** The densities' plot; its lower edge is the x axis. */
  readonly plot: Rectangle;
  /** D's colours along the x axis. */
  readonly strip: Rectangle;
  /** Generated samples and their descent arrows. */
  readonly lane: Rectangle;
  /** The z axis. */
  readonly priorY: number;
  readonly x: Scale;
  /** Left axis: probability density. */
  readonly density: Scale;
  /** Right axis: D. */
  readonly discriminator: Scale;
  readonly z: Scale;
  readonly arrows: ArrowScale;
}

/** Room above P_data's peak, so that a P_G too narrow is seen as such before it is clipped. */
const headroom = 1.6;
const stripHeight = 7;

export function layout1d(
  size: Size,
  domain: { readonly x: readonly [number, number]; readonly z: number; readonly peak: number },
): Layout1d {
  const text = textSize(size);
  const left = Math.round(text * 4.4);
  const right = Math.max(left, Math.round(size.width - text * 2.6));
  const top = Math.round(text * 3.4);
  const priorY = Math.round(size.height - text * 3.5);
  const mapping = Math.min(130, Math.max(60, size.height * 0.17));
  const laneBottom = Math.round(priorY - mapping);
  const laneTop = Math.round(laneBottom - text * 1.7);
  const bottom = Math.max(top, Math.round(laneTop - stripHeight - text * 2)); // in a small window it is empty
  const span = { left, right };
  const peak = domain.peak > 0 && Number.isFinite(domain.peak) ? domain.peak : 1;
  return {
    text,
    plot: { ...span, top, bottom },
    strip: { ...span, top: bottom + 1, bottom: bottom + 1 + stripHeight },
    lane: { ...span, top: laneTop, bottom: laneBottom },
    priorY,
    x: scaleLinear().domain(domain.x).range([left, right]),
    density: scaleLinear()
      .domain([0, peak * headroom])
      .range([bottom, top]),
    discriminator: scaleLinear().domain([0, 1]).range([bottom, top]),
    z: scaleLinear().domain([-domain.z, domain.z]).range([left, right]),
    arrows: arrowScale(right - left, domain.x[1] - domain.x[0]),
  };
}
