/** Moves the walk between two codes along while it lasts, at an even pace in z. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { usePlayground } from '../state/hooks';
import { prefers } from '../views/browser';

/** Seconds from the one code to the other. */
const duration = 4;
/** Where motion is not wanted the walk is a row of so many pictures. */
const calmSteps = 8;

export function useWalking(): void {
  const { codes, frames, run } = usePlayground();
  // Of two stages side by side, one keeps the pace.
  const leads = frames === run.frames;
  const walking = useStore(codes.store, (state) => state.walking);
  useEffect(() => {
    if (!walking || !leads) return;
    const calm = prefers('(prefers-reduced-motion: reduce)');
    const least = calm ? duration / calmSteps : 0;
    let last: number | null = null;
    let wanted = 0;
    const step = (time: number) => {
      last ??= time;
      const seconds = (time - last) / 1000;
      if (seconds >= least) {
        last = time;
        // A page that was away for a moment does not leap.
        codes.advance(Math.min(seconds, Math.max(0.1, least)) / duration);
      }
      wanted = requestAnimationFrame(step);
    };
    wanted = requestAnimationFrame(step);
    return () => cancelAnimationFrame(wanted);
  }, [codes, walking, leads]);
}
