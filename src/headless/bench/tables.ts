/** The benchmark’s findings as tables, each with the budget it is held against. */
import { type EngineId, engineIds, engineNames, jobIds, jobNames } from './jobs';
import { ganLabRate, type Playing, type Report, type Watched } from './report';
import { sceneIds, scenes } from './scenes';
import type { Part } from './sizes';

export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const none = '–';

/** A number with about three digits that mean something. */
export function short(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return none;
  const size = Math.abs(value);
  return value.toFixed(size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2);
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const seconds = (milliseconds: number) => `${short(milliseconds / 1000)} s`;

function speed({ jobs }: Report): Table {
  const watchedNames: [Watched, string][] = engineIds.map((id) => [id, engineNames[id]]);
  const chosen: [Watched, string] = ['chosen', 'what the page chooses'];
  const rows = [...watchedNames, chosen].map(([id, name]) => [
    name,
    ...jobIds.flatMap((job) => {
      const alone = id === 'chosen' ? none : short(jobs[job].alone[id]);
      return [alone, short(jobs[job].playing[id]?.rate)];
    }),
  ]);
  return {
    title: 'Iterations per second, each engine alone and with the page drawing everything',
    header: ['', ...jobIds.flatMap((job) => [`${jobNames[job]}, alone`, 'with the page'])],
    rows,
  };
}

function costs({ jobs }: Report): Table {
  const row = (id: EngineId) => [
    engineNames[id],
    ...jobIds.flatMap((job) => {
      const found = jobs[job].costs[id];
      return [found?.programs ? short(found.programs) : none, short(found?.javascript)];
    }),
  ];
  return {
    title: 'GPU programs and JavaScript per iteration',
    header: ['', ...jobIds.flatMap((job) => [`${jobNames[job]}, programs`, 'ms'])],
    rows: engineIds.map(row),
  };
}

function frames({ jobs, scenes: seen }: Report): Table {
  const row = (name: string, { device, rate, frames: f }: Playing) =>
    [name, device, short(rate), ...[f.median, f.p95, f.longest, f.longestTask].map(short)] as const;
  return {
    title: 'Frames of the page while it trains at full speed, in ms',
    header: [
      '',
      'device',
      'iterations/s',
      'median',
      '95th percentile',
      'longest',
      'longest task over 50',
    ],
    rows: [
      ...jobIds.flatMap((job) => {
        const { chosen } = jobs[job].playing;
        return chosen ? [row(jobNames[job], chosen)] : [];
      }),
      ...sceneIds.flatMap((id) => {
        const scene = seen[id];
        return scene ? [row(scenes[id].name, scene)] : [];
      }),
    ],
  };
}

function growth({ growth: rows }: Report): Table {
  return {
    title: 'How cost grows: ms per iteration of the default experiment',
    header: ['', engineNames.webgl, engineNames.cpu],
    rows: rows.map(({ what, value, webgl, cpu }) => [`${value} ${what}`, short(webgl), short(cpu)]),
  };
}

function sizes({ sizes: { page, styles, worker, lazy, binaries } }: Report): Table {
  const row = (name: string, { bytes }: Part, all = none) => [name, kilobytes(bytes), all];
  return {
    title: 'Sizes after gzip',
    header: ['', 'alone', 'with the worker'],
    rows: [
      row('scripts of the page', page),
      row('styles', styles),
      row('worker', worker),
      ...lazy.map((part) => row(`${part.name}, if used`, part, kilobytes(part.withWorker))),
      ...binaries.map((part) =>
        row(part.files[0]?.replace(/.*\/|-[\w-]{8}(?=\.)/g, '') ?? '', part),
      ),
    ],
  };
}

/** Seeds in words: each time it took. */
function learned({ learning }: Report): string {
  if (learning.length === 0) return none;
  return learning
    .map((time) => (time === null ? 'not within 60 s' : `${short(time)} s`))
    .join(', ');
}

/** Counts before and after many iterations: they have to be equal. */
function piledUp({ left }: Report, id: EngineId, what: 'tensors' | 'textures'): string[] {
  const moments = left[id] ?? [];
  const after = moments.map(({ iterations }) => iterations).join(' and ');
  return [
    `${what} alive after ${after} iterations, ${engineNames[id]}`,
    moments.map((one) => one[what]).join(' and '),
    'equal',
  ];
}

function budgets(report: Report): Table {
  const { jobs, sizes: built, loading } = report;
  const rate = jobs.ganlab.playing.chosen?.rate ?? null;
  const multiple = rate === null ? none : short(rate / ganLabRate);
  const lazy = Math.max(...built.lazy.map(({ withWorker }) => withWorker));
  const shown = [...jobIds.map((job) => jobs[job].playing.chosen), ...Object.values(report.scenes)];
  const task = Math.max(...shown.map((one) => one?.frames.longestTask ?? 0));
  return {
    title: 'Held against the budgets',
    header: ['', 'measured', 'budget'],
    rows: [
      ['GAN Lab’s job, everything drawn', `${short(rate)} iterations/s`, '≥ 400'],
      [`… against GAN Lab’s own ${ganLabRate}`, `${multiple} ×`, '≥ 25 ×'],
      ['fused against plain WebGL, GAN Lab’s job', `${short(jobs.ganlab.fusedToPlain)} ×`, '≥ 5 ×'],
      ['… default experiment', `${short(jobs.default.fusedToPlain)} ×`, '≥ 5 ×'],
      ['… 3 × 64 units', `${short(jobs.large.fusedToPlain)} ×`, none],
      ['GPU programs per iteration, default', short(jobs.default.costs.webgl?.programs), '≤ 24'],
      ['longest task of the page', task > 0 ? `${short(task)} ms` : 'none over 50 ms', '≤ 50 ms'],
      ['default reaches all modes, 85 % quality', learned(report), '≤ 15 s'],
      ['scripts of the page', kilobytes(built.page.bytes), '≤ 180 KB'],
      [
        'worker; with its largest backend',
        `${kilobytes(built.worker.bytes)}; ${kilobytes(lazy)}`,
        '≤ 200 KB',
      ],
      [
        'open → first picture, cold; cached',
        `${seconds(loading.cold.drawn)}; ${seconds(loading.cached.drawn)}`,
        none,
      ],
      ['open → first trained frame, cold', seconds(loading.cold.trained), '≤ 2 s'],
      ['… cached', seconds(loading.cached.trained), '≤ 1 s'],
      piledUp(report, 'cpuPlain', 'tensors'),
      piledUp(report, 'webgl', 'textures'),
    ],
  };
}

export function tablesOf(report: Report): Table[] {
  return [budgets, speed, costs, frames, growth, sizes].map((table) => table(report));
}

/** Aligned columns: the first to the left, the others to the right. */
function plainTable({ title, header, rows }: Table): string {
  const lines = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const cell = (text: string, i: number) =>
    i === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[i] ?? 0);
  return [title, '', ...lines.map((line) => line.map(cell).join('  ').trimEnd())].join('\n');
}

