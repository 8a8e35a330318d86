/** Two codes z that a person moves over the stage, what G makes of them, and the walk from the one to the other. */
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useStore } from 'zustand';
import { distributionOf } from '../distributions';
import type { Frame } from '../engine/protocol';
import { useMessages } from '../i18n/messages';
import { type CodeMap, codeMap } from '../math/codeMap';
import { type CodeEnd, type CodesState, codeEnds } from '../state/codes';
import { usePart, usePlayground } from '../state/hooks';
import { holdPointer } from '../views/browser';
import { ownTouch } from '../views/ownTouch';
import { useScaledSize } from '../views/pictureScale';
import { priorRow } from '../views/prior';
import { leastStage } from '../views/Stage';
import { CodeGuides } from './CodeGuides';
import styles from './codeHandles.module.css';
import { type CodeStage, codeStage, steppedCode } from './codePlaces';
import type { Place } from './handPlaces';
import { useWalking } from './useWalking';

interface HandleProps {
  readonly end: CodeEnd;
  readonly codes: CodesState;
  readonly stage: CodeStage;
  readonly map: CodeMap;
  /** CSS pixels per pixel of the stage. */
  readonly scale: number;
}

function useGrip({ end, codes, stage, scale }: HandleProps, at: Place) {
  const { move } = usePlayground().codes;
  const grip = useRef<Place | null>(null);
  const letGo = () => {
    grip.current = null;
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
      const place = { x: event.clientX / scale - current.x, y: event.clientY / scale - current.y };
      move(end, stage.codeAt(place));
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const next = steppedCode(codes[end], event.key, event.shiftKey, stage.free);
      if (!next) return;
      event.preventDefault();
      move(end, next);
    },
  };
}

function Handle(props: HandleProps) {
  const { end, codes, stage, map } = props;
  const { codes: words, fixed } = useMessages();
  const code = codes[end];
  const at = stage.placeOf(code);
  const grip = useGrip(props, at);
  const z = code.slice(0, stage.free ? 2 : 1).map((share) => share * map.reach);
  const vector = (numbers: readonly number[]) => numbers.map(fixed).join(', ');
  return (
    <div
      ref={ownTouch}
      className={`${styles.handle} ${styles[end]} ${stage.free ? styles.free : ''}`}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      role="slider"
      tabIndex={0}
      title={words.keys}
      aria-label={words.names[end]}
      aria-valuemin={-map.reach}
      aria-valuemax={map.reach}
      aria-valuenow={z[0]}
      aria-valuetext={words.told(vector(z), vector(map.image(code)))}
      {...grip}
    />
  );
}

function WalkButton({ stage }: { readonly stage: CodeStage }) {
  const { codes: words } = useMessages();
  const { walk } = usePlayground().codes;
  const { field, inset } = stage;
  const place = inset
    ? { left: field.left, top: field.bottom + 4 }
    : { left: 0, top: field.bottom - 12 };
  return (
    <button
      type="button"
      className={styles.walk}
      style={place}
      title={words.walkHint}
      onClick={walk}
    >
      {words.walk}
    </button>
  );
}

/** Where codes and images stand for the newest frame; null where that has no grid of the prior. */
function useCodeStage(holder: RefObject<HTMLElement | null>) {
  const { frames } = usePlayground();
  const data = usePart((state) => state.experiment.data);
  const frame: Frame | null = useSyncExternalStore(frames.subscribe, frames.latest);
  const size = useScaledSize(holder, leastStage);
  return useMemo(() => {
    const distribution = distributionOf(data);
    // A frame of other dimensions belongs to the run before.
    if (!size || frame?.dimensions !== distribution.dimensions) return null;
    const map = codeMap(frame);
    if (!map) return null;
    const extent = distribution.dimensions === 1 ? priorRow(frame).extent : 1;
    return { size, map, stage: codeStage(size, distribution, map, extent) };
  }, [data, frame, size]);
}

export function CodeHandles() {
  const { codes: words } = useMessages();
  const { store } = usePlayground().codes;
  const codes = useStore(store);
  const holder = useRef<HTMLFieldSetElement>(null);
  const shown = useCodeStage(holder);
  useWalking();
  useEffect(() => () => store.setState({ walking: false }), [store]);
  return (
    <fieldset ref={holder} className={styles.codes} aria-label={words.label}>
      {shown && (
        <div className={styles.scaled} style={shown.size}>
          <CodeGuides codes={codes} stage={shown.stage} />
          {codeEnds.map((end) => (
            <Handle key={end} end={end} codes={codes} scale={shown.size.scale} {...shown} />
          ))}
          <WalkButton stage={shown.stage} />
        </div>
      )}
    </fieldset>
  );
}
