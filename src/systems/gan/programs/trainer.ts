/** The update fused into GPU programs: one per layer forward, one per layer backward, one for all gradients and the optimiser. Nothing is uploaded or read back between looks. */
import { distributionEntries } from '../../../config/distributions';
import { type Experiment, networkOf, type Phase, phases } from '../../../config/experiment';
import { layersOf } from '../../../config/layers';
import { randomStream } from '../../../math/random';
import type { BatchSource } from '../batches';
import type { Trainer } from '../trainer';
import { Atlas } from './atlas';
import { Device, type Texture } from './device';
import { Looker } from './look';
import { GpuNetwork, type Input } from './network';
import type { DeltaSource, LossSide } from './shaders';

/** Trains on a WebGL2 context; what it makes there it frees. */
export function createProgramTrainer(
  gl: WebGL2RenderingContext,
  start: Experiment,
  batches: BatchSource,
): Trainer {
  let experiment = start;
  const { batch, prior } = start;
  const { dimensions } = distributionEntries[start.data.id];
  const device = new Device(gl);
  const network = (phase: Phase, inputs: number, outputs: number) => {
    const settings = networkOf(start, phase);
    const random = randomStream(start.seed, `init ${phase}`);
    return new GpuNetwork(device, layersOf(settings, inputs, outputs), settings, random);
  };
  const networks = {
    D: network('D', dimensions, 1),
    G: network('G', prior.dimensions, dimensions),
  };
  const { D, G } = networks;
  const workspaces = { D: D.workspace(2 * batch), G: G.workspace(batch) };
  const real = new Atlas(device, batches, 'data', batch, dimensions);
  const noise = new Atlas(device, batches, 'prior', batch, prior.dimensions);
  const inputDelta = device.texture(batch, 1);
  const looker = new Looker(device, networks, dimensions);

  const logits = (side: LossSide): DeltaSource => {
    return { kind: 'logits', loss: experiment.loss, side, batch };
  };
  const updates: Record<Phase, () => void> = {
    D: () => {
      const generated = G.forward(noise.take(), workspaces.G, batch);
      const { textures, first } = real.take();
      const stacked: Input = {
        source: { kind: 'stacked', batch },
        textures: [...textures, generated],
        first,
      };
      const rows = 2 * batch;
      const scores = D.forward(stacked, workspaces.D, rows);
      D.backward(logits('discriminator'), scores, workspaces.D, rows, null);
      D.descend(stacked, logits('discriminator'), scores, workspaces.D, rows);
    },
    G: () => {
      const z = noise.take();
      const generated = G.forward(z, workspaces.G, batch);
      const scores = D.forward(single(generated), workspaces.D, batch);
      D.backward(logits('generator'), scores, workspaces.D, batch, inputDelta);
      G.backward({ kind: 'texture' }, inputDelta, workspaces.G, batch, null);
      G.descend(z, { kind: 'texture' }, inputDelta, workspaces.G, batch);
    },
  };
  const inSeries = <T>(work: () => T): T => {
    device.begin();
    const result = work();
    device.end();
    return result;
  };

  return {
    update: (phase) => inSeries(updates[phase]),
    async settle() {
      inSeries(() => device.read(inputDelta, 1, 1));
    },
    look: async (points) => inSeries(() => looker.look(points, experiment.loss)),
    save: async () => inSeries(() => ({ D: D.save(), G: G.save() })),
    restore(states) {
      for (const phase of phases) networks[phase].check(states[phase]);
      inSeries(() => {
        for (const phase of phases) networks[phase].restore(states[phase]);
      });
      real.clear();
      noise.clear();
    },
    place: (phase, parameters) => inSeries(() => networks[phase].place(parameters)),
    reconfigure(next) {
      experiment = next;
      for (const phase of phases) networks[phase].settings = networkOf(next, phase);
    },
    dispose: () => device.dispose(),
  };
}

function single(texture: Texture): Input {
  return { source: { kind: 'one' }, textures: [texture], first: 0 };
}
