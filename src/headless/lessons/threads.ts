/** Measures seeds on as many threads as there are processors. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../process.mjs';
import type { Measurement, Order } from './measure';

const thread = resolve(root, 'src/headless/lessons/thread.mjs');

function inThread(order: Order, report: (measurement: Measurement) => void): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(thread, { workerData: order });
    worker.on('message', report);
    worker.on('error', fail);
    worker.on('exit', () => done());
  });
}

/** All measurements, in the order in which they are made; `report` hears of each. */
export async function measureAll(
  orders: readonly Order[],
  report: (measurement: Measurement) => void,
): Promise<Measurement[]> {
  const made: Measurement[] = [];
  const waiting = [...orders];
  const work = async () => {
    for (let order = waiting.shift(); order; order = waiting.shift()) {
      await inThread(order, (measurement) => {
        made.push(measurement);
        report(measurement);
      });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return made;
}
