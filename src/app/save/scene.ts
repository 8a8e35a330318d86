/** The large picture as it stands on the page: its canvases, and the words and frames that lie over them. */
import { type Drawing, drawingOf } from '../../views/drawings';
import { inLight, readTheme } from '../../views/theme';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SceneCanvas extends Box {
  readonly canvas: HTMLCanvasElement;
  readonly drawing: Drawing;
}

export interface SceneFont {
  readonly style: string;
  readonly weight: string;
  /** Pixels. */
  readonly size: number;
  readonly families: string;
}

/** As canvases and styles have it. */
export function fontText({ style, weight, size, families }: SceneFont): string {
  return `${style} ${weight} ${size}px ${families}`;
}

export interface SceneText {
  /** Left end, and the middle of the line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: SceneFont;
  readonly colour: string;
}

export interface SceneFrame extends Box {
  readonly radius: number;
  /** Of the outline; 0 for none. */
  readonly lineWidth: number;
  readonly colour: string;
  /** Colour of the ground, as CSS has it: it may be transparent. */
  readonly ground: string;
}

/** In CSS pixels of the page, from the picture's upper left corner. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly canvases: readonly SceneCanvas[];
  readonly frames: readonly SceneFrame[];
  readonly texts: readonly SceneText[];
}

/** What browsers make of `transparent`. */
const transparent = /^(?:transparent|rgba\(.*,\s*0\))$/;
/** Space between the picture and the image's edge. */
const margin = 8;

/** The picture in the middle of the page, in its colours or in the light ones; null where there is none or it has drawn nothing. */
export function currentScene(light = false): Scene | null {
  const read = () => readScene(document);
  return light ? inLight(read) : read();
}

function readScene(page: Document): Scene | null {
  const region = page.querySelector<HTMLElement>('[data-picture]');
  if (!region) return null;
  const { left, top, width, height } = region.getBoundingClientRect();
  const place = (box: DOMRect): Box => ({
    x: box.left - left + margin,
    y: box.top - top + margin,
    width: box.width,
    height: box.height,
  });
  const canvases = [...region.querySelectorAll('canvas')].flatMap((canvas): SceneCanvas[] => {
    const drawing = drawingOf(canvas);
    if (!drawing) return [];
    const theme = readTheme(canvas.parentElement ?? region);
    return [{ ...place(canvas.getBoundingClientRect()), canvas, drawing: { ...drawing, theme } }];
  });
  if (canvases.length === 0) return null;
  // What lies over the canvases and belongs to the picture says so.
  const drawn = [...region.querySelectorAll<HTMLElement>('[data-drawn]')].map((element) => ({
    element,
    scale: element.getBoundingClientRect().width / element.offsetWidth || 1,
  }));
  return {
    width: Math.ceil(width) + 2 * margin,
    height: Math.ceil(height) + 2 * margin,
    background: getComputedStyle(page.documentElement).backgroundColor,
    canvases,
    frames: drawn
      .flatMap(({ element, scale }) =>
        [element, ...element.querySelectorAll<HTMLElement>('span')].map((part) => ({
          element: part,
          scale,
        })),
      )
      .flatMap((part) => frameOf(part, place)),
    texts: drawn.flatMap((part) => textsOf(part, place)),
  };
}

/** An element, and by how much it is drawn larger than its style says. */
interface Drawn {
  readonly element: HTMLElement;
  readonly scale: number;
}

function frameOf({ element, scale }: Drawn, place: (box: DOMRect) => Box): SceneFrame[] {
  const style = getComputedStyle(element);
  const lineWidth = scale * Number.parseFloat(style.borderTopWidth) || 0;
  const ground = style.backgroundColor;
  if (lineWidth === 0 && transparent.test(ground)) return [];
  const radius = scale * Number.parseFloat(style.borderTopLeftRadius) || 0;
  const box = place(element.getBoundingClientRect());
  return [{ ...box, radius, lineWidth, colour: style.borderTopColor, ground }];
}

/** Every piece of text in `element`, where it stands. */
function textsOf({ element, scale }: Drawn, place: (box: DOMRect) => Box): SceneText[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: SceneText[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (!text || !parent) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { x, y, width, height } = place(range.getBoundingClientRect());
    if (width < 2 || height < 2) continue; // for screen readers only
    const { fontStyle, fontWeight, fontSize, fontFamily, color } = getComputedStyle(parent);
    const size = scale * Number.parseFloat(fontSize);
    const font = { style: fontStyle, weight: fontWeight, size, families: fontFamily };
    texts.push({ x, y: y + height / 2, text, font, colour: color });
  }
  return texts;
}
