/** Packs a recorded clip anew: recorders write as they go, without the duration and the index that players seek by. */
import {
  BlobSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputVideoTrack,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';

const containers = {
  mp4: () => new Mp4OutputFormat({ fastStart: 'in-memory' }),
  webm: () => new WebMOutputFormat(),
};

/** Hands the pictures over as they are coded, the first at second 0. */
async function copy(track: InputVideoTrack, packed: EncodedVideoPacketSource): Promise<void> {
  const decoderConfig = await track.getDecoderConfig();
  let start: number | null = null;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    start ??= packet.timestamp;
    const moved = packet.clone({ timestamp: packet.timestamp - start });
    await packed.add(moved, decoderConfig ? { decoderConfig } : undefined);
  }
}

/** The same pictures, not coded again, in the same kind of file. */
export async function seekable(clip: Blob, ending: keyof typeof containers): Promise<Blob> {
  const input = new Input({ source: new BlobSource(clip), formats: [MP4, WEBM] });
  const track = await input.getPrimaryVideoTrack();
  const codec = await track?.getCodec();
  if (!track || !codec) throw new Error('no pictures');
  const target = new BufferTarget();
  const output = new Output({ target, format: containers[ending]() });
  const packed = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(packed);
  await output.start();
  await copy(track, packed);
  await output.finalize();
  if (!target.buffer) throw new Error('nothing packed');
  return new Blob([target.buffer], { type: clip.type });
}
