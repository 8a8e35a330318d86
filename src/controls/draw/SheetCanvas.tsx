/** The sheet itself: drawn on by mouse, finger, pen or keyboard. */
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { sheets } from '../../config/points';
import { useMessages } from '../../i18n/messages';
import { randomStream } from '../../math/random';
import { applyTool, type Place, type Tool } from '../../state/brushes';
import type { Draft } from '../../state/draft';
import { holdPointer } from '../../views/browser';
import { CanvasView } from '../../views/CanvasView';
import type { Draw } from '../../views/drawings';
import { drawSheet, type SheetCursor, sheetPlot } from '../../views/drawSheet';
import { ownTouch } from '../../views/ownTouch';
import { scaledSize } from '../../views/pictureScale';
import { createSurfaceImage } from '../../views/surface';
import styles from './draw.module.css';
import { StrokePointer } from './strokePointer';

interface SheetProps {
  readonly draft: Draft;
  readonly tool: Tool;
}

/** What the canvas shows besides the draft; it changes at every move and is no state of React's. */
function createPointer() {
  let cursor: SheetCursor | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => cursor,
    set(next: SheetCursor | null) {
      cursor = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The place under a pointer, as shares of the sheet's sides; outside it too. */
function placeOf(
  element: HTMLElement,
  dimensions: 1 | 2,
  at: { readonly clientX: number; readonly clientY: number },
): Place {
  const box = element.getBoundingClientRect();
  const size = scaledSize(element);
  const plot = sheetPlot(size, dimensions);
  return {
    x: ((at.clientX - box.left) / size.scale - plot.left) / (plot.right - plot.left),
    y: (plot.bottom - (at.clientY - box.top) / size.scale) / (plot.bottom - plot.top),
  };
}

const isInside = ({ x, y }: Place) => x >= 0 && x <= 1 && y >= 0 && y <= 1;

/** A stroke follows the pointer that began it; others are ignored, and so is the hand that holds a pen. */
function useStrokes({ draft, tool }: SheetProps, show: (place: Place | null) => void) {
  const random = useMemo(() => randomStream(1, 'spray'), []);
  const pointer = useMemo(() => new StrokePointer(), []);
  const last = useRef<Place>({ x: 0, y: 0 });
  const release = (event: PointerEvent) => {
    if (pointer.release(event) && event.pointerType !== 'mouse') show(null);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const place = placeOf(event.currentTarget, draft.dimensions, event);
      if (!isInside(place)) return;
      const role = pointer.press(event);
      if (role === 'ignored') return;
      holdPointer(event);
      if (role === 'instead') draft.undo();
      last.current = place;
      draft.begin();
      applyTool(draft, tool, [place, place], random);
      show(place);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { currentTarget, nativeEvent } = event;
      pointer.see(event);
      const draws = pointer.draws(event);
      if (pointer.isPalm(event) || (pointer.isDrawing && !draws)) return;
      show(placeOf(currentTarget, draft.dimensions, event));
      if (!draws) return;
      // Every place the pointer was at since the last beat of the display.
      const moves = nativeEvent.getCoalescedEvents?.() ?? [];
      for (const move of moves.length > 0 ? moves : [nativeEvent]) {
        const place = placeOf(currentTarget, draft.dimensions, move);
        applyTool(draft, tool, [last.current, place], random);
        last.current = place;
      }
    },
    onPointerLeave() {
      if (!pointer.isDrawing) show(null);
    },
    // The last of them comes only where the browser let the pointer be held.
    onPointerUp: release,
    onPointerCancel: release,
    onLostPointerCapture: release,
  };
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** Steps of the cursor across the sheet. */
const steps = { fine: 64, coarse: 12 };

const moved = (place: Place, [x, y]: readonly [number, number], step: number): Place => ({
  x: Math.min(1, Math.max(0, place.x + x * step)),
  y: Math.min(1, Math.max(0, place.y + y * step)),
});

/** A cursor moved by arrow keys; Space or Enter uses the tool, and held down while moving draws on. */
function useKeys({ draft, tool }: SheetProps, show: (place: Place, byKey: true) => void) {
  const random = useMemo(() => randomStream(2, 'spray'), []);
  const place = useRef<Place>({ x: 0.5, y: 0.5 });
  const drawing = useRef(false);
  const use = (to: Place, from = to) => applyTool(draft, tool, [from, to], random);
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = directions[event.key];
      const uses = event.key === ' ' || event.key === 'Enter';
      if (!direction && !uses) return;
      event.preventDefault();
      const before = place.current;
      if (direction) {
        place.current = moved(before, direction, 1 / (event.shiftKey ? steps.coarse : steps.fine));
        if (drawing.current) use(place.current, before);
      } else if (!event.repeat) {
        draft.begin();
        drawing.current = true;
        use(before);
      }
      show(place.current, true);
    },
    onKeyUp({ key }: KeyboardEvent) {
      if (key === ' ' || key === 'Enter') drawing.current = false;
    },
    onBlur() {
      drawing.current = false;
    },
  };
}

/** A place in the units of the axes. */
function placeValue({ dimensions, units }: Draft, place: Place): [number, number | null] {
  const along = (share: number, axis: number) => {
    const { half } = sheets[dimensions];
    const [low, high] = units?.[axis] ?? [-half, half];
    return Number((low + share * (high - low)).toPrecision(4));
  };
  return [along(place.x, 0), dimensions === 2 ? along(place.y, 1) : null];
}

export function SheetCanvas({ draft, tool }: SheetProps) {
  const { draw: words } = useMessages();
  const [spoken, setSpoken] = useState('');
  const hint = useId();
  const pointer = useMemo(createPointer, []);
  const image = useMemo(() => createSurfaceImage(), []);
  const radius = tool.id === 'pen' ? 0 : tool.radius;
  const show = (place: Place | null, byKey = false) => {
    pointer.set(place && { ...place, radius, cross: byKey });
    if (place && byKey) setSpoken(words.place(...placeValue(draft, place)));
  };
  // Another tool or size changes the circle where it is.
  useEffect(() => {
    const cursor = pointer.get();
    if (cursor) pointer.set({ ...cursor, radius });
  }, [pointer, radius]);
  const draw = useCallback<Draw>(
    (context, size, theme) =>
      drawSheet(context, theme, size, { content: draft, cursor: pointer.get(), image }),
    [draft, pointer, image],
  );
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [draft.subscribe(listener), pointer.subscribe(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    [draft, pointer],
  );
  const label = words.canvas[draft.dimensions];
  return (
    <>
      <div
        ref={ownTouch}
        className={draft.dimensions === 2 ? styles.plane : styles.line}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys draw
        tabIndex={0}
        aria-label={label}
        aria-describedby={hint}
        {...useStrokes({ draft, tool }, show)}
        {...useKeys({ draft, tool }, show)}
      >
        <CanvasView label={label} draw={draw} subscribe={subscribe} />
      </div>
      <p id={hint} className={styles.spoken}>
        {words.keys}
      </p>
      <p className={styles.spoken} aria-live="polite">
        {spoken}
      </p>
    </>
  );
}
