/** Keeps the run in the browser's storage as it trains, and offers it after a reload or a crash. */
import type { Compared } from '../config/compare';
import { encodeLink } from '../config/link';
import { linkHolds } from '../config/linkedPoints';
import { defaultView } from '../config/view';
import type { Playground } from './playground';
import { parseRun } from './readRun';
import { printRun, type SavedRun } from './savedRun';
import { offerOf, snapshotOf } from './saving';

/** One text that outlives the page; both may fail. */
export interface RunStorage {
  read(): Promise<unknown>;
  write(text: string): Promise<void>;
}

/** So many iterations are worth an offer, whatever the address says, and to give up an older run for. */
const muchTrained = 100;

export interface Autosave {
  /** Writes the run down if there is anything new to lose. Never rejects. */
  save(): Promise<void>;
}

interface AutosaveOptions {
  readonly storage: RunStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The address as it was opened, without `#`. */
  readonly address: string;
}

/** Looks for a run that was kept, offers it if it fits, and gets ready to keep the present one. Never rejects. */
export async function startAutosave(
  playground: Playground,
  { storage, now, address }: AutosaveOptions,
): Promise<Autosave> {
  const { saving } = playground;
  const fail = failOnce(playground);
  const found = await readKept(storage, fail);
  if (found && isWorth(found, playground, address))
    saving.setState({ offer: offerOf(playground, found) });
  let written: unknown = null;
  let busy = false;
  return {
    async save() {
      const run = snapshotOf(playground, now());
      const checkpoint = run?.checkpoints[0];
      if (!run || !checkpoint || busy || checkpoint === written) return;
      const { iteration } = checkpoint.schedule;
      const older = saving.getState().offer;
      // Data that no address holds are worth keeping before anything has learned from them.
      if (iteration === 0 && linkHolds(run.experiment)) return;
      if (older && iteration <= muchTrained) return;
      busy = true;
      try {
        await storage.write(printRun(run));
        written = checkpoint;
      } catch {
        fail();
      }
      busy = false;
    },
  };
}

/** Says at most once that the storage fails. */
function failOnce({ saving }: Playground): () => void {
  let said = false;
  return () => {
    if (!said) saving.setState({ trouble: 'storage' });
    said = true;
  };
}

async function readKept(storage: RunStorage, fail: () => void): Promise<SavedRun | null> {
  try {
    const text = await storage.read();
    const read = typeof text === 'string' ? parseRun(text) : null;
    return read && 'run' in read ? read.run : null;
  } catch {
    fail();
    return null;
  }
}

/** True for data that the address cannot bring back, for a run of the address's experiment, or of any where the address asks for none, or that trained for long. */
function isWorth(found: SavedRun, playground: Playground, address: string): boolean {
  if (!linkHolds(found.experiment)) return true;
  const iteration = iterationOf(found);
  const experimentOf = ({ experiment, rival }: Compared) =>
    encodeLink({ experiment, rival, view: defaultView });
  const same = experimentOf(found) === experimentOf(playground.store.getState());
  return iteration > 0 && (address === '' || same || iteration > muchTrained);
}

function iterationOf({ checkpoints }: SavedRun): number {
  return checkpoints[0]?.schedule.iteration ?? 0;
}
