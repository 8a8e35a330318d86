/** The GPU programs of a fused update, as GLSL: one per layer forward, one per layer backward, one for gradient and optimiser. */
import type { ActivationId, LossId, OptimiserId } from '../../../config/experiment';
import { leakySlope, optimiserSlots } from '../../../config/layers';
import { adamBeta2, adamEpsilon } from '../optimiserConstants';
import type { Place } from './layout';

const header = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
`;

/** GLSL of φ(x), and of φ′ as a function of y = φ(x), on four units at once. tanh is written out: drivers' own overflow for large arguments. */
const activationCode: Record<ActivationId, { value: string; slope: string }> = {
  relu: { value: 'max(x, 0.0)', slope: 'vec4(greaterThan(y, vec4(0)))' },
  leaky: {
    value: `max(x, ${leakySlope} * x)`,
    slope: `mix(vec4(${leakySlope}), vec4(1), greaterThan(y, vec4(0)))`,
  },
  tanh: {
    value: 'sign(x) * (1.0 - 2.0 / (exp(2.0 * min(abs(x), 20.0)) + 1.0))',
    slope: '1.0 - y * y',
  },
};

/** The losses' derivatives in the logit a. A test holds them to `scalarLosses`. */
const slopeCode: Record<LossId, { real: string; generated: string; generator: string }> = {
  mm: { real: '-sigmoid(-a)', generated: 'sigmoid(a)', generator: '-sigmoid(a)' },
  ns: { real: '-sigmoid(-a)', generated: 'sigmoid(a)', generator: '-sigmoid(-a)' },
};
const sigmoidCode = 'float sigmoid(float a) { return 1.0 / (1.0 + exp(-a)); }\n';

/** Whose loss the network's outputs feed: D's on stacked real and generated samples, or G's. */
export type LossSide = 'discriminator' | 'generator';

/** Where a program finds ∂loss/∂(layer's sum): in a texture, or it derives it from logits. */
export type DeltaSource =
  | { readonly kind: 'texture' }
  /** 1 everywhere: what is propagated back is the gradient of the logit itself. */
  | { readonly kind: 'one' }
  /** `batch`: the samples a mean is over. 1 gives each sample's own slope. */
  | {
      readonly kind: 'logits';
      readonly loss: LossId;
      readonly side: LossSide;
      readonly batch: number;
    };

/** Where a program finds a network's input: one texture, or real samples above generated ones. */
export type InputSource =
  | { readonly kind: 'one' }
  | { readonly kind: 'stacked'; readonly batch: number };

/** GLSL of `vec4 input(int quad, int row)`. Batches lie side by side in the texture: `first` is this one's column. */
function inputCode(source: InputSource): { code: string; samplers: string[] } {
  const fetch = 'texelFetch(first_input, ivec2(int(first) + quad, row), 0)';
  if (source.kind === 'one') {
    const code = `uniform sampler2D first_input; uniform float first;
vec4 inputAt(int quad, int row) { return ${fetch}; }\n`;
    return { code, samplers: ['first_input'] };
  }
  const code = `uniform sampler2D first_input, second_input; uniform float first;
vec4 inputAt(int quad, int row) {
  return row < ${source.batch} ? ${fetch} : texelFetch(second_input, ivec2(quad, row - ${source.batch}), 0);
}\n`;
  return { code, samplers: ['first_input', 'second_input'] };
}

/** GLSL of `vec4 deltaAt(int quad, int row)` of a network's last layer or of one below. */
function deltaCode(source: DeltaSource, name: string): string {
  if (source.kind === 'texture') {
    return `uniform sampler2D ${name};
vec4 ${name}At(int quad, int row) { return texelFetch(${name}, ivec2(quad, row), 0); }\n`;
  }
  if (source.kind === 'one') {
    return `uniform sampler2D ${name};
vec4 ${name}At(int quad, int row) { return vec4(1, 0, 0, 0); }\n`;
  }
  const slopes = slopeCode[source.loss];
  const slope =
    source.side === 'generator'
      ? slopes.generator
      : `(row < ${source.batch} ? ${slopes.real} : ${slopes.generated})`;
  return `uniform sampler2D ${name};
vec4 ${name}At(int quad, int row) {
  float a = texelFetch(${name}, ivec2(0, row), 0).x;
  return vec4(${slope} / ${source.batch}.0, 0, 0, 0);
}\n`;
}

export interface Shader {
  readonly code: string;
  /** Samplers in the order of their textures. */
  readonly samplers: readonly string[];
  readonly uniforms: readonly string[];
}

/** y = φ(x·W + b), four units of one sample in a fragment. Textures: input (both parts, if stacked), parameters. */
export function forwardShader(place: Place, source: InputSource): Shader {
  const { layer, inputQuads, outputQuads, weights, bias } = place;
  const input = inputCode(source);
  const value = layer.activation ? activationCode[layer.activation].value : 'x';
  const code = `${header}uniform sampler2D parameters;
