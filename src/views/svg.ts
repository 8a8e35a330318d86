/** A picture as SVG: the drawing functions of the canvases, on a context that writes elements. */
import { Context } from 'svgcanvas';
import type { Drawing } from './drawings';

/** The picture as an element of its own size. */
export function svgOf({ draw, size, theme }: Drawing): SVGSVGElement {
  const context = new Context(size.width, size.height);
  context.clearRect = () => {}; // it is empty; the library would paint a part white
  draw(context, size, theme);
  const svg = context.getSvg();
  // Words are drawn piece by piece: spaces at their ends count.
  for (const text of svg.querySelectorAll('text')) {
    text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  }
  return svg;
}
