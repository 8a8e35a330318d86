/** Lets the run be kept in the browser's storage; all it takes is loaded when the page stands. */
import type { Autosave } from '../../state/autosave';
import type { Playground } from '../../state/playground';

const key = 'run';
const paceMilliseconds = 10_000;

/** `address` is the fragment that the page was opened with. Null where nothing is kept. */
export async function keepRun(
  page: Window,
  playground: Playground,
  address: string,
): Promise<Autosave | null> {
  // Frames of other pages share one storage, and nobody expects a run back there.
  if (page.top !== page) return null;
  const [{ startAutosave }, { get, set }] = await Promise.all([
    import('../../state/autosave'),
    import('idb-keyval'),
  ]);
  const autosave = await startAutosave(playground, {
    storage: { read: () => get(key), write: (text) => set(key, text) },
    now: () => Date.now(),
    address,
  });
  const save = () => void autosave.save();
  page.setInterval(save, paceMilliseconds);
  page.addEventListener('pagehide', save);
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.hidden) save();
  });
  return autosave;
}
