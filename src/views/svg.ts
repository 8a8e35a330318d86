/** A picture as SVG: the drawing functions of the canvases, on a context that writes elements; only what drawing and office programs read too. */
import { color } from 'd3';
import { Context } from 'svgcanvas';
import type { Drawing } from './drawings';

const svgSpace = 'http://www.w3.org/2000/svg';

export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** What the library calls a canvas's baselines. */
const baselines: Readonly<Record<string, CanvasTextBaseline>> = {
  'text-before-edge': 'top',
  hanging: 'hanging',
  central: 'middle',
  'text-after-edge': 'bottom',
};

/** Pixels from a baseline down to the alphabetic one, the only one that every program knows. */
export function baselineDrop(font: string, baseline: CanvasTextBaseline): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = font;
  const ascent = (textBaseline: CanvasTextBaseline) => {
    context.textBaseline = textBaseline;
    return context.measureText('x').fontBoundingBoxAscent;
  };
  return ascent('alphabetic') - ascent(baseline);
}

/** Families that other programs can look for: the page's own fonts have no names there. */
export function namedFamilies(families: string): string {
  const kept = families
    .split(',')
    .filter((name) => !/^\s*(?:system-ui|-apple-system)\s*$/.test(name));
  return kept.join().trim() || 'sans-serif';
}

/** A colour as hexadecimal digits, and its opacity apart: office programs read no other. */
export function paint(
  name: 'fill' | 'stroke' | 'stop-color',
  value: string,
): Record<string, string | number> {
  const read = color(value);
  if (!read) return { [name]: value };
  const isStop = name === 'stop-color';
  if (read.opacity === 0 && !isStop) return { [name]: 'none' };
  const opacityName = isStop ? 'stop-opacity' : `${name}-opacity`;
  const opacity = read.opacity < 1 ? { [opacityName]: read.opacity } : {};
  return { [name]: read.formatHex(), ...opacity };
}

function settle(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
}

function settlePaint(element: Element): void {
  for (const name of ['fill', 'stroke', 'stop-color'] as const) {
    const value = element.getAttribute(name);
    if (value && value !== 'none' && !value.startsWith('url(')) settle(element, paint(name, value));
  }
}

function settleText(text: SVGTextElement): void {
  const given = (name: string) => text.getAttribute(name) ?? '';
  const font = `${given('font-style')} ${given('font-weight')} ${given('font-size')} ${given('font-family')}`;
  const baseline = baselines[given('dominant-baseline')];
  text.removeAttribute('dominant-baseline');
  const drop = baseline ? baselineDrop(font, baseline) : 0;
  settle(text, {
    y: Number(given('y')) + drop,
    'font-family': namedFamilies(given('font-family')),
  });
  // Words are drawn piece by piece: spaces at their ends count.
  text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
}

/** The picture as a group of its own size, from 0, 0. */
export function svgOf({ draw, size, theme }: Drawing): SVGElement {
  const context = new Context(size.width, size.height);
  context.clearRect = () => {}; // it is empty; the library would paint a part white
  draw(context, size, theme);
  const group = svgElement('g', {});
  group.append(...context.getSvg().childNodes);
  for (const element of group.querySelectorAll('[fill], [stroke], [stop-color]'))
    settlePaint(element);
  for (const text of group.querySelectorAll('text')) settleText(text);
  return group;
}
