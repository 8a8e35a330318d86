/** Arguments to call each message with: the special ones by key, for all others a number stands in. */
import { parameterIds } from '../../src/config/distributions';
import { defaultExperiment } from '../../src/config/experiment';
import { experimentFields } from '../../src/config/fields';
import type { ChangeKind } from '../../src/config/link';
import { speeds } from '../../src/config/speeds';
import { substepsOf } from '../../src/config/substeps';
import type { BatchObservation } from '../../src/engine/protocol';
import type { Walked } from '../../src/i18n/substepFormulas';
import { adviceIds } from '../../src/math/diagnosis/advice';
import type { Diagnosis } from '../../src/math/diagnosis/diagnosis';
import type { TableReport } from '../../src/state/drawing';

const ring = Array.from({ length: 8 }, (_, i) => [
  Math.cos((Math.PI * i) / 4),
  Math.sin((Math.PI * i) / 4),
]);

const diagnoses: readonly Diagnosis[] = [
  { kind: 'diverging', phase: 'G', before: 3, now: 40 },
  {
    kind: 'saturated',
    optimiser: 'sgd',
    generatedScore: 0.01,
    gradientSizes: { mm: 0.00007, ns: 10 },
  },
  {
    kind: 'saturated',
    optimiser: 'adam',
    generatedScore: 0.01,
    gradientSizes: { mm: 0.00007, ns: 10 },
  },
  { kind: 'overpowered', scores: { real: 0.9, generated: 0.1 }, way: 0.02, iterations: 400 },
  { kind: 'blind', certainty: 0.01, least: 0.2, jsd: 0.3 },
  { kind: 'cycling', now: ring.slice(0, 1), left: ring.slice(1, 3), all: 8 },
  { kind: 'cycling', now: [], left: ring.slice(1), all: 8 },
  { kind: 'collapse', held: ring.slice(0, 6), missing: ring.slice(6), all: 8 },
  { kind: 'collapse', held: [], missing: [[-3], [3]], all: 2 },
  { kind: 'blur', quality: 0.2, perfect: 0.989, near: 7, all: 8 },
  {
    kind: 'converged',
    limit: 0.01,
    jsd: 0.006,
    error: 0.001,
    source: 'estimate',
    realScore: 0.5,
  },
  {
    kind: 'converged',
    limit: 0.01,
    jsd: 0.006,
    error: 0.0001,
    source: 'lattice',
    realScore: 0.5,
  },
  { kind: 'improving', before: 0.5, now: 0.2, iterations: 1200 },
];

const table = {
  dimensions: 2,
  names: ['height', 'weight'],
  places: [2, 3],
  columns: 3,
  leftOut: { count: 2, first: { line: 7, text: 'n/a' } },
  cut: true,
} as const;
const reports: readonly TableReport[] = [
  { kind: 'reading', share: 0 },
  { kind: 'reading', share: 0.45 },
  { kind: 'taken', table, rows: 2, subtracted: [0, 1_700_000_000_000_000_000n] },
  {
    kind: 'taken',
    table: { ...table, dimensions: 1, names: [], places: [1], columns: 1, cut: false },
    rows: 1,
    subtracted: [0.25],
  },
  ...(['empty', 'noNumbers', 'tooLarge', 'unreadable', 'unreachable'] as const).map((problem) => ({
    kind: 'refused' as const,
    problem,
  })),
];

const batch = (phase: 'D' | 'G'): BatchObservation => ({
  phase,
  z: new Float32Array([0.1, -0.2, 0.3, 0.4]),
  generated: new Float32Array([1, 2, -3, 4]),
  real: new Float32Array([0.5, 0.5, 1.5, -1.5]),
  generatedLogits: new Float32Array(2),
  realLogits: new Float32Array(2),
  arrows: new Float32Array(4),
  ghostArrows: new Float32Array(4),
  before: null,
  gradientSize: 0.25,
  loss: 0.75,
  meanScores: { real: 0.6, generated: 0.4 },
  takenForReal: { real: 2, generated: 1 },
});
const walks = (['D', 'G'] as const).flatMap((phase) =>
  (['mm', 'ns'] as const).flatMap((loss) =>
    [null, batch(phase)].flatMap((after) =>
      substepsOf[phase].map((id): [string, Walked] => [
        id,
        { batch: batch(phase), after, experiment: { ...defaultExperiment, loss } },
      ]),
    ),
  ),
);

const keys = experimentFields.map(({ key }) => key);
/** Those in which two runs of a comparison may differ. */
const ownKeys = keys.filter(
  (key) => !['data', 'seed', 'points', ...parameterIds].some((other) => other === key),
);
const kinds: readonly ChangeKind[] = [
  'clamped',
  'invalid',
  'unknown',
  'unused',
  'repeated',
  'tooLong',
  'absent',
];
const change = { key: 'batch', given: '9999', used: '512' };
const losses = [['mm'], ['ns']];
const aboutDiagnosis = diagnoses.map((given) => [given]);

const special: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  enumerated: [[['a', 'b']]],
  unsupported: [[['WebAssembly', 'Web Workers']]],
  'transport.speedIn': speeds.map((speed) => [speed]),
  'timeline.events.finding': diagnoses.map(({ kind }) => [kind]),
  'timeline.events.loss': losses,
  'diagnosis.sentence': aboutDiagnosis,
  'diagnosis.evidence': aboutDiagnosis,
  'diagnosis.attempt': [[adviceIds], ...adviceIds.map((id) => [[id]])],
  'draw.place': [
    [1.5, null],
    [-1.5, 1e-7],
  ],
  'draw.total': [
    [1, 3, true],
    [2, 1, false],
  ],
  'draw.table.open': [[['separator', 'decimal']], [['header']], [['columns']]],
  'draw.table.column': [
    [1, 'height'],
    [1200, ''],
  ],
  'draw.report': reports.map((report) => [report]),
  'draw.card.scaled': [
    [
      [
        { name: 'x', low: -10, high: 10, half: 3 },
        { name: 'y', low: 0, high: 1e-6, half: 3 },
      ],
    ],
  ],
  'hand.handles.value': [['-1.50']],
  'hand.handles.place': [['-1.50', '2.00']],
  'slowMotion.says': walks,
  'theory.ghostsHint': losses,
  'theory.stage.ghosts': losses,
  'stage.ghosts': losses,
  'theory.lossPicture.size': [[undefined], [0], [0.5], [0.00004]],
  'notices.restarted': [[keys], [keys.slice(0, 1)]],
  'notices.rewound': [[keys]],
  'notices.link': [
    ...kinds.map((kind) => [[{ ...change, kind }]]),
    [kinds.map((kind) => ({ ...change, kind }))],
  ],
  'compare.settings': [
    [defaultExperiment, ownKeys],
    [{ ...defaultExperiment, hand: { mean: [0], spread: 1 } }, ['hand']],
  ],
  'compare.charts.readout': [['1,200', [['D A 0.693', 'D B 0.7'], ['G A 0.5']]]],
  // A name in Chinese: no space stands before what follows it.
  'overview.controls': [['名']],
  'seeds.open': [
    ['3', ''],
    ['3', '8'],
  ],
  'save.restore': [
    [0, 1200],
    [Date.now(), 1200],
  ],
};

/** What to call the message at `key` with, once for each. */
export function samplesOf(key: string, parameters: number): readonly (readonly unknown[])[] {
  return special[key] ?? [Array.from({ length: parameters }, () => 12)];
}
