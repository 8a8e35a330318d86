/** A video by the browser's recorder, packed anew so that it has a duration and can be sought in. */
import type { Take } from './take';

/** In the order of preference: H.264 in MP4 plays everywhere, in slides too. */
const formats = [
  { type: 'video/mp4;codecs=avc1.640028', ending: 'mp4' },
  { type: 'video/mp4;codecs=avc1.42E028', ending: 'mp4' },
  { type: 'video/mp4', ending: 'mp4' },
  { type: 'video/webm;codecs=vp9', ending: 'webm' },
  { type: 'video/webm', ending: 'webm' },
] as const;

const framesPerSecond = 30;
const bitsPerSecond = 8_000_000;
/** Milliseconds that a recorder has for handing over what it recorded. */
const patience = 10_000;

/** What the browser's recorder writes; null where it has none. */
export function recorderFormat() {
  if (typeof MediaRecorder !== 'function' || !HTMLCanvasElement.prototype.captureStream)
    return null;
  return formats.find(({ type }) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/** Throws where there is no recorder, or it will not begin. */
export function openRecorder(canvas: HTMLCanvasElement): Take {
  const format = recorderFormat();
  if (!format) throw new Error('no recorder');
  const { type, ending } = format;
  const stream = canvas.captureStream(framesPerSecond);
  const recorder = new MediaRecorder(stream, {
    mimeType: type,
    videoBitsPerSecond: bitsPerSecond,
  });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise<Blob>((resolve, reject) => {
    recorder.onerror = () => reject(new Error('recording failed'));
    recorder.onstop = () => resolve(new Blob(parts, { type }));
  });
  ended.catch(() => {}); // whoever asks for the video is told
  recorder.start();
  const late = () =>
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the recorder does not answer')), patience);
    });
  const cancel = () => {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  };
  return {
    ending,
    add() {}, // the recorder takes every change of the canvas by itself
    rest(hidden) {
      if (hidden) recorder.pause();
      else recorder.resume();
    },
    async finish() {
      recorder.stop();
      return packed(await Promise.race([ended, late()]), ending);
    },
    cancel,
  };
}

async function packed(recorded: Blob, ending: Take['ending']): Promise<Blob> {
  try {
    const { seekable } = await import('./seekable');
    return await seekable(recorded, ending);
  } catch {
    return recorded; // out of reach, or not to be packed anew: it plays all the same
  }
}
