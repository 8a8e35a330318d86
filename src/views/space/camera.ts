/** The camera of the picture in space: turned by dragging and by keys, and whoever draws is told. */
import { firstView, turned, type View } from './projection';

export interface Camera {
  view(): View;
  /** Moves the picture as a pointer that went this far, in CSS pixels, would pull it along. */
  drag(byX: number, byY: number): void;
  /** True if the key moves the camera. */
  press(key: string): boolean;
  home(): void;
  subscribe(listener: () => void): () => void;
}

/** Radians per CSS pixel: a hand's width on the screen is half a turn. */
const perPixel = 0.008;
/** A key moves as far as this many pixels of dragging, some 7°. */
const step = 16;

const keys: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

export function createCamera(): Camera {
  let view = firstView;
  const listeners = new Set<() => void>();
  const look = (next: View) => {
    if (next.turn === view.turn && next.tilt === view.tilt) return;
    view = next;
    for (const listener of listeners) listener();
  };
  const drag = (byX: number, byY: number) => look(turned(view, -byX * perPixel, byY * perPixel));
  const home = () => look(firstView);
  return {
    view: () => view,
    drag,
    home,
    press(key) {
      const by = keys[key];
      if (by) drag(...by);
      else if (key === 'Home') home();
      else return false;
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
