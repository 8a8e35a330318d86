/** A probe's look at two networks on the GPU: everything is gathered in one texture and read back at once. */
import type { LossId, Phase } from '../../../config/experiment';
import { sigmoid } from '../../../math/logistic';
import { type ScalarLosses, scalarLosses } from '../scalarLosses';
import type { Look, ProbePoints } from '../trainer';
import type { Device, Texture } from './device';
import { quadsOf } from './layout';
import type { GpuNetwork, Input, Workspace } from './network';

/** Samples to a piece: no texture of a pass has more rows. All parameters of a network fit a column of as many. */
const pieceRows = 4096;

/** A column of the gathered texture: `rows` texels that belong from `start` on in an array of results. */
interface Column {
  readonly name:
    | 'images'
    | 'realLogits'
    | 'generatedLogits'
    | 'logitGradients'
    | 'surface'
    | 'weights';
  readonly start: number;
  readonly rows: number;
}

/** The points of a probe as textures, a piece each. */
interface Pieces {
  readonly source: ProbePoints;
  readonly prior: readonly Texture[];
  readonly real: readonly Texture[];
  readonly surface: readonly Texture[];
  readonly gathered: Texture;
}

export class Looker {
  private readonly workspaces: Record<Phase, Workspace>;
  private readonly inputDelta: Texture;
  private pieces: Pieces | null = null;
  private columns: Column[] = [];

  constructor(
    private readonly device: Device,
    private readonly networks: Readonly<Record<Phase, GpuNetwork>>,
    private readonly dimensions: number,
  ) {
    this.workspaces = {
      D: networks.D.workspace(pieceRows),
      G: networks.G.workspace(pieceRows),
    };
    this.inputDelta = device.texture(pieceRows, 1);
  }

  look(points: ProbePoints, loss: LossId): Look {
    const pieces = this.piecesOf(points);
    this.columns = [];
    this.lookAtGenerator(pieces, points.samples);
    this.score(pieces, 'realLogits', pieces.real);
    this.score(pieces, 'surface', pieces.surface);
    for (const { layout, parameters } of Object.values(this.networks)) {
      this.gather(pieces, 'weights', parameters, 0, layout.quads);
    }
    return this.describe(pieces, points, scalarLosses[loss]);
  }

  /** Queues G's images, D's scores of those that are samples, and the logit's gradient there. */
  private lookAtGenerator(pieces: Pieces, samples: number): void {
    const { D, G } = this.networks;
    pieces.prior.forEach((texture, i) => {
      const start = i * pieceRows;
      const images = G.forward(inputOf(texture), this.workspaces.G, texture.rows);
      this.gather(pieces, 'images', images, start, texture.rows);
      const rows = Math.min(texture.rows, samples - start);
      if (rows <= 0) return;
      const scores = D.forward(inputOf(images), this.workspaces.D, rows);
      this.gather(pieces, 'generatedLogits', scores, start, rows);
      D.backward({ kind: 'one' }, scores, this.workspaces.D, rows, this.inputDelta);
      this.gather(pieces, 'logitGradients', this.inputDelta, start, rows);
    });
  }

  private score(pieces: Pieces, name: Column['name'], textures: readonly Texture[]): void {
    textures.forEach((texture, i) => {
      const scores = this.networks.D.forward(inputOf(texture), this.workspaces.D, texture.rows);
      this.gather(pieces, name, scores, i * pieceRows, texture.rows);
    });
  }

  /** Queues a copy of a texture's first column into the next column to be read. */
  private gather(
    { gathered }: Pieces,
    name: Column['name'],
    from: Texture,
    start: number,
    rows: number,
  ): void {
    this.device.copyColumn(from, rows, gathered, this.columns.length);
    this.columns.push({ name, start, rows });
  }

  /** Reads everything gathered and sorts it into arrays. */
  private describe({ gathered }: Pieces, points: ProbePoints, loss: ScalarLosses): Look {
    const { dimensions, columns } = this;
    const height = Math.max(...columns.map(({ rows }) => rows));
    const texels = this.device.read(gathered, height, columns.length);
    const pick = (name: Column['name'], lanes: number, count: number): Float32Array => {
      const values = new Float32Array(count * lanes);
      columns.forEach(({ name: own, start, rows }, column) => {
        if (own !== name) return;
        for (let row = 0; row < rows; row++) {
          const texel = 4 * (row * columns.length + column);
          for (let lane = 0; lane < lanes; lane++) {
            values[(start + row) * lanes + lane] = texels[texel + lane] as number;
          }
        }
      });
      return values;
    };
    const { samples, real, surface, prior } = points;
    const z = this.networks.G.layers[0]?.inputs ?? 1;
    const realLogits = pick('realLogits', 1, real.length / dimensions);
    const generatedLogits = pick('generatedLogits', 1, samples);
    return {
      images: pick('images', dimensions, prior.length / z),
      realLogits,
      generatedLogits,
      logitGradients: pick('logitGradients', dimensions, samples),
      surface: pick('surface', 1, surface.length / dimensions).map(sigmoid),
      losses: {
        D: mean(realLogits, loss.real.value) + mean(generatedLogits, loss.generated.value),
        G: mean(generatedLogits, loss.generator.value),
      },
      finite: pick('weights', 4, pieceRows).every(Number.isFinite),
    };
  }

  /** The points' textures: those of the last look if the points are the same. */
  private piecesOf(points: ProbePoints): Pieces {
    if (this.pieces?.source === points) return this.pieces;
    this.freePieces();
    const z = this.networks.G.layers[0]?.inputs ?? 1;
    const prior = this.upload(points.prior, z);
    const real = this.upload(points.real, this.dimensions);
    const surface = this.upload(points.surface, this.dimensions);
    const scored = Math.ceil(points.samples / pieceRows);
    const columns = prior.length + 2 * scored + real.length + surface.length + 2;
    const gathered = this.device.texture(pieceRows, columns);
    this.pieces = { source: points, prior, real, surface, gathered };
    return this.pieces;
  }

  private freePieces(): void {
    if (!this.pieces) return;
    const { prior, real, surface, gathered } = this.pieces;
    for (const texture of [...prior, ...real, ...surface, gathered]) this.device.free(texture);
    this.pieces = null;
  }

  private upload(values: Float32Array, dimensions: number): Texture[] {
    const count = values.length / dimensions;
    const quads = quadsOf(dimensions);
    return Array.from({ length: Math.ceil(count / pieceRows) }, (_, i) => {
      const rows = Math.min(pieceRows, count - i * pieceRows);
      const texels = new Float32Array(4 * quads * rows);
      for (let row = 0; row < rows; row++) {
        const from = (i * pieceRows + row) * dimensions;
        texels.set(values.subarray(from, from + dimensions), 4 * quads * row);
      }
      const texture = this.device.texture(rows, quads);
      this.device.write(texture, rows, quads, texels);
      return texture;
    });
  }
}

function inputOf(texture: Texture): Input {
  return { source: { kind: 'one' }, textures: [texture], first: 0 };
}

function mean(logits: Float32Array, value: (a: number) => number): number {
  return logits.reduce((sum, a) => sum + value(a), 0) / logits.length;
}
