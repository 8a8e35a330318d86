/** Batches drawn ahead and kept on the GPU side by side, so that an update uploads nothing. */
import type { BatchKind, BatchSource } from '../batches';
import type { Device, Texture } from './device';
import { quadsOf } from './layout';
import type { Input } from './network';

/** Batches to an atlas: one upload in so many updates. */
const ahead = 64;

export class Atlas {
  private readonly texture: Texture;
  private readonly quads: number;
  private next = ahead;

  constructor(
    private readonly device: Device,
    private readonly batches: BatchSource,
    private readonly kind: BatchKind,
    private readonly batch: number,
    private readonly dimensions: number,
  ) {
    this.quads = quadsOf(dimensions);
    this.texture = device.texture(batch, ahead * this.quads);
  }

  /** The next batch, as a network's input. */
  take(): Input {
    if (this.next === ahead) this.fill();
    const first = this.next * this.quads;
    this.next += 1;
    this.batches.use(this.kind);
    return { source: { kind: 'one' }, textures: [this.texture], first };
  }

  /** Forgets what was drawn ahead: the streams were set to another state. */
  clear(): void {
    this.next = ahead;
  }

  private fill(): void {
    const { batch, dimensions, quads } = this;
    const columns = ahead * quads;
    const texels = new Float32Array(4 * batch * columns);
    for (let i = 0; i < ahead; i++) {
      const values = this.batches.drawAhead(this.kind);
      for (let row = 0; row < batch; row++) {
        const from = row * dimensions;
        texels.set(values.subarray(from, from + dimensions), 4 * (row * columns + i * quads));
      }
    }
    this.device.write(this.texture, batch, columns, texels);
    this.next = 0;
  }
}
