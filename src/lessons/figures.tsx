/** Drawings beside the words of a step: the lecture's pictures of min max, computed for bell curves. */
import { line, scaleLinear } from 'd3';
import { useId, useState } from 'react';
import type { LessonMessages } from '../i18n/lessons';
import { equilibriumValue } from '../math/discriminatorValue';
import { type Bells, slopeAlong, valueAlong } from '../math/valueAlong';
import styles from './figures.module.css';
import type { FigureId } from './lesson';

/** The data and the width of P_G in the setups of the lesson. */
const bells: Bells = { centre: 1, deviation: 0.5 };
const size = { width: 272, height: 152 };
const plot = { left: 20, right: 266, top: 6, bottom: 130 };
const samples = 120;

type Words = LessonMessages['panel']['figures'];

interface Named {
  readonly at: number;
  readonly name: string;
}

const y = scaleLinear().domain([-2.3, 0.25]).range([plot.bottom, plot.top]);

function axis(from: number, to: number) {
  const x = scaleLinear().domain([from, to]).range([plot.left, plot.right]);
  const values = Array.from({ length: samples + 1 }, (_, i) => from + ((to - from) * i) / samples);
  const path = (f: (value: number) => number) =>
    line<number>(x, (value) => y(f(value)))(values) ?? '';
  return { x, path };
}

/** What follows `_` as a subscript, as `Notation` has it, inside a drawing. */
function Subscripted({ text }: { readonly text: string }) {
  const [before, below] = text.split('_');
  return (
    <>
      {before}
      {below && (
        <tspan dy="3" fontSize="9">
          {below}
        </tspan>
      )}
    </>
  );
}

/** The frame with both axes; what is inside is clipped to the plot. */
function Frame({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  const clip = useId();
  const { left, right, top, bottom } = plot;
  return (
    <>
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <path className={styles.axis} d={`M${left} ${top}V${bottom}H${right}`} />
      <line
        className={styles.level}
        x1={left}
        x2={right}
        y1={y(equilibriumValue)}
        y2={y(equilibriumValue)}
      />
      <g clipPath={`url(#${clip})`}>{children}</g>
      <text x={4} y={top + 9}>
        V
      </text>
      <text x={right} y={bottom + 17} textAnchor="end">
        <Subscripted text={name} />
      </text>
    </>
  );
}

const along = axis(-0.5, 2.9);
const generators: readonly Named[] = [
  { at: 2.2, name: 'G₁' },
  { at: 0.2, name: 'G₂' },
  { at: 0.6, name: 'G₃' },
];

/** V(Gᵢ,D) over a row of D's, each the best one against a generator somewhere; each curve's top is at its own. */
function Generators({ words }: { readonly words: Words }) {
  return (
    <svg
      className={styles.figure}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.generators}
    >
      <Frame name={words.discriminators}>
        {generators.map(({ at, name }, i) => (
          <path
            key={name}
            className={`${styles.curve} ${styles[`dash${i}`]}`}
            d={along.path((suspected) => valueAlong(at, suspected, bells))}
          />
        ))}
      </Frame>
      {generators.map(({ at, name }) => {
        const height = y(valueAlong(at, at, bells));
        return (
          <g key={name}>
            <line
              className={styles.guide}
              x1={plot.left}
              x2={along.x(at)}
              y1={height}
              y2={height}
            />
            <circle className={styles.top} cx={along.x(at)} cy={height} r={4} />
            <text x={along.x(at) + 7} y={height - 5}>
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const places = axis(-0.8, 2.8);
const discriminators: readonly Named[] = [
  { at: 2.1, name: 'D₁' },
  { at: 0.1, name: 'D₂' },
  { at: 0.75, name: 'D₃' },
];
const values = (place: number) => discriminators.map(({ at }) => valueAlong(place, at, bells));
const greatest = (place: number) => Math.max(...values(place));

/** The tangent of the highest piece at `place`. */
function tangent(place: number) {
  const heights = values(place);
  const height = Math.max(...heights);
  const highest = discriminators[heights.indexOf(height)] ?? { at: 0, name: '' };
  const slope = slopeAlong(place, highest.at, bells);
  const ends = [place - 0.7, place + 0.7].map((x) => ({
    x: places.x(x),
    y: y(height + slope * (x - place)),
  }));
  return { height, name: highest.name, ends };
}

/** V(G,Dᵢ) over the place of P_G: the greatest of them in bold, and its slope where one stands. */
function Pieces({ words }: { readonly words: Words }) {
  const [place, setPlace] = useState(0);
  const { height, name, ends } = tangent(place);
  const [from, to] = ends;
  return (
    <div className={styles.pieces}>
      <svg
        className={styles.figure}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={words.pieces}
      >
        <Frame name={words.place}>
          {discriminators.map((d, i) => (
            <path
              key={d.name}
              className={`${styles.piece} ${styles[`dash${i}`]}`}
              d={places.path((x) => valueAlong(x, d.at, bells))}
            />
          ))}
          <path className={styles.greatest} d={places.path(greatest)} />
          <line className={styles.tangent} x1={from?.x} y1={from?.y} x2={to?.x} y2={to?.y} />
          <circle className={styles.top} cx={places.x(place)} cy={y(height)} r={4.5} />
        </Frame>
        {discriminators.map((d, i) => {
          const at = [2.45, -0.45, 0.35][i] ?? 0;
          return (
            <text key={d.name} x={places.x(at)} y={y(valueAlong(at, d.at, bells)) - 7}>
              {d.name}
            </text>
          );
        })}
      </svg>
      <input
        aria-label={words.place}
        type="range"
        min={-0.8}
        max={2.8}
        step={0.05}
        value={place}
        aria-valuetext={words.at(place, name)}
        onChange={({ target }) => setPlace(target.valueAsNumber)}
      />
    </div>
  );
}

const figures: Readonly<Record<FigureId, (props: { words: Words }) => React.ReactNode>> = {
  generators: Generators,
  pieces: Pieces,
};

export function Figure({ id, words }: { readonly id: FigureId; readonly words: Words }) {
  const Drawn = figures[id];
  return (
    <div data-part="figure">
      <Drawn words={words} />
    </div>
  );
}
