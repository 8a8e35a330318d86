/** Which devices the engine refuses because they compute wrong numbers, and when that is said. */
import type { StoreApi } from 'zustand/vanilla';
import type { BackendId } from '../config/backends';
import type { PlaygroundState } from './state';

export class Refusals {
  /** The device that was asked for when the engine last said which it refuses. */
  private wanted: BackendId | null = null;

  constructor(private readonly store: StoreApi<PlaygroundState>) {}

  /** Says it once of each device, and again where a person asks for one that was refused. */
  hear(refused: readonly BackendId[]): void {
    const { view, heldTo, refused: before } = this.store.getState();
    const wanted = heldTo ?? view.backend;
    const again = wanted !== this.wanted ? wanted : null;
    this.wanted = wanted;
    const device = refused.find((id) => id === again || !before.includes(id));
    this.store.setState({ refused: [...new Set([...before, ...refused])] });
    if (!device) return;
    this.store.setState({ notice: { kind: 'refused', device, pinned: device === wanted } });
  }
}
