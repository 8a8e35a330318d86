/** Numbers as people type and slide them: printing, reading, and the scale of a slider. */
import { readNumeral } from '../config/numerals';
import type { Range } from '../config/ranges';

/** The shortest ordinary notation; powers of ten below 0.001 stay readable: 0.0002, 2e-5. */
export function printNumber(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential().replace('e-0', 'e-');
  return String(value);
}

/** Why a typed text is not taken over. */
export type Refusal = 'unreadable' | 'outside' | 'notInteger';

/**
 * Reads what was typed as the page writes numbers in all its languages, 1,000 and 5 × 10⁻⁴, and a
 * decimal comma where it can be nothing else. A refusal says what is wrong.
 */
export function readNumber(text: string, range: Range): number | Refusal {
  const written = readNumeral(text, '.');
  const value = (Number.isNaN(written) ? readNumeral(text, ',') : written) + 0;
  if (Number.isNaN(value)) return 'unreadable';
  const isInside = value >= range.min && value <= range.max;
  if (range.integer && !(isInside && Number.isInteger(value))) return 'notInteger';
  return isInside ? value : 'outside';
}

/** Steps of a logarithmic slider per factor of ten. */
const stepsPerDecade = 20;

/** Ends and step of the slider itself, in slider units. */
export function sliderOf(range: Range): { min: number; max: number; step: number } {
  if (!range.log) return { min: range.min, max: range.max, step: range.step };
  return { min: 0, max: Math.round(Math.log10(range.max / range.min) * stepsPerDecade), step: 1 };
}

/** Where a value stands on the slider, exactly. */
export function toSlider(range: Range, value: number): number {
  return range.log ? Math.log10(value / range.min) * stepsPerDecade : value;
}

/**
 * The step of the slider nearest to a value. A slider that is given a place between its steps moves
 * by itself, which React would take for a person's hand.
 */
export function nearestStep(range: Range, value: number): number {
  const { min, max, step } = sliderOf(range);
  const steps = Math.round((toSlider(range, value) - min) / step);
  const place = Number((min + steps * step).toPrecision(10));
  return place > max ? Number((place - step).toPrecision(10)) : place;
}

/** The value at a place of the slider: two significant digits on a logarithmic one. */
export function fromSlider(range: Range, place: number): number {
  if (!range.log) return Number(place.toPrecision(10));
  const value = range.min * 10 ** (place / stepsPerDecade);
  return Math.min(range.max, Math.max(range.min, Number(value.toPrecision(2))));
}
