/** Systems without the threads around them: what an iteration asks of the GPU and of JavaScript, and what it leaves behind. */
import { memory } from '@tensorflow/tfjs-core';
import { median } from 'd3';
import { type Experiment, networkOf } from '../../config/experiment';
import { openBackend, openGan } from '../../systems/backend';
import type { System } from '../../systems/system';
import type { Engine } from './jobs';

export interface Costs {
  /** Draw calls per iteration; each runs one program. */
  readonly programs: number;
  /** Milliseconds per iteration inside `update`, without any waiting for the device. */
  readonly javascript: number;
}

/** Tensors of tf.js and textures of WebGL that are alive after so many iterations. */
export interface Left {
  readonly iterations: number;
  readonly tensors: number;
  readonly textures: number;
}

const gpu = { programs: 0, textures: 0 };

/** Counts every call of a method of WebGL2. */
function count<Name extends keyof WebGL2RenderingContext>(name: Name, counted: () => void): void {
  const methods = WebGL2RenderingContext.prototype as unknown as Record<Name, () => unknown>;
  const method = methods[name];
  methods[name] = function (this: unknown, ...given: []) {
    counted();
    return method.apply(this, given);
  };
}

const drawCalls = [
  'drawArrays',
  'drawElements',
  'drawArraysInstanced',
  'drawElementsInstanced',
] as const;
for (const name of drawCalls) count(name, () => gpu.programs++);
count('createTexture', () => gpu.textures++);
count('deleteTexture', () => gpu.textures--);

async function open({ backend, implementation }: Engine, experiment: Experiment): Promise<System> {
  const opened = await openBackend(backend, implementation);
  const { system, info } = openGan(opened, experiment, implementation);
  if (info.id === backend && info.implementation === implementation) return system;
  throw new Error(`${backend} (${implementation}) cannot be had`);
}

function iterate(system: System, experiment: Experiment): void {
  for (const phase of system.phases) {
    for (let i = 0; i < networkOf(experiment, phase).steps; i++) system.update(phase);
  }
}

/** Iterations between two waits for the device: its queue must not fill up, or `update` waits too. */
const inSeries = 8;

async function train(system: System, experiment: Experiment, iterations: number): Promise<void> {
  for (let i = 0; i < iterations; i++) {
    iterate(system, experiment);
    if (i % inSeries === 0) await system.settle();
  }
  await system.settle();
}

/** Series of which the middle one counts. */
const series = 5;

/** Counts and times iterations for about `milliseconds`, after a series to warm up. */
export async function costsOf(
  engine: Engine,
  experiment: Experiment,
  milliseconds: number,
): Promise<Costs> {
  const system = await open(engine, experiment);
  const timeSeries = async () => {
    let [iterations, javascript] = [0, 0];
    const programs = gpu.programs;
    const end = performance.now() + milliseconds / series;
    while (performance.now() < end) {
      const start = performance.now();
      for (let i = 0; i < inSeries; i++) iterate(system, experiment);
      javascript += performance.now() - start;
      iterations += inSeries;
      const drawn = gpu.programs;
      await system.settle();
      gpu.programs = drawn; // what the wait itself drew does not count
    }
    return {
      programs: (gpu.programs - programs) / iterations,
      javascript: javascript / iterations,
    };
  };
  await timeSeries();
  const found: Costs[] = [];
  for (let i = 0; i < series; i++) found.push(await timeSeries());
  system.dispose();
  return {
    programs: median(found, (costs) => costs.programs) ?? Number.NaN,
    javascript: median(found, (costs) => costs.javascript) ?? Number.NaN,
  };
}

/** What is alive after each of the given numbers of iterations, in rising order. */
export async function leftAfter(
  engine: Engine,
  experiment: Experiment,
  moments: readonly number[],
): Promise<Left[]> {
  const system = await open(engine, experiment);
  const found: Left[] = [];
  for (const iterations of moments) {
    await train(system, experiment, iterations - (found.at(-1)?.iterations ?? 0));
    found.push({ iterations, tensors: memory().numTensors, textures: gpu.textures });
  }
  system.dispose();
  return found;
}
