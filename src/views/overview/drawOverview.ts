/** The game as a graph: z → G → x̃ → D ← x, D's scores and the losses, and the gradient's way back; each node with its picture. */
import type { LossId, Phase } from '../../config/experiment';
import type { BatchObservation, Frame } from '../../engine/protocol';
import type { DataCurve } from '../dataCurve';
import { drawScores } from '../drawScores';
import type { Size } from '../notation';
import type { Rectangle } from '../surface';
import type { Theme } from '../theme';
import { drawEdges, drawKey } from './edges';
import { type OverviewLayout, pictureOf } from './layout';
import type { PartId } from './lit';
import { drawLosses } from './lossesPicture';
import { drawGeneratorPicture, drawPriorPicture } from './priorPicture';
import {
  drawDataPicture,
  drawDiscriminatorPicture,
  drawGeneratedPicture,
  type SurfaceScratch,
} from './samplePicture';
import type { OverviewText } from './text';

export interface OverviewOptions {
  readonly size: Size;
  readonly theme: Theme;
  readonly layout: OverviewLayout;
  readonly lit: ReadonlySet<PartId>;
  /** The network whose update is shown; null for neither or both. */
  readonly phase: Phase | null;
  readonly loss: LossId;
  /** The batch that slow motion walks through: its z and its loss. */
  readonly batch: BatchObservation | null;
  /** P_data on the line; null in the plane. */
  readonly data: DataCurve | null;
  readonly text: OverviewText;
}

/** `frame` is null before the first one has come: then there are the arrows alone. */
export function drawOverview(
  context: CanvasRenderingContext2D,
  frame: Frame | null,
  options: OverviewOptions,
  scratch: SurfaceScratch,
) {
  const { size, theme, layout, text } = options;
  context.clearRect(0, 0, size.width, size.height);
  drawEdges(context, layout, options);
  drawKey(context, layout, theme, text);
  if (frame) drawPictures(context, frame, options, scratch);
}

function drawPictures(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { theme, layout, lit, phase, loss, batch, data, text }: OverviewOptions,
  scratch: SurfaceScratch,
) {
  const { nodes, text: size } = layout;
  const symbols = { theme, text: size, x: text.x, z: text.z };
  drawPriorPicture(context, frame, pictureOf(nodes.prior), { ...symbols, codes: batch?.z ?? null });
  drawGeneratorPicture(context, frame, pictureOf(nodes.generator), symbols);
  const arrows = lit.has('discriminator>generated');
  drawGeneratedPicture(context, frame, pictureOf(nodes.generated), { theme, data, arrows });
  drawDataPicture(context, frame, pictureOf(nodes.data), { theme, data });
  drawDiscriminatorPicture(context, frame, pictureOf(nodes.discriminator), theme, scratch);
  drawScoresIn(context, frame, pictureOf(nodes.scores), theme, text);
  // The probe's losses are of fixed samples; the update's own is of its batch.
  const losses = batch ? { ...frame.losses, [batch.phase]: batch.loss } : frame.losses;
  const place = pictureOf(nodes.losses);
  drawLosses(context, losses, place, { theme, text: size, words: text.losses, loss, phase });
}

/** The scores' own picture, moved to its place. */
function drawScoresIn(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { left, right, top, bottom }: Rectangle,
  theme: Theme,
  { scores }: OverviewText,
) {
  const size = { width: right - left, height: bottom - top };
  const narrow = size.width < 150;
  const words = narrow
    ? { ...scores, mean: (word: string, value: string) => `${word}: ${value}` }
    : scores;
  context.save();
  context.translate(left, top);
  drawScores(context, frame, { size, theme, text: words, ticks: narrow ? 2 : 5 });
  context.restore();
}
