/** A video by the browser's own encoder, packed with its duration and index. */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny';
import type { Take } from './take';

/** Seconds. */
const frame = 1 / 30;

export async function openEncoder(canvas: HTMLCanvasElement): Promise<Take | null> {
  if (typeof VideoEncoder !== 'function') return null;
  const { width, height } = canvas;
  const codec = await getFirstEncodableVideoCodec(['avc', 'vp9', 'vp8'], { width, height });
  if (!codec) return null;
  const ending = codec === 'avc' ? 'mp4' : 'webm';
  const target = new BufferTarget();
  const format =
    ending === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const output = new Output({ target, format });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH, keyFrameInterval: 1 });
  output.addVideoTrack(source);
  await output.start();
  let last = Number.NEGATIVE_INFINITY;
  let busy: Promise<void> | null = null;
  let failure: unknown = null;
  return {
    ending,
    add(second) {
      // One frame at a time: where the encoder is behind, the frame before stays a little longer.
      if (busy || second - last < frame) return;
      last = second;
      busy = source
        .add(second, frame)
        .catch((error: unknown) => {
          failure ??= error;
        })
        .then(() => {
          busy = null;
        });
    },
    rest() {}, // nothing is added while nothing is drawn
    async finish() {
      await busy;
      if (failure) throw failure;
      await output.finalize();
      return new Blob(target.buffer ? [target.buffer] : [], { type: `video/${ending}` });
    },
    cancel() {
      if (output.state !== 'finalized') void output.cancel().catch(() => {});
    },
  };
}
