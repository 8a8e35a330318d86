/** How a network's parameters lie in textures: four neighbouring units to a texel, so that one fetch serves four of them. */
import type { Layer } from '../../../config/layers';

/** Texels of four values that hold `count` of them. */
export const quadsOf = (count: number): number => Math.ceil(count / 4);

/** A layer's place in the row of texels. W is padded with zeros to whole texels in both directions; padding stays zero under every optimiser. */
export interface Place {
  readonly layer: Layer;
  /** Texels of four of a layer's inputs and outputs. */
  readonly inputQuads: number;
  readonly outputQuads: number;
  /** First texel of W: that of input i and output quad q is `weights + i·outputQuads + q`. */
  readonly weights: number;
  /** First texel of b. */
  readonly bias: number;
}

export interface Layout {
  readonly places: readonly Place[];
  /** Texels of all parameters. */
  readonly quads: number;
  /** Number of parameters without padding. */
  readonly count: number;
  /** Position of each parameter [W₁, b₁, …] among the 4·quads values. */
  readonly positions: Int32Array;
}

export function layoutOf(layers: readonly Layer[]): Layout {
  let quads = 0;
  const places = layers.map((layer) => {
    const inputQuads = quadsOf(layer.inputs);
    const outputQuads = quadsOf(layer.outputs);
    const weights = quads;
    const bias = weights + 4 * inputQuads * outputQuads;
    quads = bias + outputQuads;
    return { layer, inputQuads, outputQuads, weights, bias };
  });
  const positions = Int32Array.from(places.flatMap(positionsIn));
  return { places, quads, count: positions.length, positions };
}

function positionsIn({ layer, outputQuads, weights, bias }: Place): number[] {
  const positions: number[] = [];
  for (let input = 0; input < layer.inputs; input++) {
    const row = 4 * (weights + input * outputQuads);
    for (let output = 0; output < layer.outputs; output++) positions.push(row + output);
  }
  for (let output = 0; output < layer.outputs; output++) positions.push(4 * bias + output);
  return positions;
}

/** Values in the order [W₁, b₁, …] as texels, padded with zeros. */
export function toTexels({ quads, positions }: Layout, values: Float32Array): Float32Array {
  const texels = new Float32Array(4 * quads);
  values.forEach((value, i) => {
    texels[positions[i] as number] = value;
  });
  return texels;
}

/** The inverse of `toTexels`. */
export function fromTexels({ positions }: Layout, texels: Float32Array): Float32Array {
  return Float32Array.from(positions, (position) => texels[position] as number);
}
