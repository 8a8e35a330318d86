/** The large picture as an image: PNG at twice its size, or SVG. */
import type { Drawing } from '../../views/drawings';
import { fontText, type Scene, type SceneFrame, type SceneText } from './scene';

const scale = 2;

/** A picture drawn anew, `scale` times as large as on the page. */
function enlarged({ draw, size, scale: shown, theme }: Drawing): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const ratio = scale * shown;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (context) draw(context, size, theme);
  return canvas;
}

/** The words and frames over the canvases. */
export function drawOver(
  context: CanvasRenderingContext2D,
  { frames, texts }: Pick<Scene, 'frames' | 'texts'>,
): void {
  for (const { x, y, width, height, radius, lineWidth, colour, ground } of frames) {
    context.beginPath();
    context.roundRect(
      x + lineWidth / 2,
      y + lineWidth / 2,
      width - lineWidth,
      height - lineWidth,
      radius,
    );
    context.fillStyle = ground;
    context.fill();
    if (lineWidth === 0) continue;
    context.lineWidth = lineWidth;
    context.strokeStyle = colour;
    context.stroke();
  }
  context.textBaseline = 'middle';
  for (const { x, y, text, font, colour } of texts) {
    context.font = fontText(font);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}

export async function pngOf(scene: Scene): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = scene.width * scale;
  canvas.height = scene.height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = scene.background;
  context.fillRect(0, 0, scene.width, scene.height);
  for (const { x, y, width, height, drawing } of scene.canvases) {
    context.drawImage(enlarged(drawing), x, y, width, height);
  }
  drawOver(context, scene);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png');
  });
}

export async function svgTextOf(scene: Scene): Promise<string> {
  const { baselineDrop, namedFamilies, paint, svgElement, svgOf } = await import('../../views/svg');
  const { width, height, background } = scene;
  const root = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(svgElement('rect', { width, height, ...paint('fill', background) }));
  for (const [i, { drawing, ...box }] of scene.canvases.entries()) {
    const { size } = drawing;
    const scales = `${box.width / size.width} ${box.height / size.height}`;
    // No picture in a picture: programs put those elsewhere, or leave them out.
    const placed = svgElement('g', { transform: `translate(${box.x} ${box.y}) scale(${scales})` });
    const edge = svgElement('clipPath', { id: `edge-${i}` });
    edge.append(svgElement('rect', { width: size.width, height: size.height }));
    const inside = svgElement('g', { 'clip-path': `url(#edge-${i})` });
    inside.append(svgOf(drawing));
    placed.append(edge, inside);
    root.append(placed);
  }
  const frameElement = ({ lineWidth, colour, ground, radius, ...box }: SceneFrame) =>
    svgElement('rect', {
      x: box.x + lineWidth / 2,
      y: box.y + lineWidth / 2,
      width: box.width - lineWidth,
      height: box.height - lineWidth,
      rx: radius,
      ...paint('fill', ground),
      ...(lineWidth > 0 && { ...paint('stroke', colour), 'stroke-width': lineWidth }),
    });
  const textElement = ({ x, y, text, font, colour }: SceneText) => {
    const { style, weight, size, families } = font;
    const attributes = { 'font-style': style, 'font-weight': weight, 'font-size': `${size}px` };
    return svgElement(
      'text',
      {
        x,
        y: y + baselineDrop(fontText(font), 'middle'),
        ...attributes,
        'font-family': namedFamilies(families),
        ...paint('fill', colour),
      },
      text,
    );
  };
  root.append(...scene.frames.map(frameElement), ...scene.texts.map(textElement));
  return new XMLSerializer().serializeToString(root);
}
