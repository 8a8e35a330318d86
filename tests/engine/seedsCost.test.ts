/** What 16 seeds cost together and apart: `npx vitest run --project unit --reporter=verbose tests/engine/seedsCost.test.ts`. */
import { expect, test } from 'vitest';
import { defaultExperiment, type Experiment } from '../../src/config/experiment';
import { fullSpeed } from '../../src/config/speeds';
import { defaultView } from '../../src/config/view';
import type { CompanionRequest, FrameRequest, FromWorker } from '../../src/engine/protocol';
import { Session } from '../../src/engine/session';
import { laneExperiments } from '../../src/state/lanes';
import { measurePace, requestFor } from '../../src/state/request';
import { SeedTurns, seedRequests } from '../../src/state/seeds';
import { createArrayTrainer } from '../../src/systems/gan/arrays/trainer';
import { createGan } from '../../src/systems/gan/gan';

const seconds = 4;
const seeds = laneExperiments({
  experiment: defaultExperiment,
  rival: null,
  view: { ...defaultView, picture: 'seeds', seeds: 16 },
});

interface Asked {
  readonly request: FrameRequest;
  readonly companions: CompanionRequest | null;
}

const now = () => performance.now();
const rest = (milliseconds: number) =>
  new Promise<void>((resolve) =>
    milliseconds > 0 ? setTimeout(resolve, milliseconds) : setImmediate(resolve),
  );

/** A run with a page that asks for the next frame 16 ms after each; `ask` gives the request. */
function open(experiments: readonly Experiment[], ask: () => Asked) {
  let iterations = 0;
  const post = (message: FromWorker) => {
    if (message.type !== 'frame') return;
    iterations = message.frame.clock.iteration * experiments.length;
    structuredClone(message); // as it goes to the page
    setTimeout(want, 16);
  };
  const lanes = experiments.map((experiment) => ({
    experiment,
    system: createGan(experiment, createArrayTrainer),
    checkpoint: null,
  }));
  const session = new Session(1, lanes, { now, rest, post });
  const want = () => {
    const { request, companions } = ask();
    session.want(request, companions);
  };
  const ended = session.live();
  want();
  session.play(fullSpeed);
  const end = async () => {
    session.end();
    await ended;
    return iterations;
  };
  return { end };
}

/** Iterations of all its lanes together per second of one processor. */
async function rate({ end }: ReturnType<typeof open>): Promise<number> {
  const start = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  const iterations = await end();
  const { user, system } = process.cpuUsage(start);
  return iterations / ((user + system) / 1e6);
}

/** Asks as the seeds' picture does. */
function small(count: number) {
  const turns = new SeedTurns();
  return (): Asked => {
    const asked = seedRequests(defaultExperiment, turns.next(now(), count));
    return count > 1 ? asked : { ...asked, companions: null };
  };
}

/** Asks as the large stage does. */
function large() {
  let at = Number.NEGATIVE_INFINITY;
  return (): Asked => {
    const due = now() - at >= measurePace(defaultExperiment);
    if (due) at = now();
    return { request: requestFor(defaultExperiment, defaultView, due), companions: null };
  };
}

// A measurement, and so not part of the gate: SEEDS_COST=1 asks for it.
test.runIf(process.env.SEEDS_COST)(
  '16 seeds together cost less than apart',
  { timeout: 60_000 },
  async ({ annotate }) => {
    const [first = defaultExperiment] = seeds;
    // What one of 16 separate runs does in a second of a processor, all of them do in 16.
    const apart = await rate(open([first], large()));
    const together = await rate(open(seeds, small(16)));
    const bare = await rate(open([first], small(1)));
    const words = Object.entries({ together, apart, 'apart, small pictures': bare }).map(
      ([name, iterations]) => `${name}: ${iterations.toFixed(0)}`,
    );
    await annotate(`iterations per processor second, ${words.join('; ')}`);
    expect(together).toBeGreaterThan(apart);
  },
);
