/** Takes every measurement of the benchmark: engines in turn, round after round, so that a slow moment of the machine meets all. */
import { median, quantileSorted } from 'd3';
import type { Browser, Page } from 'playwright';
import type { Costs, Left } from './bare';
import { type EngineId, engines, growths, type JobId, jobIds, jobs, tiny } from './jobs';
import { type Load, watchLearning, watchLoading, watchPlaying } from './livePage';
import type { Effort, GrowthReport, JobReport, Playing, Report, Watched } from './report';
import { scenes } from './scenes';
import type { Seen } from './watch';

/** Where to measure, and how much. */
export interface Place {
  readonly browser: Browser;
  /** Address of the benchmark’s own page. */
  readonly harness: string;
  /** Address of the playground. */
  readonly page: string;
  readonly effort: Effort;
  readonly progress: (text: string) => void;
}

type Measured = Pick<Report, 'jobs' | 'scenes' | 'growth' | 'left' | 'loading' | 'learning'>;

/** Measures each thing in turn, `rounds` times; the values of each are in the order of `things`. */
async function inRounds<T, V>(
  rounds: number,
  things: readonly T[],
  measure: (thing: T) => Promise<V>,
): Promise<V[][]> {
  const values: V[][] = things.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, thing] of things.entries()) values[i]?.push(await measure(thing));
  }
  return values;
}

const middle = (values: Iterable<number>) => median(values) ?? Number.NaN;

async function withHarness<T>({ browser, harness }: Place, use: (page: Page) => Promise<T>) {
  const page = await browser.newPage();
  try {
    await page.goto(harness);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Iterations per second of engines on experiments, each alone in a worker: a list of rounds each. */
function ratesAlone(
  place: Place,
  tasks: readonly { id: EngineId; experiment: (typeof jobs)[JobId] }[],
  milliseconds: number,
): Promise<number[][]> {
  return withHarness(place, async (page) => {
    const numbers: number[] = [];
    for (const { id, experiment } of tasks) {
      const order = [engines[id], experiment, milliseconds] as const;
      numbers.push(await page.evaluate((given) => window.bench.open(...given), order));
    }
    return inRounds(place.effort.rounds, numbers, (number) =>
      page.evaluate((given) => window.bench.rate(given), number),
    );
  });
}

async function costsOf(place: Place, id: EngineId, job: JobId): Promise<Costs> {
  const order = [engines[id], jobs[job], place.effort.timing] as const;
  return withHarness(place, (page) =>
    page.evaluate((given) => window.bench.costsOf(...given), order),
  );
}

function summary(seen: readonly Seen[]): Playing {
  const rates = seen.flatMap(({ rate }) => rate ?? []);
  const intervals = seen.flatMap((one) => one.intervals).sort((a, b) => a - b);
  return {
    rate: rates.length > 0 ? middle(rates) : null,
    device: seen[0]?.device ?? '',
    frames: {
      median: middle(intervals),
      p95: quantileSorted(intervals, 0.95) ?? Number.NaN,
      longest: intervals.at(-1) ?? Number.NaN,
      longestTask: Math.max(...seen.map((one) => one.longestTask)),
    },
  };
}

async function playing(
  { browser, page, effort }: Place,
  job: JobId,
): Promise<Partial<Record<Watched, Playing>>> {
  const seen = await inRounds(effort.rounds, effort.watched, (id) => {
    const engine = id === 'chosen' ? null : engines[id];
    const plain = engine?.implementation === 'plain';
    const order = { experiment: jobs[job], backend: engine?.backend ?? null, plain };
    return watchPlaying(browser, page, order, effort.watching);
  });
  return Object.fromEntries(effort.watched.map((id, i) => [id, summary(seen[i] ?? [])]));
}

async function measureScenes({
  browser,
  page,
  effort,
  progress,
}: Place): Promise<Report['scenes']> {
  progress('what else the page can show …');
  const seen = await inRounds(effort.rounds, effort.scenes, (id) => {
    const order = { ...scenes[id], backend: null, plain: false };
    return watchPlaying(browser, page, order, effort.watching);
  });
  return Object.fromEntries(effort.scenes.map((id, i) => [id, summary(seen[i] ?? [])]));
}

async function measureJob(place: Place, job: JobId): Promise<JobReport> {
  const ids = place.effort.engines;
  place.progress(`${job}: engines alone …`);
  const tasks = ids.map((id) => ({ id, experiment: jobs[job] }));
  const rates = await ratesAlone(place, tasks, place.effort.timing);
  const roundsOf = (id: EngineId) => rates[ids.indexOf(id)] ?? [];
  const plain = roundsOf('webglPlain');
  const costs: Partial<Record<EngineId, Costs>> = {};
  for (const id of ids) costs[id] = await costsOf(place, id, job);
  place.progress(`${job}: the page …`);
  return {
    alone: Object.fromEntries(ids.map((id) => [id, middle(roundsOf(id))])),
    playing: await playing(place, job),
    costs,
    // Round by round, because a slow moment slows both.
    fusedToPlain: middle(roundsOf('webgl').map((rate, i) => rate / (plain[i] ?? Number.NaN))),
  };
}

async function measureGrowth(place: Place): Promise<GrowthReport[]> {
  const rows: GrowthReport[] = [];
  const measured = growths.filter((_, i) => i % place.effort.growthStep === 0);
  for (const { what, value, experiment } of measured) {
    place.progress(`${what} ${value} …`);
    const tasks = (['webgl', 'cpu'] as const).map((id) => ({ id, experiment }));
    const rates = await ratesAlone(place, tasks, place.effort.growthTiming);
    const [webgl = 0, cpu = 0] = rates.map((rounds) => 1000 / middle(rounds));
    rows.push({ what, value, webgl, cpu });
  }
  return rows;
}

/** What piles up: textures of the fused programs, tensors of the plain operations. */
async function measureLeft(place: Place): Promise<Report['left']> {
  const ids = ['webgl', 'cpuPlain'] as const;
  const left: Partial<Record<EngineId, Left[]>> = {};
  for (const id of ids) {
    place.progress(`${place.effort.moments[1]} iterations on ${id} …`);
    const order = [engines[id], tiny, place.effort.moments] as const;
    left[id] = await withHarness(place, (page) =>
      page.evaluate((given) => window.bench.leftAfter(...given), order),
    );
  }
  return left;
}

async function measureLoading({ browser, page, effort }: Place): Promise<Report['loading']> {
  const [loads = []] = await inRounds(effort.rounds, [page], (address) =>
    watchLoading(browser, address),
  );
  const middles = (kind: 'cold' | 'cached'): Load => ({
    drawn: middle(loads.map((load) => load[kind].drawn)),
    trained: middle(loads.map((load) => load[kind].trained)),
  });
  return { cold: middles('cold'), cached: middles('cached') };
}

export async function measure(place: Place): Promise<Measured> {
  const { browser, page, effort, progress } = place;
  const measured: Partial<Record<JobId, JobReport>> = {};
  progress('loading …');
  const loading = await measureLoading(place);
  for (const job of jobIds) measured[job] = await measureJob(place, job);
  const seen = await measureScenes(place);
  const growth = await measureGrowth(place);
  const learning: (number | null)[] = [];
  for (const seed of effort.learningSeeds) {
    progress(`learning, seed ${seed} …`);
    learning.push(await watchLearning(browser, page, { ...jobs.default, seed }));
  }
  const left = await measureLeft(place);
  return {
    jobs: measured as Record<JobId, JobReport>,
    scenes: seen,
    growth,
    left,
    loading,
    learning,
  };
}
