/** The losses' derivatives as the GPU programs compute them against those written out by hand. */
import { beforeAll, expect, test } from 'vitest';
import { type LossId, lossIds } from '../../src/config/experiment';
import { Device } from '../../src/systems/gan/programs/device';
import { layoutOf, type Place } from '../../src/systems/gan/programs/layout';
import { backwardShader, type LossSide } from '../../src/systems/gan/programs/shaders';
import { type ScalarLoss, scalarLosses } from '../../src/systems/gan/scalarLosses';

const logits = Float32Array.of(
  ...[-80, -40, -20, -8, -3, -1, -0.1, 0, 0.1, 1, 3, 8, 20, 40, 80],
  ...Array.from({ length: 49 }, (_, i) => (i - 24) / 3),
);

let device: Device;
beforeAll(() => {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) throw new Error('there is no WebGL2');
  device = new Device(gl);
});

/** ∂loss/∂logit of each row, through the backward program of one layer of weight 1. */
function slopesOf(loss: LossId, side: LossSide, rows: Float32Array, batch: number): Float32Array {
  const { places, quads } = layoutOf([{ inputs: 1, outputs: 1, activation: null }]);
  const place = places[0] as Place;
  const { code, samplers, uniforms } = backwardShader(
    place,
    { kind: 'logits', loss, side, batch },
    null,
  );
  const texels = (values: ArrayLike<number>) => {
    const four = new Float32Array(4 * values.length);
    for (let i = 0; i < values.length; i++) four[4 * i] = values[i] as number;
    return four;
  };
  const upload = (values: Float32Array) => {
    const texture = device.texture(values.length, 1);
    device.write(texture, values.length, 1, texels(values));
    return texture;
  };
  const weights = Float32Array.from({ length: quads }, (_, i) => (i === place.weights ? 1 : 0));
  const inputs = { delta: upload(rows), parameters: upload(weights) };
  const result = device.texture(rows.length, 1);
  device.begin();
  const ordered = samplers.map((name) => inputs[name as keyof typeof inputs]);
  device.run(device.program(code, samplers, uniforms), ordered, result, rows.length, 1);
  const read = device.read(result, rows.length, 1);
  device.end();
  for (const texture of [...Object.values(inputs), result]) device.free(texture);
  return Float32Array.from(rows, (_, i) => read[4 * i] as number);
}

/** Relative to the expected slope; GLSL grants exp(a) an error of 3 + 2|a| units in the last place: 2e-5 at 80. */
function compare(slopes: Float32Array, { slope }: ScalarLoss, batch: number) {
  expect(slopes).toHaveLength(logits.length);
  logits.forEach((a, i) => {
    const expected = slope(a) / batch;
    const error = Math.abs((slopes[i] as number) - expected) / Math.abs(expected);
    expect(error, `slope at ${a}`).toBeLessThan(2e-5);
  });
}

test.each(lossIds)('%s: the generator’s', (loss) => {
  compare(slopesOf(loss, 'generator', logits, 1), scalarLosses[loss].generator, 1);
});

test.each(lossIds)('%s: the discriminator’s, real above generated', (loss) => {
  const batch = logits.length;
  const both = Float32Array.of(...logits, ...logits);
  const slopes = slopesOf(loss, 'discriminator', both, batch);
  compare(slopes.subarray(0, batch), scalarLosses[loss].real, batch);
  compare(slopes.subarray(batch), scalarLosses[loss].generated, batch);
});

test('logits beyond what exp can hold have finite slopes', () => {
  const extreme = Float32Array.of(-1e4, -100, 100, 1e4);
  for (const loss of lossIds) {
    const slopes = slopesOf(loss, 'generator', extreme, 1);
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThanOrEqual(1);
  }
});
