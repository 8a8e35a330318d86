/** The benchmark's command line, its jobs and its tables. */
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../src/config/layers';
import { ArgumentError } from '../../src/headless/arguments';
import { parseBenchArguments } from '../../src/headless/bench/arguments';
import { engineIds, jobIds, jobs } from '../../src/headless/bench/jobs';
import type { JobReport, Report } from '../../src/headless/bench/report';
import { markdown, plainText, short, tablesOf } from '../../src/headless/bench/tables';

describe('parseBenchArguments', () => {
  it('prints tables of a complete run without any words', () => {
    expect(parseBenchArguments([])).toEqual({ format: 'table', quick: false, help: false });
  });

  it.each([
    ['--json', { format: 'json', quick: false, help: false }],
    ['--markdown --quick', { format: 'markdown', quick: true, help: false }],
    ['-h', { format: 'table', quick: false, help: true }],
  ])('reads %s', (words, expected) => {
    expect(parseBenchArguments(words.split(' '))).toEqual(expected);
  });

  it.each([[['--fast']], [['--quick=1']], [['ganlab']], [['--json', '--markdown']]])(
    'refuses %j in one line',
    (words) => {
      expect(() => parseBenchArguments(words)).toThrow(ArgumentError);
      expect(() => parseBenchArguments(words)).toThrow(/^[^\n]{10,}$/);
    },
  );
});

describe('jobs', () => {
  it('GAN Lab’s job is 2→8→8→2 against 2→8→8→1, ReLU, batch 150, SGD 0.1, 2 D and 1 G updates', () => {
    const { generator, discriminator, batch, prior } = jobs.ganlab;
    const sizes = (settings: typeof generator, inputs: number, outputs: number) =>
      layersOf(settings, inputs, outputs).flatMap(({ inputs: from, outputs: to }) => [from, to]);
    expect(sizes(generator, prior.dimensions, 2)).toEqual([2, 8, 8, 8, 8, 2]);
    expect(sizes(discriminator, 2, 1)).toEqual([2, 8, 8, 8, 8, 1]);
    expect(batch).toBe(150);
    const both = { activation: 'relu', optimiser: 'sgd', rate: 0.1, momentum: 0 };
    expect(generator).toMatchObject({ ...both, steps: 1 });
    expect(discriminator).toMatchObject({ ...both, steps: 2 });
  });
});

/** A report whose figures are easy to tell apart. */
function report(changes: Partial<JobReport> = {}): Report {
  const each = <T>(value: (i: number) => T) =>
    Object.fromEntries(engineIds.map((id, i) => [id, value(i)])) as Record<
      (typeof engineIds)[number],
      T
    >;
  const job: JobReport = {
    alone: each((i) => 1000 + i),
    playing: {
      chosen: {
        rate: 640,
        device: 'CPU',
        frames: { median: 16.7, p95: 21.25, longest: 45, longestTask: 0 },
      },
    },
    costs: each((i) => ({ programs: i === 0 ? 21 : 0, javascript: 0.25 })),
    fusedToPlain: 7.5,
    ...changes,
  };
  const part = (file: string, bytes: number) => ({ files: [`assets/${file}`], bytes });
  return {
    date: '2030-01-02',
    machine: { processor: 'Processor', cores: 2, browser: 'Chromium 1.2' },
    effort: {
      quick: false,
      rounds: 3,
      timing: 600,
      growthTiming: 500,
      growthStep: 1,
      engines: engineIds,
      watching: 1500,
      watched: ['chosen'],
      scenes: ['open'],
      moments: [100, 20_000],
      learningSeeds: [1, 2],
    },
    jobs: Object.fromEntries(jobIds.map((id) => [id, job])) as Report['jobs'],
    scenes: {
      open: {
        rate: 300,
        device: 'CPU',
        frames: { median: 16.7, p95: 33.25, longest: 70, longestTask: 64 },
      },
    },
    growth: [{ what: 'units', value: 8, webgl: 1.5, cpu: 0.5 }],
    left: {
      cpuPlain: [
        { iterations: 100, tensors: 24, textures: 0 },
        { iterations: 20_000, tensors: 25, textures: 0 },
      ],
    },
    loading: { cold: { drawn: 700, trained: 1500 }, cached: { drawn: 300, trained: 800 } },
    learning: [9.5, null],
    sizes: {
      page: part('index-abcdefgh.js', 105_000),
      styles: part('index-abcdefgh.css', 3700),
      worker: part('worker-abcdefgh.js', 12_000),
      lazy: [{ name: 'webgl', ...part('webgl-abcdefgh.js', 140_000), withWorker: 152_000 }],
      binaries: [part('tfjs-backend-wasm-simd-abcdefgh.wasm', 137_000)],
    },
  };
}

describe('tables', () => {
  it.each([
    [1234.5, '1235'],
    [123.45, '123'],
    [45.678, '45.7'],
    [0.256, '0.26'],
    [21, '21'],
    [Number.NaN, '–'],
    [null, '–'],
  ])('writes %d as %s', (value, text) => {
    expect(short(value)).toBe(text);
  });

  it('have as many cells in every row as in their head', () => {
    for (const { header, rows } of tablesOf(report())) {
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => header.length));
    }
  });

  it('hold the figures against the budgets', () => {
    const cells = new Map(tablesOf(report())[0]?.rows.map(([name, measured]) => [name, measured]));
    expect(cells.get('… against GAN Lab’s own 16')).toBe('40 ×'); // 640 / 16
    expect(cells.get('worker; with its largest backend')).toBe('12.0 KB; 152.0 KB');
    expect(cells.get('default reaches all modes, 85 % quality')).toBe('9.50 s, not within 60 s');
    expect(cells.get('longest task of the page')).toBe('64 ms'); // of whatever it shows
    expect(cells.get('tensors alive after 100 and 20000 iterations, CPU, plain tf.js')).toBe(
      '24 and 25',
    );
  });

  it('stand without figures where the page was not seen to move', () => {
    expect(plainText(report({ playing: {} }))).toContain('– iterations/s');
  });

  it('the section of the README names day, browser, machine and command', () => {
    const section = markdown(report());
    expect(section).toMatch(/^## How fast\n/);
    for (const word of ['2030-01-02', 'Chromium 1.2', 'Processor', '2 cores', 'npm run bench']) {
      expect(section).toContain(word);
    }
    expect(section).toContain('| tfjs-backend-wasm-simd.wasm | 137.0 KB | – |');
  });
});
