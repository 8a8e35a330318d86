/** Legends of the stages: D's colour bar, the two kinds of dots, what an arrow's length means. */
import { format } from 'd3';
import { type ArrowScale, addGradientArrow } from './arrows';
import { drawSideAxis } from './axes';
import type { StageLayers } from './layers';
import type { Layout1d } from './layout1d';
import type { Layout2d } from './layout2d';
import { drawNotation, setFont } from './notation';
import { optimalStyle } from './optimal1d';
import type { BarScale } from './shownField';
import type { StageText } from './text';
import { colourOfEntry, surfaceIndex, type Theme } from './theme';

/** "0.05", "2", "1,000": as short as a round number can be. */
export const shortNumber = format(',.2~r');

export function drawColourBar(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { bar, text, plot }: Layout2d,
  scale: BarScale,
) {
  const gradient = bar.upright
    ? context.createLinearGradient(0, bar.bottom, 0, bar.top)
    : context.createLinearGradient(bar.left, 0, bar.right, 0);
  for (const stop of [0, 0.25, 0.5, 0.75, 1]) {
    gradient.addColorStop(stop, colourOfEntry(scale.table, surfaceIndex(stop)));
  }
  context.fillStyle = gradient;
  context.fillRect(bar.left, bar.top, bar.right - bar.left, bar.bottom - bar.top);
  context.strokeStyle = theme.faint;
  context.lineWidth = 1;
  context.strokeRect(bar.left, bar.top, bar.right - bar.left, bar.bottom - bar.top);
  if (bar.upright) drawUprightLabels(context, theme, bar, text, scale);
  else drawFlatLabels(context, theme, { ...bar, edge: plot.left }, text, scale);
}

function drawUprightLabels(
  context: CanvasRenderingContext2D,
  theme: Theme,
  bar: Layout2d['bar'],
  text: number,
  { notation, numbers, words }: BarScale,
) {
  const at = (value: number) => bar.bottom + (bar.top - bar.bottom) * value;
  const x = bar.right + text * 0.5;
  const size = text * 0.92;
  context.fillStyle = theme.muted;
  context.textAlign = 'left';
  setFont(context, theme, size);
  context.textBaseline = 'bottom';
  context.fillText(numbers[0], x, at(0) + 2);
  context.textBaseline = 'middle';
  context.fillText(numbers[1], x, at(0.5));
  context.textBaseline = 'top';
  context.fillText(numbers[2], x, at(1) - 1);
  context.fillText(words[1], x, at(1) + text * 1.15);
  context.textBaseline = 'bottom';
  setFont(context, theme, size);
  context.fillText(words[0], x, at(0) - text * 1.15);
  context.textBaseline = 'top';
  drawNotation(context, theme, notation, { x: bar.left, y: bar.bottom + 7, size });
}

function drawFlatLabels(
  context: CanvasRenderingContext2D,
  theme: Theme,
  bar: Layout2d['bar'] & { edge: number },
  text: number,
  { notation, numbers, words }: BarScale,
) {
  const y = bar.bottom + text * 0.35;
  const size = text * 0.92;
  setFont(context, theme, size);
  context.fillStyle = theme.muted;
  context.textBaseline = 'top';
  context.textAlign = 'left';
  context.fillText(`${numbers[0]} ${words[0]}`, bar.left, y);
  context.textAlign = 'center';
  context.fillText(numbers[1], (bar.left + bar.right) / 2, y);
  context.textAlign = 'right';
  context.fillText(`${words[1]} ${numbers[2]}`, bar.right, y);
  drawNotation(context, theme, notation, {
    x: bar.edge - text * 0.6,
    y: bar.top - 1,
    size,
    align: 'right',
  });
}

/** "● real ● generated" under the plot, for the layers that are shown. */
export function drawDotLegend(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, legendY, text }: Pick<Layout2d, 'plot' | 'legendY' | 'text'>,
  words: StageText,
  layers: StageLayers,
) {
  let x = plot.left;
  setFont(context, theme, text);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const entries = [
    { shown: layers.real, colour: theme.data, word: words.real },
    { shown: layers.generated, colour: theme.generated, word: words.generated },
  ];
  for (const { shown, colour, word } of entries) {
    if (!shown) continue;
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x + 4, legendY, 3.5, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = theme.ink;
    context.fillText(word, x + 12, legendY + 0.5);
    x += 12 + context.measureText(word).width + text * 1.2;
  }
}

/** An example arrow and its meaning, ending at `place.x`. */
export function drawArrowLegend(
  context: CanvasRenderingContext2D,
  theme: Theme,
  scale: ArrowScale,
  words: StageText,
  place: { readonly x: number; readonly y: number; readonly size: number },
) {
  setFont(context, theme, place.size);
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillStyle = theme.ink;
  const label = words.arrow(shortNumber(scale.example), shortNumber(scale.most));
  const end = place.x - context.measureText(label).width - 6;
  const length = scale.pixels * scale.example;
  if (end < length) return; // half a sentence explains nothing
  context.fillText(label, place.x, place.y + 0.5);
  context.beginPath();
  addGradientArrow(context, scale, end - length, place.y, scale.example, 0);
  context.setLineDash([]);
  context.strokeStyle = theme.descent;
  context.lineWidth = 1.4;
  context.stroke();
}

/** D's axis from 0 over ½ to 1, on the right of the 1-D stage. */
export function drawDiscriminatorAxis(
  context: CanvasRenderingContext2D,
  theme: Theme,
  scale: Parameters<typeof drawSideAxis>[1],
  x: number,
  size: number,
) {
  drawSideAxis(context, scale, x, 'right', {
    theme,
    size,
    count: 3,
    colour: theme.discriminator,
    ticks: [
      { value: 0, text: '0' },
      { value: 0.5, text: '½' },
      { value: 1, text: '1' },
    ],
  });
}

interface CurveEntry {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly notation: string;
}

/** "··· P_data — P_G - - D(x) — D*(x)" above the 1-D plot; the last two where they are shown. Returns where it ends. */
export function drawCurveLegend(
  context: CanvasRenderingContext2D,
  theme: Theme,
  { plot, text }: Layout1d,
  words: StageText,
  shown: { readonly discriminator: boolean; readonly optimal: boolean },
): number {
  const entries: CurveEntry[] = [
    { colour: theme.data, width: 2.6, dash: [0.1, 5], notation: words.dataDensity },
    { colour: theme.generated, width: 2.2, dash: [], notation: words.generatedDensity },
  ];
  const ochre = { colour: theme.discriminator };
  if (shown.discriminator) {
    entries.push({ ...ochre, width: 1.8, dash: [7, 5], notation: words.discriminator });
  }
  if (shown.optimal) entries.push({ ...ochre, ...optimalStyle, notation: words.optimal });
  // Four entries have to fit a phone.
  const narrow = entries.length > 3 && plot.right - plot.left < 460;
  const y = plot.top - text * 1.95;
  const swatch = text * (narrow ? 1.4 : 2);
  let x = plot.left + text * (narrow ? 1.6 : 3.2);
  context.textBaseline = 'middle';
  for (const { colour, width, dash, notation } of entries) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + swatch, y);
    context.setLineDash([...dash]);
    context.lineWidth = width;
    context.lineCap = 'round';
    context.strokeStyle = colour;
    context.stroke();
    context.fillStyle = theme.ink;
    x += swatch + text * 0.5;
    x += drawNotation(context, theme, notation, { x, y, size: text }) + text * (narrow ? 0.7 : 1.3);
  }
  context.setLineDash([]);
  context.lineCap = 'butt';
  return x;
}
