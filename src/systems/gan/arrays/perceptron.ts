/** A multilayer perceptron on plain arrays: forward pass and backpropagation written out. */

import type { Layer } from '../../../config/layers';
import type { RandomStream } from '../../../math/random';
import { initialParameters } from '../layers';
import { activate, scaleBySlope } from './activations';
import { type Matrix, multiply } from './multiply';

/** Where a layer's weights and biases start in the flat parameters. */
interface Place {
  readonly layer: Layer;
  readonly weights: number;
  readonly bias: number;
}

export class Perceptron {
  /** [W₁, b₁, W₂, b₂, …] in one array. Every value is one of single precision, so that a checkpoint keeps it whole. */
  readonly parameters: Float64Array;
  /** The loss's gradient in the parameters, as `backward` left it. */
  readonly gradient: Float64Array;
  private readonly places: readonly Place[];
  /** Outputs of each layer at the last `forward`, [capacity, outputs]. */
  private readonly results: readonly Float64Array[];
  /** The loss's gradient in each layer's sum x·W + b. */
  private readonly deltas: readonly Float64Array[];
  private input: Float64Array = new Float64Array(0);

  /** `capacity` is the largest number of rows a pass can take. */
  constructor(
    layers: readonly Layer[],
    readonly capacity: number,
    random: RandomStream,
  ) {
    let offset = 0;
    this.places = layers.map((layer) => {
      const weights = offset;
      const bias = weights + layer.inputs * layer.outputs;
      offset = bias + layer.outputs;
      return { layer, weights, bias };
    });
    this.parameters = new Float64Array(offset);
    this.gradient = new Float64Array(offset);
    this.results = layers.map(({ outputs }) => new Float64Array(capacity * outputs));
    this.deltas = layers.map(({ outputs }) => new Float64Array(capacity * outputs));
    offset = 0;
    for (const values of initialParameters(layers, random)) {
      this.parameters.set(values, offset);
      offset += values.length;
    }
  }

  get inputs(): number {
    return this.places[0]?.layer.inputs ?? 0;
  }

  get outputs(): number {
    return this.places.at(-1)?.layer.outputs ?? 0;
  }

  /** Output [rows, outputs] for input [rows, inputs]; valid until the next pass. */
  forward(input: Float64Array, rows: number): Float64Array {
    this.input = input;
    let x = input;
    this.places.forEach(({ layer, weights, bias }, i) => {
      const out = this.results[i] as Float64Array;
      const { inputs, outputs, activation } = layer;
      multiply(
        out,
        0,
        [rows, inputs, outputs],
        rowMajor(x, 0, inputs),
        this.matrix(weights, layer),
      );
      addBias(out, rows, outputs, this.parameters, bias);
      if (activation) activate[activation](out, rows * outputs);
      x = out;
    });
    return x;
  }

  /** Where the caller writes ∂loss/∂output, [rows, outputs], before `backward`. */
  get outputDelta(): Float64Array {
    return this.deltas.at(-1) as Float64Array;
  }

  /** Backpropagates `outputDelta` of the last forward pass into `gradient` and, if given, ∂loss/∂input into `inputDelta`. */
  backward(rows: number, wants: { gradient: boolean; inputDelta: Float64Array | null }): void {
    for (let i = this.places.length - 1; i >= 0; i--) {
      const { layer, weights, bias } = this.places[i] as Place;
      const { inputs, outputs } = layer;
      const delta = this.deltas[i] as Float64Array;
      const x = i > 0 ? (this.results[i - 1] as Float64Array) : this.input;
      const rowMajorDelta = rowMajor(delta, 0, outputs);
      if (wants.gradient) {
        const shape = [inputs, rows, outputs] as const;
        multiply(this.gradient, weights, shape, transposed(rowMajor(x, 0, inputs)), rowMajorDelta);
        sumColumns(this.gradient, bias, delta, rows, outputs);
      }
      const below = i > 0 ? (this.deltas[i - 1] as Float64Array) : wants.inputDelta;
      if (!below) continue;
      const back = transposed(this.matrix(weights, layer));
      multiply(below, 0, [rows, outputs, inputs], rowMajorDelta, back);
      const activation = this.places[i - 1]?.layer.activation;
      if (activation) scaleBySlope[activation](below, x, rows * inputs);
    }
  }

  private matrix(offset: number, { outputs }: Layer): Matrix {
    return rowMajor(this.parameters, offset, outputs);
  }
}

function rowMajor(values: Float64Array, offset: number, columns: number): Matrix {
  return { values, offset, rowStride: columns, columnStride: 1 };
}

function transposed({ values, offset, rowStride, columnStride }: Matrix): Matrix {
  return { values, offset, rowStride: columnStride, columnStride: rowStride };
}

function addBias(
  out: Float64Array,
  rows: number,
  columns: number,
  parameters: Float64Array,
  bias: number,
): void {
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      out[at] = (out[at] as number) + (parameters[bias + column] as number);
    }
  }
}

function sumColumns(
  out: Float64Array,
  offset: number,
  delta: Float64Array,
  rows: number,
  columns: number,
): void {
  out.fill(0, offset, offset + columns);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      out[offset + column] = (out[offset + column] as number) + (delta[at] as number);
    }
  }
}
