/** What the button below a prediction does. */
import type { Playground } from '../state/playground';
import type { RunId } from './lesson';

const runs: Readonly<Record<RunId, (playground: Playground) => void>> = {
  play(playground) {
    if (!playground.store.getState().playing) playground.play();
  },
  ascend: (playground) => playground.ascend(),
  show: () => {},
  walk: (playground) => playground.codes.walk(),
};

export function run(playground: Playground, id: RunId): void {
  runs[id](playground);
}
