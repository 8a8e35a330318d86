/** Lets the run and a person's own data be kept in the browser's storage; all it takes is loaded when the page stands. */
import type { Autosave } from '../../state/autosave';
import type { Playground } from '../../state/playground';

/** `address` is the fragment that the page was opened with. Null where nothing is kept. */
export async function keepRun(
  page: Window,
  playground: Playground,
  address: string,
): Promise<Autosave | null> {
  // Frames of other pages share one storage, and nobody expects a run back there.
  if (page.top !== page) return null;
  try {
    const { startKeeping } = await import('./keeping');
    return await startKeeping(page, playground, address);
  } catch {
    playground.saving.setState({ trouble: 'unreachable' });
    return null;
  }
}
