/** The large picture once more, on a canvas of its own that a video is made of. */
import { drawOver } from './picture';
import type { Scene } from './scene';

/** What a picture of H.264's level 4 may have, and what a projector shows. */
const mostPixels = 1920 * 1080;
/** Videos need an even number of pixels. */
const even = (pixels: number) => 2 * Math.round(pixels / 2);

/** Copies the picture to a canvas of its own, which keeps its size whatever becomes of the page. */
export function createCopy(first: Scene) {
  const ratio = Math.min(devicePixelRatio, Math.sqrt(mostPixels / (first.width * first.height)));
  const canvas = document.createElement('canvas');
  canvas.width = even(first.width * ratio);
  canvas.height = even(first.height * ratio);
  const context = canvas.getContext('2d');
  const over = document.createElement('canvas'); // now and then: words need no drawing sixty times a second
  over.width = canvas.width;
  over.height = canvas.height;
  const overContext = over.getContext('2d');
  let scene = first;
  /** As large as fits, in the middle. */
  const fit = (target: CanvasRenderingContext2D) => {
    const scale = Math.min(canvas.width / scene.width, canvas.height / scene.height);
    const left = (canvas.width - scale * scene.width) / 2;
    target.setTransform(scale, 0, 0, scale, left, (canvas.height - scale * scene.height) / 2);
  };
  const arrange = (next: Scene | null) => {
    if (!next || !overContext) return; // the last arrangement stays
    scene = next;
    overContext.resetTransform();
    overContext.clearRect(0, 0, over.width, over.height);
    fit(overContext);
    drawOver(overContext, scene);
  };
  const copy = () => {
    if (!context) return;
    context.resetTransform();
    context.fillStyle = scene.background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    fit(context);
    for (const { canvas: shown, x, y, width, height } of scene.canvases) {
      if (shown.width > 0 && shown.height > 0) context.drawImage(shown, x, y, width, height);
    }
    context.resetTransform();
    context.drawImage(over, 0, 0);
  };
  arrange(first);
  return { canvas, copy, arrange };
}
