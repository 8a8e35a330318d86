/** What the experiment runner prints: a row a run, as JSON or as a table. */
import type { BackendId } from '../config/backends';
import type { Phase } from '../config/experiment';
import type { MeasureReport } from '../engine/protocol';

/** One run. Numbers that do not exist are left out; those of a run that diverged are null in JSON. */
export interface Row {
  readonly seed: number;
  readonly backend: BackendId;
  readonly iterations: number;
  readonly seconds: number;
  readonly iterationsPerSecond: number;
  readonly losses: Readonly<Record<Phase, number>>;
  /** Nats; null where the run diverged. */
  readonly jsd: number | null;
  readonly modesCovered?: number;
  /** Percent. */
  readonly highQuality?: number;
  /** Nats; null where no sample is of high quality. */
  readonly reverseKL?: number | null;
  /** Units of x. */
  readonly wasserstein1?: number;
  readonly diverged?: true;
}

export function rowOf(seed: number, backend: BackendId, report: MeasureReport): Row {
  const { iterations, seconds, losses, finite } = report;
  const { divergence = null, coverage = null, wasserstein1 = null } = report.measures ?? {};
  return {
    seed,
    backend,
    iterations,
    seconds: round(seconds, 3),
    iterationsPerSecond: round(iterations / seconds, 1),
    losses: { D: losses.D, G: losses.G },
    jsd: divergence?.jsd ?? null,
    ...(coverage && {
      modesCovered: coverage.modesCovered,
      highQuality: coverage.highQuality,
      reverseKL: coverage.reverseKL,
    }),
    ...(wasserstein1 !== null && { wasserstein1 }),
    ...(!finite && { diverged: true }),
  };
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

const columns: readonly [title: string, cell: (row: Row) => string][] = [
  ['seed', ({ seed }) => String(seed)],
  ['backend', ({ backend }) => backend],
  ['iterations', ({ iterations }) => String(iterations)],
  ['seconds', ({ seconds }) => seconds.toFixed(1)],
  ['iterations/s', ({ iterationsPerSecond }) => iterationsPerSecond.toFixed(0)],
  ['loss D', ({ losses }) => losses.D.toFixed(4)],
  ['loss G', ({ losses }) => losses.G.toFixed(4)],
  ['jsd', ({ jsd }) => jsd?.toFixed(4) ?? '–'],
  ['modes', ({ modesCovered }) => (modesCovered === undefined ? '' : String(modesCovered))],
  ['% HQ', ({ highQuality }) => highQuality?.toFixed(1) ?? ''],
  ['reverse KL', ({ reverseKL }) => (reverseKL === null ? '–' : (reverseKL?.toFixed(4) ?? ''))],
  ['W1', ({ wasserstein1 }) => wasserstein1?.toFixed(4) ?? ''],
  ['', ({ diverged }) => (diverged ? 'diverged' : '')],
];

/** Right-aligned columns; those that no row fills are left out. */
export function tableOf(rows: readonly Row[]): string {
  const filled = columns
    .map(([title, cell]) => [title, ...rows.map(cell)])
    .filter(([, ...cells]) => cells.some((cell) => cell !== ''));
  const widths = filled.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const line = (_: unknown, row: number) =>
    filled.map((cells, column) => cells[row]?.padStart(widths[column] ?? 0)).join('  ');
  return Array.from({ length: rows.length + 1 }, line).join('\n');
}
