/** The part of svgcanvas that is used: a 2-D context that writes SVG. */
declare module 'svgcanvas' {
  export const Context: new (
    width: number,
    height: number,
  ) => CanvasRenderingContext2D & { getSvg(): SVGSVGElement };
}
