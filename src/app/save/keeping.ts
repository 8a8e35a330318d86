/** Keeps the run and the sheets in this installation's own database, and writes what is left when the page goes. */
import { type Autosave, startAutosave } from '../../state/autosave';
import { noteOf } from '../../state/keptRuns';
import { keepSheets } from '../../state/keptSheets';
import type { Playground } from '../../state/playground';
import { parseRun } from '../../state/readRun';
import { newRunName } from '../../state/runName';
import { keepable } from '../../state/savedRun';
import { storageName } from '../storageName';
import { openDatabase } from './database';
import { holdRuns, tabMemory } from './holding';
import { leaveOldPlace } from './oldPlace';

/** Of what is stored, and how: another one has a database of its own. */
const version = 1;
const now = () => Date.now();

export async function startKeeping(
  page: Window,
  playground: Playground,
  address: string,
): Promise<Autosave> {
  const storage = openDatabase(storageName(page, `${version}`));
  const holding = holdRuns(page, storageName(page, 'run '));
  const autosave = startAutosave(playground, { storage, holding, now });
  const memory = tabMemory(page, storageName(page, 'sheets'));
  const name = newRunName();
  const sheets = keepSheets(playground, { storage, ...memory, name, now, address });
  const leave = async () => {
    void autosave.save();
    (await sheets).flush();
  };
  page.addEventListener('pagehide', () => {
    void leave();
    holding.letGo();
  });
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void holding.hold(playground.run.name);
  });
  page.document.addEventListener('freeze', leave);
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.hidden) void leave();
  });
  await takeOldRun(storage).catch(() => {}); // the place of before may be anything by now
  await autosave.offer(address);
  await sheets;
  return autosave;
}

/** A run that an earlier version of the page has kept. */
function takeOldRun(storage: ReturnType<typeof openDatabase>): Promise<void> {
  return leaveOldPlace(async (text) => {
    const read = parseRun(text);
    if ('problem' in read) return false;
    await storage.write(noteOf(read.run, newRunName()), keepable(read.run), []);
    return true;
  });
}
