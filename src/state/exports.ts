/** A run in formats that other programs read: measures as CSV, weights as JSON (docs/weights.md). */
import { csvFormatRows } from 'd3';
import type { ActivationId, Experiment, Phase } from '../config/experiment';
import { effectiveExperiment } from '../config/hand';
import { layersIn, leakySlope } from '../config/layers';
import { encodeLink } from '../config/link';
import { defaultView } from '../config/view';
import type { RunCheckpoint } from '../engine/protocol';
import type { LossSpan } from './lossHistory';
import type { MeasurePoint, ScoreId } from './measureHistory';

type Row = Partial<Record<(typeof columns)[number]['key'], number | null>>;

/** The columns of the CSV: information in nats, distances in units of x. */
const columns = [
  { key: 'iteration', title: 'iteration' },
  { key: 'D', title: 'loss D [nats]' },
  { key: 'G', title: 'loss G [nats]' },
  { key: 'value', title: 'V [nats]' },
  { key: 'standardError', title: 'standard error of V [nats]' },
  { key: 'bound', title: 'bound of V [nats]' },
  { key: 'jsd', title: 'JSD of cells from samples [nats]' },
  { key: 'densityJsd', title: 'JSD [nats]' },
  { key: 'klDataGenerated', title: 'KL(P_data||P_G) [nats]' },
  { key: 'klGeneratedData', title: 'KL(P_G||P_data) [nats]' },
  { key: 'totalVariation', title: 'total variation [0..1]' },
  { key: 'wasserstein1', title: 'Wasserstein-1 [units of x]' },
  { key: 'modesCovered', title: 'modes covered' },
  { key: 'highQuality', title: 'high quality [%]' },
  { key: 'reverseKL', title: 'reverse KL of modes [nats]' },
] as const satisfies readonly {
  readonly key: 'iteration' | 'D' | 'G' | 'value' | 'standardError' | 'bound' | ScoreId;
  readonly title: string;
}[];

const lossRow = ({ to, D, G }: LossSpan): Row => ({ iteration: to, D: D.mean, G: G.mean });

const measureRow = ({
  to,
  value,
  standardError,
  bound,
  generatorLoss,
  scores,
}: MeasurePoint): Row => ({
  iteration: to,
  D: -value,
  G: generatorLoss,
  value,
  standardError,
  bound,
  ...scores,
});

/** A row a moment, oldest first; a cell is empty where nothing was measured. Where spans were merged, losses are their means. */
export function measuresCsv(spans: readonly LossSpan[], points: readonly MeasurePoint[]): string {
  const measured = new Set(points.map(({ to }) => to));
  const rows = [
    ...spans.filter(({ to }) => !measured.has(to)).map(lossRow),
    ...points.map(measureRow),
  ].sort((a, b) => (a.iteration ?? 0) - (b.iteration ?? 0));
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined || !Number.isFinite(value) ? '' : String(value);
  return `${csvFormatRows([
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ key }) => cell(row[key]))),
  ])}\n`;
}

/** Names that other libraries know. */
const activations: Record<ActivationId, string> = {
  relu: 'relu',
  leaky: 'leaky_relu',
  tanh: 'tanh',
};

/** Layers in order, each with W as rows [inputs][outputs] and b. */
function layersText(experiment: Experiment, phase: Phase, parameters: Float32Array) {
  let offset = 0;
  const take = (count: number) => {
    offset += count;
    return Array.from(parameters.subarray(offset - count, offset));
  };
  return layersIn(experiment, phase).map(({ inputs, outputs, activation }) => ({
    inputs,
    outputs,
    activation: activation ? activations[activation] : 'linear',
    weights: Array.from({ length: inputs }, () => take(outputs)),
    bias: take(outputs),
  }));
}

/** G and D as they stand, as plain numbers. */
export function weightsJson(experiment: Experiment, checkpoint: RunCheckpoint): string {
  const trained = effectiveExperiment(experiment);
  const { tensors } = checkpoint.system;
  const layers = (phase: Phase) =>
    layersText(trained, phase, tensors[phase] ?? new Float32Array(0));
  return JSON.stringify({
    format: 'gan-playground-weights',
    version: 1,
    experiment: encodeLink({ experiment, view: defaultView }),
    iteration: checkpoint.schedule.iteration,
    prior: trained.prior,
    leakySlope,
    generator: layers('G'),
    discriminator: layers('D'),
  });
}
