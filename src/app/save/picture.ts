/** The large picture as an image: PNG at twice its size, or SVG. */
import type { Drawing } from '../../views/drawings';
import type { Scene, SceneFrame, SceneText } from './scene';

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
    context.font = font;
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

const svgSpace = 'http://www.w3.org/2000/svg';

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

const frameElement = ({ x, y, width, height, radius, lineWidth, colour, ground }: SceneFrame) =>
  element('rect', {
    x: x + lineWidth / 2,
    y: y + lineWidth / 2,
    width: width - lineWidth,
    height: height - lineWidth,
    rx: radius,
    fill: ground,
    stroke: lineWidth > 0 ? colour : 'none',
    'stroke-width': lineWidth,
  });

const textElement = ({ x, y, text, font, colour }: SceneText) =>
  element(
    'text',
    { x, y, style: `font: ${font}`, fill: colour, 'dominant-baseline': 'central' },
    text,
  );

export async function svgTextOf(scene: Scene): Promise<string> {
  const { svgOf } = await import('../../views/svg');
  const { width, height, background } = scene;
  const root = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(element('rect', { width, height, fill: background }));
  for (const { x, y, width: across, height: down, drawing } of scene.canvases) {
    const picture = svgOf(drawing);
    const { size } = drawing;
    picture.setAttribute('x', String(x));
    picture.setAttribute('y', String(y));
    picture.setAttribute('width', String(across));
    picture.setAttribute('height', String(down));
    picture.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    root.append(picture);
  }
  root.append(...scene.frames.map(frameElement), ...scene.texts.map(textElement));
  return new XMLSerializer().serializeToString(root);
}
