/** The page in which the benchmark times engines, each in a worker of its own, without any picture. */
import type { Experiment } from '../../config/experiment';
import { createEngineClient } from '../../engine/client';
import type { FromWorker } from '../../engine/protocol';
import { costsOf, leftAfter } from './bare';
import type { Engine } from './jobs';

export interface Bench {
  /** Starts an engine, which stays as long as the page, and warms it up until a timing lasts about `milliseconds`; resolves with its number. */
  open(engine: Engine, experiment: Experiment, milliseconds: number): Promise<number>;
  /** Trains once more and resolves with iterations per second. */
  rate(number: number): Promise<number>;
  readonly costsOf: typeof costsOf;
  readonly leftAfter: typeof leftAfter;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

interface Opened {
  /** Resolves with the seconds that so many iterations took. */
  readonly train: (iterations: number) => Promise<number>;
  iterations: number;
}

const opened: Opened[] = [];

/** A client whose messages are awaited one at a time. */
function start(engine: Engine, experiment: Experiment): Promise<Opened> {
  return new Promise((resolve, reject) => {
    let arrived: (message: FromWorker) => void = () => {};
    let failed: (error: Error) => void = reject;
    const client = createEngineClient((message) => {
      if (message.type === 'failed') failed(new Error(message.detail));
      else arrived(message);
    });
    const train = (iterations: number) =>
      new Promise<number>((done, fail) => {
        failed = fail;
        arrived = (message) => {
          if (message.type !== 'measured') return;
          const { finite, seconds } = message.report;
          if (finite) done(seconds);
          else fail(new Error('the run is no longer finite'));
        };
        client.measure(iterations, 100);
      });
    arrived = (message) => {
      if (message.type !== 'started') return;
      const { id, implementation } = message.backend;
      if (id === engine.backend && implementation === engine.implementation) {
        resolve({ train, iterations: 1 });
      } else reject(new Error(`${engine.backend} (${engine.implementation}) cannot be had`));
    };
    client.start([{ experiment, checkpoint: null }], engine);
  });
}

/** Doubles the iterations of a timing until it lasts a quarter of what is wanted, then scales. */
async function warmUp(one: Opened, milliseconds: number): Promise<void> {
  const wanted = milliseconds / 1000;
  let seconds = await one.train(one.iterations);
  while (seconds < wanted / 4) {
    one.iterations *= 2;
    seconds = await one.train(one.iterations);
  }
  // A little more, because an engine that is warm runs faster.
  one.iterations = Math.max(1, Math.ceil((1.2 * one.iterations * wanted) / seconds));
}

window.bench = {
  async open(engine, experiment, milliseconds) {
    const one = await start(engine, experiment);
    await warmUp(one, milliseconds);
    return opened.push(one) - 1;
  },
  async rate(number) {
    const one = opened[number] as Opened;
    return one.iterations / (await one.train(one.iterations));
  },
  costsOf,
  leftAfter,
};
