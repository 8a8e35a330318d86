/** Swiping a sheet away: it follows the finger, down or to the right, and closes past a third of its size. */
import { type PointerEvent, type RefObject, useRef } from 'react';
import { holdPointer } from '../../views/browser';

/** Share of the sheet's size past which it closes. */
const enough = 1 / 3;
/** CSS pixels per millisecond: a flick. */
const flick = 0.5;

interface Grip {
  readonly at: number;
  readonly time: number;
  readonly sideways: boolean;
}

export function useSwipe(sheet: RefObject<HTMLElement | null>, close: () => void) {
  const grip = useRef<Grip | null>(null);
  const moved = (event: PointerEvent, { at, sideways }: Grip) =>
    Math.max(0, (sideways ? event.clientX : event.clientY) - at);
  const letGo = (event: PointerEvent) => {
    const { current: element } = sheet;
    const { current: held } = grip;
    grip.current = null;
    if (!element || !held) return;
    element.style.translate = '';
    const way = moved(event, held);
    const size = held.sideways ? element.clientWidth : element.clientHeight;
    if (way > enough * size || (way > 24 && way / (event.timeStamp - held.time) > flick)) close();
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || (event.target as Element).closest('button')) return;
      const sideways = document.documentElement.dataset.layout === 'flat';
      const at = sideways ? event.clientX : event.clientY;
      grip.current = { at, time: event.timeStamp, sideways };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current: held } = grip;
      if (!held || !sheet.current) return;
      const way = moved(event, held);
      // Not at once: a tap on what is held belongs to that.
      if (way > 6) holdPointer(event);
      sheet.current.style.translate = held.sideways ? `${way}px 0` : `0 ${way}px`;
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
}
