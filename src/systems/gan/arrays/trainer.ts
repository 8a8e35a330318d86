/** The update written out on plain arrays: no operation is dispatched, so that small networks train fastest where there is no GPU. */
import { distributionEntries } from '../../../config/distributions';
import { type Experiment, networkOf, type Phase, phases } from '../../../config/experiment';
import { layersOf, optimiserSlots } from '../../../config/layers';
import { randomStream } from '../../../math/random';
import type { BatchSource } from '../batches';
import { scalarLosses } from '../scalarLosses';
import type { NetworkState, Trainer } from '../trainer';
import { descend } from './descend';
import { lookAt } from './look';
import { Perceptron } from './perceptron';

/** A network with its optimiser. */
interface Player {
  readonly network: Perceptron;
  readonly slots: Float64Array;
  step: number;
}

export function createArrayTrainer(start: Experiment, batches: BatchSource): Trainer {
  let experiment = start;
  const { batch, prior } = start;
  const { dimensions } = distributionEntries[start.data.id];
  const player = (phase: Phase, inputs: number, outputs: number): Player => {
    const settings = networkOf(start, phase);
    const random = randomStream(start.seed, `init ${phase}`);
    const network = new Perceptron(layersOf(settings, inputs, outputs), 2 * batch, random);
    const size = network.parameters.length * optimiserSlots[settings.optimiser];
    return { network, slots: new Float64Array(size), step: 0 };
  };
  const players = { D: player('D', dimensions, 1), G: player('G', prior.dimensions, dimensions) };
  const { D, G } = { D: players.D.network, G: players.G.network };
  const z = new Float64Array(batch * prior.dimensions);
  const scored = new Float64Array(2 * batch * dimensions);
  const inputDelta = new Float64Array(batch * dimensions);

  const generate = () => {
    z.set(batches.take('prior'));
    return G.forward(z, batch);
  };
  const step = (phase: Phase) => {
    const moving = players[phase];
    const settings = networkOf(experiment, phase);
    moving.step += 1;
    const { parameters, gradient } = moving.network;
    descend[settings.optimiser](parameters, gradient, moving.slots, settings, moving.step);
  };
  const updates: Record<Phase, () => void> = {
    D: () => {
      const { real, generated } = scalarLosses[experiment.loss];
      scored.set(batches.take('data'));
      scored.set(generate().subarray(0, batch * dimensions), batch * dimensions);
      const logits = D.forward(scored, 2 * batch);
      const delta = D.outputDelta;
      for (let i = 0; i < batch; i++) {
        delta[i] = real.slope(logits[i] as number) / batch;
        delta[batch + i] = generated.slope(logits[batch + i] as number) / batch;
      }
      D.backward(2 * batch, { gradient: true, inputDelta: null });
    },
    G: () => {
      const { slope } = scalarLosses[experiment.loss].generator;
      const logits = D.forward(generate(), batch);
      for (let i = 0; i < batch; i++) D.outputDelta[i] = slope(logits[i] as number) / batch;
      D.backward(batch, { gradient: false, inputDelta });
      G.outputDelta.set(inputDelta);
      G.backward(batch, { gradient: true, inputDelta: null });
    },
  };

  return {
    update(phase) {
      updates[phase]();
      step(phase);
    },
    settle: async () => {},
    look: async (points) => lookAt(D, G, points, dimensions, scalarLosses[experiment.loss]),
    save: async () => ({ D: saved(players.D), G: saved(players.G) }),
    restore(states) {
      for (const phase of phases) check(players[phase], states[phase]);
      for (const phase of phases) restore(players[phase], states[phase]);
    },
    place(phase, values) {
      const { parameters } = players[phase].network;
      if (values.length !== parameters.length) {
        throw new RangeError(`${values.length} parameters do not fit ${parameters.length}`);
      }
      parameters.set(values);
    },
    reconfigure(next) {
      experiment = next;
    },
    dispose() {},
  };
}

function saved({ network, slots, step }: Player): NetworkState {
  const values = new Float32Array(network.parameters.length + slots.length);
  values.set(network.parameters);
  values.set(slots, network.parameters.length);
  return { values, step };
}

function check({ network, slots }: Player, { values }: NetworkState): void {
  const expected = network.parameters.length + slots.length;
  if (values.length === expected) return;
  throw new RangeError(`a state of ${values.length} numbers does not fit ${expected}`);
}

function restore(player: Player, { values, step }: NetworkState): void {
  const { parameters } = player.network;
  parameters.set(values.subarray(0, parameters.length));
  player.slots.set(values.subarray(parameters.length));
  player.step = step;
}
