/** A run as files: what is in them and what they are called. */
import { measuresCsv, weightsJson } from '../../state/exports';
import type { Playground } from '../../state/playground';
import { printRun } from '../../state/savedRun';
import { snapshotOf } from '../../state/saving';

export interface SavedFile {
  readonly name: string;
  readonly content: Blob | string;
  readonly type: string;
}

/** What a file of one run is called where several train: the first of them. */
function firstOf({ store }: Playground): string {
  const { rival, experiment, view } = store.getState();
  if (rival) return 'A.';
  return view.picture === 'seeds' ? `seed-${experiment.seed}.` : '';
}

/** "gan-ring8-3200.csv": the data and the iteration. */
export function nameOf({ store }: Playground, ending: string): string {
  const { experiment, clock } = store.getState();
  return `gan-${experiment.data.id}-${clock.iteration}.${ending}`;
}

export function runFile(playground: Playground): SavedFile | null {
  const run = snapshotOf(playground, Date.now(), 'shown');
  const type = 'application/json';
  return run && { name: nameOf(playground, 'run.json'), content: printRun(run), type };
}

export function measuresFile(playground: Playground): SavedFile {
  const { losses, measures } = playground.record;
  const content = measuresCsv(losses.spans(), measures.points());
  return { name: nameOf(playground, `${firstOf(playground)}csv`), content, type: 'text/csv' };
}

export function weightsFile(playground: Playground): SavedFile | null {
  const [main] = playground.run.kept();
  if (!main) return null;
  const content = weightsJson(main.experiment, main.checkpoint);
  return {
    name: nameOf(playground, `${firstOf(playground)}weights.json`),
    content,
    type: 'application/json',
  };
}