${input.code}out vec4 result;
vec4 weight(int at) { return texelFetch(parameters, ivec2(0, at), 0); }
void main() {
  int quad = int(gl_FragCoord.x), row = int(gl_FragCoord.y);
  vec4 x = weight(${bias} + quad);
  for (int i = 0; i < ${inputQuads}; i++) {
    vec4 v = inputAt(i, row);
    int at = ${weights} + 4 * i * ${outputQuads} + quad;
    x += v.x * weight(at) + v.y * weight(at + ${outputQuads})
       + v.z * weight(at + ${2 * outputQuads}) + v.w * weight(at + ${3 * outputQuads});
  }
  result = ${value};
}`;
  return { code, samplers: [...input.samplers, 'parameters'], uniforms: ['first'] };
}

/** ∂loss/∂ of a layer's inputs, times φ′ of the layer below if there is one. Textures: delta, parameters, and the outputs below. */
export function backwardShader(
  place: Place,
  source: DeltaSource,
  below: ActivationId | null,
): Shader {
  const { outputQuads, weights } = place;
  const slope = below ? activationCode[below].slope : 'vec4(1)';
  const code = `${header}uniform sampler2D parameters${below ? ', outputs' : ''};
${sigmoidCode}${deltaCode(source, 'delta')}out vec4 result;
vec4 weight(int at) { return texelFetch(parameters, ivec2(0, at), 0); }
void main() {
  int quad = int(gl_FragCoord.x), row = int(gl_FragCoord.y);
  vec4 sum = vec4(0);
  for (int j = 0; j < ${outputQuads}; j++) {
    vec4 d = deltaAt(j, row);
    int at = ${weights} + 4 * quad * ${outputQuads} + j;
    sum += vec4(dot(d, weight(at)), dot(d, weight(at + ${outputQuads})),
                dot(d, weight(at + ${2 * outputQuads})), dot(d, weight(at + ${3 * outputQuads})));
  }
  ${below ? 'vec4 y = texelFetch(outputs, ivec2(quad, row), 0);' : ''}
  result = sum * (${slope});
}`;
  const samplers = ['delta', 'parameters', ...(below ? ['outputs'] : [])];
  return { code, samplers, uniforms: [] };
}

/** A number as GLSL reads one of single precision. */
const glslFloat = (value: number) => value.toExponential(9);

/** GLSL that moves `p` along `g`; slots are `m`, and `v` for Adam. The recurrences of `plain/optimisers.ts`. */
const optimiserCode: Record<OptimiserId, string> = {
  sgd: 'm = g + momentum * m; p -= rate * m;',
  adam: `m = beta1 * m + (1.0 - beta1) * g;
  v = ${adamBeta2} * v + ${glslFloat(1 - adamBeta2)} * g * g;
  p -= size * m / (sqrt(v) + ${glslFloat(adamEpsilon)} * correction);`,
};
const optimiserUniforms: Record<OptimiserId, readonly string[]> = {
  sgd: ['rate', 'momentum'],
  adam: ['beta1', 'size', 'correction'],
};

/**
 * Gradient of every parameter, summed over `rows` samples, and the optimiser's step, in one program:
 * four parameters in a fragment; outputs are the parameters and the optimiser's slots. Textures:
 * input, each hidden layer's outputs, each layer's delta (the last as `last` says), state.
 */
export function optimiserShader(
  places: readonly Place[],
  input: InputSource,
  last: DeltaSource,
  rows: number,
  optimiser: OptimiserId,
): Shader {
  const source = inputCode(input);
  const slots = ['m', 'v'].slice(0, optimiserSlots[optimiser]);
  const state = ['parameters', ...slots.map((slot) => `slot_${slot}`)];
  const hidden = places.slice(1).map((_, i) => `outputs${i}`);
  const deltas = places.map((_, i) => `delta${i}`);
  const deltaFunctions = deltas.map((name, i) =>
    deltaCode(i === places.length - 1 ? last : { kind: 'texture' }, name),
  );
  const code = `${header}uniform sampler2D ${[...state, ...hidden].join(', ')};
uniform float ${optimiserUniforms[optimiser].join(', ')};
${source.code}${sigmoidCode}${deltaFunctions.join('')}
layout(location = 0) out vec4 next_p;
${slots.map((slot, i) => `layout(location = ${i + 1}) out vec4 next_${slot};`).join('\n')}
vec4 gradient(int at) {
  vec4 g = vec4(0);
  ${places.map((place, i) => gradientCode(place, i, rows)).join('\n  ')}
  return g;
}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 g = gradient(at.y), p = texelFetch(parameters, at, 0);
  ${slots.map((slot) => `vec4 ${slot} = texelFetch(slot_${slot}, at, 0);`).join('\n  ')}
  ${optimiserCode[optimiser]}
  next_p = p;
  ${slots.map((slot) => `next_${slot} = ${slot};`).join('\n  ')}
}`;
  const samplers = [...source.samplers, ...hidden, ...deltas, ...state];
  return { code, samplers, uniforms: ['first', ...optimiserUniforms[optimiser]] };
}

/** Gradient of texel `at` if it belongs to this layer: Σ xᵀδ for weights, Σ δ for biases. */
function gradientCode({ outputQuads, weights, bias }: Place, layer: number, rows: number): string {
  const x = layer === 0 ? 'inputAt(q, row)' : `texelFetch(outputs${layer - 1}, ivec2(q, row), 0)`;
  return `if (at >= ${weights} && at < ${bias}) {
    int i = (at - ${weights}) / ${outputQuads}, j = (at - ${weights}) % ${outputQuads}, q = i / 4;
    vec4 lane = vec4(i % 4 == 0, i % 4 == 1, i % 4 == 2, i % 4 == 3);
    for (int row = 0; row < ${rows}; row++) g += dot(lane, ${x}) * delta${layer}At(j, row);
    return g;
  }
  if (at >= ${bias} && at < ${bias + outputQuads}) {
    for (int row = 0; row < ${rows}; row++) g += delta${layer}At(at - ${bias}, row);
    return g;
  }`;
}
