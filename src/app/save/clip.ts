/** A clip of the large picture while it trains: a video with a length, in which one can go to and fro. */
import { createCopy } from './clipCopy';
import { currentScene, type Scene } from './scene';
import { openTake, type Take } from './take';

interface Recording {
  readonly seconds: number;
  /** Seconds done so far. */
  readonly onProgress: (seconds: number) => void;
  readonly signal: AbortSignal;
}

export interface Clip {
  readonly content: Blob;
  readonly ending: Take['ending'];
}

/** Milliseconds between two looks at how the picture is arranged: windows, themes and pictures change meanwhile. */
const lookPace = 250;

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

/** Resolves when the picture has been shown and copied for `seconds`, or at once when that is cancelled. */
function film(copy: () => void, take: Take, { seconds, onProgress, signal }: Recording) {
  return new Promise<void>((resolve, reject) => {
    let told = 0;
    const tick = (done: number) => {
      try {
        copy();
        take.add(Math.min(done, seconds));
      } catch (error) {
        stop();
        reject(error);
      }
      if (Math.floor(done) > told) {
        told = Math.floor(done);
        onProgress(told);
      }
      if (done < seconds) return;
      stop();
      resolve();
    };
    const stop = countShown(tick, (hidden) => take.rest(hidden));
    signal.addEventListener('abort', () => {
      stop();
      resolve();
    });
  });
}

/** Records `seconds` of the picture; null where it was cancelled. Rejects where the browser cannot, or nothing came of it. */
export async function recordClip(scene: Scene, recording: Recording): Promise<Clip | null> {
  const { canvas, copy, arrange } = createCopy(scene);
  copy();
  const take = await openTake(canvas);
  const looking = setInterval(() => arrange(currentScene()), lookPace);
  try {
    await film(copy, take, recording);
    if (recording.signal.aborted) return null;
    const content = await take.finish();
    if (content.size === 0) throw new Error('an empty clip');
    return { content, ending: take.ending };
  } finally {
    clearInterval(looking);
    take.cancel();
  }
}
