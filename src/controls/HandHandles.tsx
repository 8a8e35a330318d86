/** The handles of P_G on the stage: drag them, or move them with the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef } from 'react';
import type { Hand } from '../config/experiment';
import { distributionOf } from '../distributions';
import { handRanges } from '../distributions/handRanges';
import { useMessages } from '../i18n/messages';
import { moveHand } from '../state/hand';
import { usePart, usePlayground } from '../state/hooks';
import { holdPointer } from '../views/browser';
import { ownTouch } from '../views/ownTouch';
import { useScaledSize } from '../views/pictureScale';
import { leastStage } from '../views/Stage';
import styles from './handHandles.module.css';
import { type HandStage, handStage, type Place, pressed } from './handPlaces';

interface HandleProps {
  readonly part: 'mean' | 'spread';
  readonly hand: Hand;
  readonly stage: HandStage;
  /** CSS pixels per pixel of the stage. */
  readonly scale: number;
}

/** What a handle does: a drag or a held key is one gesture, which ends when it is let go. */
function useGrip({ part, stage, scale }: HandleProps, at: Place) {
  const playground = usePlayground();
  const grip = useRef<Place | null>(null);
  const moved = useRef(false);
  const now = () => playground.store.getState().experiment.hand;
  const move = (change: (hand: Hand) => Hand | null): boolean => {
    const hand = now();
    const next = hand && change(hand);
    if (!next) return false;
    moved.current = true;
    moveHand(playground, next, 'drag');
    return true;
  };
  const letGo = () => {
    grip.current = null;
    const hand = now();
    if (hand && moved.current) moveHand(playground, hand, 'choice');
    moved.current = false;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      holdPointer(event);
      // A handle stays under the finger where it was taken.
      grip.current = { x: event.clientX / scale - at.x, y: event.clientY / scale - at.y };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = grip;
      if (!current) return;
      const place = {
        x: event.clientX / scale - current.x,
        y: event.clientY / scale - current.y,
      };
      const along = part === 'mean' ? stage.withCentre : stage.withShoulder;
      move((hand) => along(hand, place));
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const { key, shiftKey } = event;
      if (move((hand) => pressed(hand, part, key, shiftKey, stage.box))) event.preventDefault();
    },
    onKeyUp: letGo,
    onBlur: letGo,
  };
}

function Handle(props: HandleProps) {
  const { part, hand, stage } = props;
  const { handles } = useMessages().hand;
  const at = part === 'mean' ? stage.centreOf(hand) : stage.shoulderOf(hand);
  const grip = useGrip(props, at);
  const ranges = handRanges(stage.box);
  const range = part === 'spread' ? ranges.spread : ranges.mean[0];
  const [x = 0, y] = hand.mean;
  const inPlane = y !== undefined;
  const value = part === 'spread' ? hand.spread : x;
  const told =
    part === 'mean' && inPlane
      ? handles.place(x.toFixed(2), y.toFixed(2))
      : handles.value(value.toFixed(2));
  const name = { mean: inPlane ? handles.centre : handles.mean, spread: handles.spread }[part];
  return (
    <div
      ref={ownTouch}
      className={`${styles.handle} ${styles[part]} ${inPlane ? styles.free : ''}`}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      role="slider"
      tabIndex={0}
      title={handles.keys}
      aria-label={name}
      aria-valuemin={range?.min}
      aria-valuemax={range?.max}
      aria-valuenow={value}
      aria-valuetext={told}
      {...grip}
    />
  );
}

/** The circle of one spread in the plane, and what ties each handle to the mean. */
function Guides({ hand, stage }: Pick<HandleProps, 'hand' | 'stage'>) {
  const clip = useId();
  const { left, right, top, bottom } = stage.plot;
  const centre = stage.centreOf(hand);
  const shoulder = stage.shoulderOf(hand);
  const radius = stage.radiusOf(hand);
  const distance = Math.hypot(shoulder.x - centre.x, shoulder.y - centre.y) || 1;
  const from = (radius ?? 0) / distance;
  return (
    <svg className={styles.guides} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      {/* The halo first: the circle lies on hundreds of dots. */}
      {[styles.halo, styles.line].map((layer) => (
        <g key={layer} className={layer}>
          {radius !== null && (
            <circle cx={centre.x} cy={centre.y} r={radius} clipPath={`url(#${clip})`} />
          )}
          <line
            x1={radius === null ? shoulder.x : centre.x + from * (shoulder.x - centre.x)}
            y1={radius === null ? centre.y : centre.y + from * (shoulder.y - centre.y)}
            x2={shoulder.x}
            y2={shoulder.y}
          />
        </g>
      ))}
    </svg>
  );
}

function HeldHandles({ hand }: { readonly hand: Hand }) {
  const { handles } = useMessages().hand;
  const data = usePart((state) => state.experiment.data);
  const holder = useRef<HTMLFieldSetElement>(null);
  const size = useScaledSize(holder, leastStage);
  const stage = useMemo(() => size && handStage(size, distributionOf(data)), [size, data]);
  return (
    <fieldset ref={holder} className={styles.handles} aria-label={handles.label}>
      {size && stage?.box.length === hand.mean.length && (
        <div className={styles.scaled} style={size}>
          <Guides hand={hand} stage={stage} />
          <Handle part="mean" hand={hand} stage={stage} scale={size.scale} />
          <Handle part="spread" hand={hand} stage={stage} scale={size.scale} />
        </div>
      )}
    </fieldset>
  );
}

/** Nothing where G is a network. */
export function HandHandles() {
  const hand = usePart((state) => state.experiment.hand);
  return hand && <HeldHandles hand={hand} />;
}
