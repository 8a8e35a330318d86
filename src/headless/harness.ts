/** The page the experiment runner opens: a run of the engine without any picture. */
import type { BackendId } from '../config/backends';
import type { Experiment } from '../config/experiment';
import { createEngineClient } from '../engine/client';
import type { MeasureReport } from '../engine/protocol';

/** One run, as plain data that can be handed to the page. */
export interface Order {
  readonly experiment: Experiment;
  readonly backend: BackendId | null;
  readonly iterations: number;
  readonly samples: number;
}

export interface Outcome {
  readonly backend: BackendId;
  readonly report: MeasureReport;
}

declare global {
  interface Window {
    runExperiment(order: Order): Promise<Outcome>;
  }
}

/** Trains in a worker of its own, so that no run can touch the next. */
window.runExperiment = ({ experiment, backend, iterations, samples }) =>
  new Promise((resolve, reject) => {
    let opened: BackendId | null = null;
    const engine = createEngineClient((message) => {
      if (message.type === 'started') {
        opened = message.backend.id;
        engine.measure(iterations, samples);
      } else if (message.type === 'measured' && opened) {
        engine.dispose();
        resolve({ backend: opened, report: message.report });
      } else if (message.type === 'failed') {
        engine.dispose();
        reject(new Error(message.detail));
      }
    });
    engine.start([{ experiment, checkpoint: null }], { backend });
  });
