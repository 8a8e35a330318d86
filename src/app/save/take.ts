/** What makes a video of a canvas: the browser's own encoder or, where it has none, its recorder. */
import { openRecorder, recorderFormat } from './recorder';

/** A video in the making, of a canvas that keeps its size. */
export interface Take {
  /** MP4 where the browser can: every player and every slide knows it. */
  readonly ending: 'mp4' | 'webm';
  /** Takes the canvas as it is now for the frame at this second. */
  add(second: number): void;
  /** The page is hidden, or seen again. */
  rest(hidden: boolean): void;
  /** The whole video. */
  finish(): Promise<Blob>;
  /** Ends what has not ended; does nothing after `finish`. */
  cancel(): void;
}

/** True if there is anything here that may make a video. */
export function canRecord(): boolean {
  return typeof VideoEncoder === 'function' || recorderFormat() !== null;
}

/** Begins a video. The recorder leaves out frames where it cannot follow, and with them time; the encoder is told the time of each. */
export async function openTake(canvas: HTMLCanvasElement): Promise<Take> {
  const encoder = await import('./encoder')
    .then(({ openEncoder }) => openEncoder(canvas))
    .catch(() => null); // out of reach, or refused: the recorder may do
  return encoder ?? openRecorder(canvas);
}