function markdownTable({ title, header, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|---|${'---:|'.repeat(header.length - 1)}`;
  return [`**${title}.**`, '', line(header), rule, ...rows.map(line)].join('\n');
}

/** Where and when, in a sentence. */
function circumstances({ date, machine, effort }: Report): string {
  const { processor, cores, browser } = machine;
  const rounds = `${effort.rounds} interleaved ${effort.rounds === 1 ? 'round' : 'rounds'}`;
  const caution = effort.quick ? ' A quick run: not for figures.' : '';
  return `${date}, ${browser} headless with software WebGL, ${processor}, ${cores} cores; medians of ${rounds}.${caution}`;
}

export function plainText(report: Report): string {
  return [circumstances(report), ...tablesOf(report).map(plainTable)].join('\n\n');
}

/** The section of the README. */
export function markdown(report: Report): string {
  const intro = `\`npm run bench\` measures all of this in one run and prints it (\`--json\`: one object; \`--markdown\`: this section). ${circumstances(report)} GAN Lab’s job is 2→8→8→2 and 2→8→8→1 units, ReLU, batch 150, SGD, 2 D and 1 G updates an iteration; “plain” is the same update in tf.js operations. Times to open are from the start of the navigation, with Play pressed at once.`;
  return ['## How fast', intro, ...tablesOf(report).map(markdownTable)].join('\n\n');
}
