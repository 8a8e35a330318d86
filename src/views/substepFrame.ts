/** What slow motion lets a picture show: the batch of the update in place of the fixed samples, as far as its sub-steps have come. */
import { type Substep, type SubstepId, substepsOf } from '../config/substeps';
import type { Frame } from '../engine/protocol';
import type { FrameSource } from '../state/frames';
import type { Playground } from '../state/playground';
import type { SlowMotionState } from '../state/state';

const nothing = new Float32Array(0);

/** The frame to draw at a sub-step; the frame itself where slow motion has nothing to say of it. */
export function substepFrame(
  frame: Frame,
  substep: Substep | null,
  slowMotion: SlowMotionState | null,
): Frame {
  const batch = slowMotion?.after ?? slowMotion?.batch;
  if (!substep || !batch) return frame;
  const ids = substepsOf[substep.phase];
  const reached = (id: SubstepId) => ids.indexOf(substep.id) >= ids.indexOf(id);
  const generates = reached('generate');
  const scores = reached('score');
  // After the update the samples have moved, and the arrows say nothing new.
  const flows = reached('gradient') && !slowMotion?.after;
  return {
    ...frame,
    real: reached('data') ? batch.real : nothing,
    generated: generates ? batch.generated : nothing,
    realLogits: scores ? batch.realLogits : nothing,
    generatedLogits: scores ? batch.generatedLogits : nothing,
    arrows: flows ? batch.arrows : nothing,
    ghostArrows: flows ? batch.ghostArrows : nothing,
  };
}

/** A playground's frames as slow motion shows them. */
export function walkedFrames({ frames, store }: Pick<Playground, 'frames' | 'store'>): FrameSource {
  return {
    latest() {
      const frame = frames.latest();
      const { substep, slowMotion } = store.getState();
      return frame && substepFrame(frame, substep, slowMotion);
    },
    subscribe(listener) {
      const ends = [
        frames.subscribe(listener),
        store.subscribe((now, before) => {
          if (now.substep !== before.substep || now.slowMotion !== before.slowMotion) listener();
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
