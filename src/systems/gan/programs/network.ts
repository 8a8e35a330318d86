/** A network on the GPU: its parameters and optimiser state in textures, its passes as programs. */
import type { ActivationId, NetworkSettings } from '../../../config/experiment';
import { type Layer, optimiserSlots } from '../../../config/layers';
import type { RandomStream } from '../../../math/random';
import { initialParameters } from '../layers';
import { adamBeta2 } from '../optimiserConstants';
import type { NetworkState } from '../trainer';
import type { Device, Program, Targets, Texture } from './device';
import { fromTexels, type Layout, layoutOf, toTexels } from './layout';
import {
  backwardShader,
  type DeltaSource,
  forwardShader,
  type InputSource,
  optimiserShader,
  type Shader,
} from './shaders';

/** What a pass works on: textures for each layer's outputs and deltas, with room for `rows` samples. */
export interface Workspace {
  readonly outputs: readonly Texture[];
  readonly deltas: readonly Texture[];
}

/** A network's input: the textures of its source, and the first column of the batch in the first of them. */
export interface Input {
  readonly source: InputSource;
  readonly textures: readonly Texture[];
  readonly first: number;
}

export class GpuNetwork {
  readonly layout: Layout;
  /** State now and state to be: a program cannot read the textures it fills. */
  private states: [Targets, Targets];
  private step = 0;
  private readonly programs = new Map<string, Program>();

  constructor(
    private readonly device: Device,
    readonly layers: readonly Layer[],
    public settings: NetworkSettings,
    random: RandomStream,
  ) {
    this.layout = layoutOf(layers);
    const kinds = 1 + optimiserSlots[settings.optimiser];
    const targets = () =>
      device.together(Array.from({ length: kinds }, () => device.texture(this.layout.quads, 1)));
    this.states = [targets(), targets()];
    const parameters = Float32Array.from(initialParameters(layers, random).flatMap((v) => [...v]));
    const values = new Float32Array(kinds * this.layout.count);
    values.set(parameters);
    this.restore({ values, step: 0 });
  }

  /** Textures for passes over up to `rows` samples. */
  workspace(rows: number): Workspace {
    const make = () =>
      this.layout.places.map(({ outputQuads }) => this.device.texture(rows, outputQuads));
    return { outputs: make(), deltas: make() };
  }

  /** The program called `name`; its source is only written the first time. */
  private program(name: string, shader: () => Shader): Program {
    const known = this.programs.get(name);
    if (known) return known;
    const { code, samplers, uniforms } = shader();
    const made = this.device.program(code, samplers, uniforms);
    this.programs.set(name, made);
    return made;
  }

  /** The parameters, a texel to a row, as they are now. */
  get parameters(): Texture {
    return this.states[0].textures[0] as Texture;
  }

  /** Queues the forward pass; the outputs are in the workspace's last texture. */
  forward(input: Input, { outputs }: Workspace, rows: number): Texture {
    this.layout.places.forEach((place, i) => {
      const source: InputSource = i === 0 ? input.source : { kind: 'one' };
      const textures = i === 0 ? input.textures : [outputs[i - 1] as Texture];
      this.device.run(
        this.program(`forward ${i} ${source.kind}`, () => forwardShader(place, source)),
        [...textures, this.parameters],
        outputs[i] as Texture,
        rows,
        place.outputQuads,
        i === 0 ? { first: input.first } : {},
      );
    });
    return outputs.at(-1) as Texture;
  }

  /**
   * Queues the backward pass from the last layer's delta, found in `top` as `source` says, down to
   * the first layer's, and on to the input's where `inputDelta` is given.
   */
  backward(
    source: DeltaSource,
    top: Texture,
    { outputs, deltas }: Workspace,
    rows: number,
    inputDelta: Texture | null,
  ): void {
    const last = this.layout.places.length - 1;
    for (let i = last; i >= 0; i--) {
      const below: ActivationId | null = this.layers[i - 1]?.activation ?? null;
      const target = i > 0 ? (deltas[i - 1] as Texture) : inputDelta;
      const place = this.layout.places[i];
      if (!target || !place) continue;
      const from: DeltaSource = i === last ? source : { kind: 'texture' };
      this.device.run(
        this.program(`backward ${i} ${nameOf(from)}`, () => backwardShader(place, from, below)),
        [
          i === last ? top : (deltas[i] as Texture),
          this.parameters,
          ...(below ? [outputs[i - 1] as Texture] : []),
        ],
        target,
        rows,
        place.inputQuads,
      );
    }
  }

  /** Queues the gradient over `rows` samples and the optimiser's step. */
  descend(
    input: Input,
    source: DeltaSource,
    top: Texture,
    { outputs, deltas }: Workspace,
    rows: number,
  ): void {
    this.step += 1;
    const { places } = this.layout;
    const [now, next] = this.states;
    const program = this.program(`descend ${input.source.kind} ${nameOf(source)}`, () =>
      optimiserShader(places, input.source, source, rows, this.settings.optimiser),
    );
    this.device.run(
      program,
      [...input.textures, ...outputs.slice(0, -1), ...deltas.slice(0, -1), top, ...now.textures],
      next,
      this.layout.quads,
      1,
      { first: input.first, ...this.numbers() },
    );
    this.states = [next, now];
  }

  /** The optimiser's numbers for the present step, as in `plain/optimisers.ts`. */
  private numbers(): Record<string, number> {
    const { optimiser, rate, momentum, beta1 } = this.settings;
    if (optimiser === 'sgd') return { rate, momentum };
    const correction = Math.sqrt(1 - adamBeta2 ** this.step);
    return { beta1, size: (rate * correction) / (1 - beta1 ** this.step), correction };
  }

  save(): NetworkState {
    const { count, quads } = this.layout;
    const { textures } = this.states[0];
    const values = new Float32Array(textures.length * count);
    textures.forEach((texture, kind) => {
      values.set(fromTexels(this.layout, this.device.read(texture, quads, 1)), kind * count);
    });
    return { values, step: this.step };
  }

  /** Throws if `state` is of another network. */
  check({ values }: NetworkState): void {
    const expected = this.states[0].textures.length * this.layout.count;
    if (values.length === expected) return;
    throw new RangeError(`a state of ${values.length} numbers does not fit ${expected}`);
  }

  /** Takes these parameters; throws if they are of another network. */
  place(values: Float32Array): void {
    const { count, quads } = this.layout;
    if (values.length !== count) {
      throw new RangeError(`${values.length} parameters do not fit ${count}`);
    }
    this.device.write(this.parameters, quads, 1, toTexels(this.layout, values));
  }

  restore({ values, step }: NetworkState): void {
    const { count, quads } = this.layout;
    this.states[0].textures.forEach((texture, kind) => {
      const part = values.subarray(kind * count, (kind + 1) * count);
      this.device.write(texture, quads, 1, toTexels(this.layout, part));
    });
    this.step = step;
  }
}

function nameOf(source: DeltaSource): string {
  if (source.kind !== 'logits') return source.kind;
  return `${source.loss} ${source.side} ${source.batch}`;
}
