/** A clip of the large picture while it trains. */
import { drawOver } from './picture';
import { currentScene, type Scene } from './scene';

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

/** Milliseconds between two looks at how the picture is arranged: windows, themes and pictures change meanwhile. */
const lookPace = 250;

/** Copies the picture to a canvas of its own, which keeps its size whatever becomes of the page. */
function createCopy(first: Scene) {
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

/** Calls `tick` at every frame of the display with the seconds that the page was shown so far; time spent hidden is left out. */
function countShown(tick: (seconds: number) => void, onHidden: (hidden: boolean) => void) {
  let beat = 0;
  let shown = 0;
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    shown += (now - last) / 1000;
    last = now;
    beat = requestAnimationFrame(frame);
    tick(shown);
  };
  const turn = () => {
    cancelAnimationFrame(beat);
    onHidden(document.hidden);
    last = performance.now();
    if (!document.hidden) beat = requestAnimationFrame(frame);
  };
  document.addEventListener('visibilitychange', turn);
  beat = requestAnimationFrame(frame);
  return () => {
    cancelAnimationFrame(beat);
    document.removeEventListener('visibilitychange', turn);
  };
}

/** Milliseconds that a recorder has for handing over what it recorded. */
const patience = 10_000;

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
  const { canvas, copy, arrange } = createCopy(scene);
  copy();
  const stream = canvas.captureStream(framesPerSecond);
  const ends: (() => void)[] = [];
  const recorded = new Promise<Blob | null>((resolve, reject) => {
    const recorder = new MediaRecorder(stream, {
      mimeType: format.type,
      videoBitsPerSecond: 8_000_000,
    });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onerror = () => reject(new Error('recording failed'));
    recorder.onstop = () => resolve(new Blob(parts, { type: format.type }));
    signal.addEventListener('abort', () => resolve(null), { once: true });
    ends.push(() => {
      if (recorder.state !== 'inactive') recorder.stop();
    });
    recorder.start();
    const looking = setInterval(() => arrange(currentScene()), lookPace);
    let told = 0;
    const tick = (done: number) => {
      if (done >= seconds) {
        stopCounting();
        recorder.stop();
        setTimeout(() => reject(new Error('the recorder does not answer')), patience);
        return;
      }
      copy();
      if (Math.floor(done) > told) {
        told = Math.floor(done);
        onProgress(told);
      }
    };
    const stopCounting = countShown(tick, (hidden) => {
      if (hidden) recorder.pause();
      else recorder.resume();
    });
    ends.push(stopCounting, () => clearInterval(looking));
  });
  return recorded.finally(() => {
    for (const end of ends) end();
    for (const track of stream.getTracks()) track.stop();
  });
}
