/** Trains a run without frames and reports how its main lane stands then: for command-line use. */
import type { SessionHost } from './host';
import type { Lanes } from './lanes';
import type { Motor } from './motor';
import type { MeasureReport } from './protocol';

/** The losses of a measured run are means over so many samples. */
const request = { surface: 0, samples: 4096, priorGrid: 0, density: 0 };

/** `goOn` is asked after each slice of training; false ends it early. */
export async function measureRun(
  lanes: Lanes,
  motor: Motor,
  host: SessionHost,
  { iterations, samples }: { readonly iterations: number; readonly samples: number },
  goOn: () => Promise<boolean>,
): Promise<MeasureReport> {
  const start = host.now();
  const goal = lanes.iteration + iterations;
  let sound = true;
  while (lanes.iteration < goal && sound && !lanes.still) {
    await motor.trainSlice(() => lanes.iteration < goal);
    sound = await goOn();
    await host.rest(0);
  }
  const seconds = (host.now() - start) / 1000;
  const { losses, measures, finite } = await lanes.lead.look({ ...request, measures: samples });
  return { iterations: lanes.iteration, seconds, losses, measures, finite };
}
