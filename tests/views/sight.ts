/** Colours as people see them: contrast, colour blindness, and how much two small marks differ. */
import { lab, rgb } from 'd3';

export const sights = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Sight = (typeof sights)[number];

type Row = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const matrices: Readonly<Record<Sight, readonly [Row, Row, Row]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The sRGB transfer function and its inverse, IEC 61966-2-1. */
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const encoded = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

function channels(colour: string): Row {
  const { r, g, b } = rgb(colour);
  return [linear(r / 255), linear(g / 255), linear(b / 255)];
}

/** The colour that normal sight sees as this sight sees the given one. */
function seen(colour: string, sight: Sight): string {
  const [r, g, b] = channels(colour);
  const [red, green, blue] = matrices[sight].map(([x, y, z]) =>
    Math.round(255 * encoded(Math.min(1, Math.max(0, x * r + y * g + z * b)))),
  );
  return `rgb(${red},${green},${blue})`;
}

/**
 * The difference of two marks so many degrees wide, in units of what half of the observers notice
 * (Stone, Szafir and Setlur 2014: per axis of CIELAB, 0.5·(A + B/size)).
 */
export function difference(one: string, other: string, sight: Sight, degrees: number): number {
  const [p, q] = [lab(seen(one, sight)), lab(seen(other, sight))];
  const noticed = (a: number, b: number) => 0.5 * (a + b / degrees);
  return Math.hypot(
    (p.l - q.l) / noticed(10.16, 1.5),
    (p.a - q.a) / noticed(10.68, 3.08),
    (p.b - q.b) / noticed(10.7, 5.74),
  );
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
export function luminance(colour: string): number {
  const [r, g, b] = channels(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}
