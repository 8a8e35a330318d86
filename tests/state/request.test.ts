import { describe, expect, it } from 'vitest';
import { presetExperiment } from '../../src/config/experiment';
import { defaultView, layerIds, surfaceIds } from '../../src/config/view';
import { requestFor } from '../../src/state/request';

const plane = presetExperiment('ring8');
const line = presetExperiment('bimodal');

describe('what is asked of the engine', () => {
  it("is P_G's density in the plane where D* is shown, and only there", () => {
    const density = (experiment: typeof plane) =>
      surfaceIds.map(
        (surface) => requestFor(experiment, { ...defaultView, surface }, false).density,
      );
    expect(density(plane)).toEqual([0, 4096, 4096]);
    expect(density(line)).toEqual([0, 0, 0]); // on the line it comes with the surface
  });

  it('is neither surface nor density where both surface and contours are hidden', () => {
    const hide = ['surface', 'contours'] as const;
    const view = { ...defaultView, hide, surface: 'optimal' } as const;
    const { surface, density } = requestFor(plane, view, false);
    expect([surface, density]).toEqual([0, 0]);
    expect(requestFor(line, view, false).surface).toBe(256);
  });

  it('is, for the overview, what the stage shows by itself: nothing is hidden there, nothing chosen', () => {
    const view = {
      ...defaultView,
      hide: layerIds,
      surface: 'optimal',
      picture: 'overview',
    } as const;
    for (const experiment of [plane, line]) {
      expect(requestFor(experiment, view, false)).toEqual(
        requestFor(experiment, defaultView, false),
      );
    }
  });

  it('has measures only when wanted', () => {
    expect(requestFor(plane, defaultView, false).measures).toBe(0);
    expect(requestFor(plane, defaultView, true).measures).toBe(2500);
  });
});
