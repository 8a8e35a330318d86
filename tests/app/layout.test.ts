import { describe, expect, test } from 'vitest';
import { isCompact, type LayoutId, layoutOf } from '../../src/app/layout/layout';

describe('the arrangement of the page', () => {
  const devices: readonly (readonly [string, number, number, LayoutId])[] = [
    ['a small phone', 360, 780, 'phone'],
    ['a phone', 390, 844, 'phone'],
    ['a phone held sideways', 844, 390, 'flat'],
    ['a tablet', 768, 1024, 'tall'],
    ['a tablet held sideways', 1024, 768, 'pair'],
    ['a projector', 1280, 720, 'wide'],
    ['a projector, zoomed to 200 %', 640, 360, 'flat'],
    ['a laptop', 1440, 900, 'wide'],
    ['a laptop, zoomed to 200 %', 720, 450, 'flat'],
    ['a large screen', 1920, 1080, 'wide'],
  ];

  test.each(devices)('%s', (_, width, height, layout) => {
    expect(layoutOf({ width, height, text: 16 })).toBe(layout);
  });

  test.each(devices)('%s: text twice as large is as a window half as large', (_, width, height) => {
    const larger = layoutOf({ width: 2 * width, height: 2 * height, text: 32 });
    expect(larger).toBe(layoutOf({ width, height, text: 16 }));
  });

  test('cards stand in a sheet where they have no room', () => {
    expect((['wide', 'pair', 'tall'] as const).some(isCompact)).toBe(false);
    expect((['flat', 'phone'] as const).every(isCompact)).toBe(true);
  });
});
