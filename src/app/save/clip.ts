/** A clip of the large picture while it trains. */
import { drawOver } from './picture';
import type { Scene } from './scene';

/** In the order of preference: H.264 in MP4 plays everywhere, in slides too. */
const formats = [
  { type: 'video/mp4;codecs=avc1.640028', ending: 'mp4' },
  { type: 'video/mp4;codecs=avc1.42E028', ending: 'mp4' },
  { type: 'video/mp4', ending: 'mp4' },
  { type: 'video/webm;codecs=vp9', ending: 'webm' },
  { type: 'video/webm', ending: 'webm' },
] as const;

export type ClipFormat = (typeof formats)[number];

/** What the browser can record; null if it cannot. */
export function clipFormat(): ClipFormat | null {
  if (typeof MediaRecorder !== 'function' || !HTMLCanvasElement.prototype.captureStream)
    return null;
  return formats.find(({ type }) => MediaRecorder.isTypeSupported(type)) ?? null;
}

interface Recording {
  readonly seconds: number;
  readonly format: ClipFormat;
  /** Seconds done so far. */
  readonly onProgress: (seconds: number) => void;
  readonly signal: AbortSignal;
}

const framesPerSecond = 30;
/** What a picture of that level of H.264 may have, and what a projector shows. */
const mostPixels = 1920 * 1080;
/** Videos need an even number of pixels. */
const even = (pixels: number) => 2 * Math.round(pixels / 2);

/** Copies the picture to a canvas of its own at every frame of the display. */
function createCopy(scene: Scene) {
  const { width: across, height: down } = scene;
  const ratio = Math.min(devicePixelRatio, Math.sqrt(mostPixels / (across * down)));
  const canvas = document.createElement('canvas');
  canvas.width = even(across * ratio);
  canvas.height = even(down * ratio);
  const context = canvas.getContext('2d');
  const over = document.createElement('canvas'); // once: words need no drawing sixty times a second
  over.width = canvas.width;
  over.height = canvas.height;
  const overContext = over.getContext('2d');
  overContext?.scale(ratio, ratio);
  if (overContext) drawOver(overContext, scene);
  const copy = () => {
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = scene.background;
    context.fillRect(0, 0, scene.width, scene.height);
    for (const { canvas: shown, x, y, width, height } of scene.canvases) {
      context.drawImage(shown, x, y, width, height);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(over, 0, 0);
  };
  return { canvas, copy };
}

/** Records `seconds` of the picture, as a file with its duration that can be sought in; null where it was cancelled. */
export async function recordClip(scene: Scene, recording: Recording): Promise<Blob | null> {
  const recorded = await record(scene, recording);
  if (!recorded) return null;
  try {
    const { seekable } = await import('./seekable');
    return await seekable(recorded, recording.format.ending);
  } catch {
    return recorded; // out of reach, or not to be packed anew: it plays all the same
  }
}

function record(scene: Scene, recording: Recording): Promise<Blob | null> {
  const { seconds, format, onProgress, signal } = recording;
  const { canvas, copy } = createCopy(scene);
  copy();
  const stream = canvas.captureStream(framesPerSecond);
  const recorder = new MediaRecorder(stream, {
    mimeType: format.type,
    videoBitsPerSecond: 8_000_000,
  });
  const parts: Blob[] = [];
  const start = performance.now();
  let beat = 0;
  let told = 0;
  const tick = () => {
    const done = (performance.now() - start) / 1000;
    if (done >= seconds || signal.aborted) return recorder.stop();
    copy();
    if (Math.floor(done) > told) {
      told = Math.floor(done);
      onProgress(told);
    }
    beat = requestAnimationFrame(tick);
  };
  return new Promise((resolve, reject) => {
    const end = () => {
      cancelAnimationFrame(beat);
      for (const track of stream.getTracks()) track.stop();
    };
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onerror = () => {
      end();
      reject(new Error('recording failed'));
    };
    recorder.onstop = () => {
      end();
      resolve(signal.aborted ? null : new Blob(parts, { type: format.type }));
    };
    recorder.start();
    beat = requestAnimationFrame(tick);
  });
}
