/** The drawing under the handles of codes: the prior's square, arrows to the images, and the path of a straight walk. */
import { useMemo } from 'react';
import { useMessages } from '../i18n/messages';
import { type Code, type CodesState, codeEnds, walker } from '../state/codes';
import { Notation } from '../views/Notation';
import styles from './codeHandles.module.css';
import type { CodeStage } from './codePlaces';
import type { Place } from './handPlaces';

interface GuidesProps {
  readonly codes: CodesState;
  readonly stage: CodeStage;
}

/** Equal steps in z along the way; every so many-th carries a mark, so that one sees the pace of x. */
const steps = 96;
const perMark = 4;

/** Images of equal steps from the one code to the other. */
function path(from: Code, to: Code, stage: CodeStage): Place[] {
  return Array.from({ length: steps + 1 }, (_, i) =>
    stage.imageOf(walker({ from, to, at: i / steps })),
  );
}

const points = (places: readonly Place[]) => places.map(({ x, y }) => `${x},${y}`).join(' ');

/** The image of a code; on the line an arrow leads there. */
function Image({ code, stage, name }: { code: Code; stage: CodeStage; name: string }) {
  const from = stage.placeOf(code);
  const to = stage.imageOf(code);
  if (!Number.isFinite(to.x + to.y)) return null;
  return (
    <g className={styles[name]}>
      {!stage.inset && <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />}
      <circle cx={to.x} cy={to.y} r={name === 'walker' ? 5 : 6.5} />
    </g>
  );
}

function Path({ codes: { from, to, at }, stage }: GuidesProps) {
  const places = useMemo(() => path(from, to, stage), [from, to, stage]);
  const marks = places.filter((_, i) => i % perMark === 0);
  const gone = places.slice(0, Math.round(at * steps) + 1);
  return (
    <>
      <polyline className={styles.halo} points={points(places)} />
      <polyline className={styles.path} points={points(places)} />
      {at > 0 && <polyline className={styles.gone} points={points(gone)} />}
      {marks.map(({ x, y }, i) => (
        <circle key={i} className={styles.mark} cx={x} cy={y} r={1.8} />
      ))}
    </>
  );
}

/** The square of the prior in the plane: the way between the codes is straight there. */
function Square({ codes, stage }: GuidesProps) {
  const { left, top, right, bottom } = stage.field;
  const [a, b] = [stage.placeOf(codes.from), stage.placeOf(codes.to)];
  return (
    <>
      <rect
        className={styles.square}
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        rx={4}
      />
      <line className={styles.way} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
    </>
  );
}

export function CodeGuides({ codes, stage }: GuidesProps) {
  const { codes: words } = useMessages();
  const { left, top, right, bottom } = stage.field;
  const at = stage.placeOf(walker(codes));
  const begun = codes.at > 0 || codes.walking;
  return (
    <>
      <svg className={styles.guides} aria-hidden="true">
        {stage.inset && <Square codes={codes} stage={stage} />}
        <Path codes={codes} stage={stage} />
        {codeEnds.map((end) => (
          <Image key={end} code={codes[end]} stage={stage} name={end} />
        ))}
        {begun && (
          <>
            <Image code={walker(codes)} stage={stage} name="walker" />
            <circle className={styles.walkerDot} cx={at.x} cy={at.y} r={5} />
          </>
        )}
      </svg>
      <div
        className={styles.field}
        data-part="codes"
        style={{ left, top, width: right - left, height: bottom - top }}
      >
        {stage.inset && <Notation text={words.prior} />}
      </div>
      {codeEnds.map((end) => {
        const z = stage.placeOf(codes[end]);
        const x = stage.imageOf(codes[end]);
        return (
          <span key={end} aria-hidden="true">
            <i className={styles.letter} style={{ transform: place(z, stage.inset ? -24 : 11) }}>
              {words.letters[end]}
            </i>
            <i className={styles.letter} style={{ transform: place(x, -25) }}>
              {words.images[end]}
            </i>
          </span>
        );
      })}
    </>
  );
}

/** Centred above or below a place. */
function place({ x, y }: Place, below: number): string {
  return `translate(-50%, 0) translate(${x}px, ${y + below}px)`;
}
