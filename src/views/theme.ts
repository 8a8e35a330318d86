/** The colours of the pictures, read from the page's custom properties once per change of theme. */
import { color, interpolateLab, rgb } from 'd3';

/** Custom properties that a picture uses, by the name the theme gives them. */
const properties = {
  background: '--background',
  stage: '--stage',
  ink: '--ink',
  muted: '--muted',
  axis: '--axis',
  faint: '--faint',
  data: '--data',
  generated: '--generated',
  discriminator: '--discriminator',
  descent: '--descent',
  surfaceGenerated: '--surface-generated',
  surfaceEven: '--surface-even',
  surfaceReal: '--surface-real',
  differenceBelow: '--difference-below',
  differenceAbove: '--difference-above',
} as const;

export type ColourName = keyof typeof properties;
export type Colours = Readonly<Record<ColourName, string>>;

export interface Theme extends Colours {
  /** D's colours, see `surfaceTable`. */
  readonly surface: Uint32Array;
  /** Colours of D − D*, see `differenceIndex`. */
  readonly difference: Uint32Array;
  /** Font families of the page. */
  readonly font: string;
}

/** Index of a value of D in the surface table: 0 → 0, ½ → 128, 1 → 255; values outside are clamped. */
export function surfaceIndex(value: number): number {
  return value >= 1 ? 255 : value > 0 ? Math.round(value * 255) : 0;
}

/** Index of D − D* in the difference table: −1 → 0, 0 → 128, 1 → 255; values outside are clamped. */
export function differenceIndex(value: number): number {
  return surfaceIndex((value + 1) / 2);
}

/** A colour as one pixel of ImageData, read as a little-endian 32-bit word. */
export function pixel(specifier: string): number {
  const { r, g, b } = rgb(specifier);
  return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

/** 256 pixels from `least` (D=0) over `even` (D=½, entry 128, exactly) to `most` (D=1), interpolated in CIELAB. */
export function surfaceTable(least: string, even: string, most: string): Uint32Array {
  const lower = interpolateLab(least, even);
  const upper = interpolateLab(even, most);
  return Uint32Array.from({ length: 256 }, (_, i) =>
    pixel(i <= 128 ? lower(i / 128) : upper((i - 128) / 127)),
  );
}

/** The colour of an entry of a table, for legends. */
export function colourOfEntry(table: Uint32Array, index: number): string {
  const word = table[index] ?? 0;
  return `rgb(${word & 255},${(word >> 8) & 255},${(word >> 16) & 255})`;
}

export function themeOf(colours: Colours, font: string): Theme {
  const { surfaceGenerated, surfaceEven, surfaceReal, differenceBelow, differenceAbove } = colours;
  return {
    ...colours,
    surface: surfaceTable(surfaceGenerated, surfaceEven, surfaceReal),
    difference: surfaceTable(differenceBelow, surfaceEven, differenceAbove),
    font,
  };
}

/** Themes by what the page says of its colours and font: two dozen pictures share one or two. */
const known = new Map<string, Theme>();

/**
 * The theme that holds at `element`. A custom property keeps its text, `light-dark(…)` included, so
 * all of them are resolved in one go, as the stops of a gradient of a probe element.
 */
export function readTheme(element: HTMLElement): Theme {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  probe.style.forcedColorAdjust = 'none'; // where colours are forced there are no gradients
  const stops = Object.values(properties).map((property) => `var(${property})`);
  probe.style.backgroundImage = `linear-gradient(${stops.join()})`;
  element.append(probe);
  const { backgroundImage, fontFamily } = getComputedStyle(probe);
  const key = `${backgroundImage} ${fontFamily}`;
  const theme = known.get(key) ?? themeOf(coloursOf(backgroundImage), fontFamily);
  known.set(key, theme);
  probe.remove();
  return theme;
}

/** Reads something as the page is in light colours: on the root, where the build resolves `light-dark(…)`. Nothing is painted meanwhile. */
export function inLight<T>(read: () => T): T {
  const root = document.documentElement;
  root.setAttribute('data-light', '');
  try {
    return read();
  } finally {
    root.removeAttribute('data-light');
  }
}

/** The colours of a gradient's stops, in the order of `properties`. */
function coloursOf(gradient: string): Colours {
  const stops = gradient.match(/rgba?\([^)]*\)/g) ?? [];
  const entries = Object.keys(properties).map((name, i) => [
    name,
    color(stops[i] ?? '')?.formatRgb() ?? '#808080',
  ]);
  return Object.fromEntries(entries) as Colours;
}
