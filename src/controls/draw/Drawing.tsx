/** Opens the dialog for one's own data where it is asked for; its code is loaded then. */
import { useStore } from 'zustand';
import { closeDrawing } from '../../state/drawing';
import { usePlayground } from '../../state/hooks';
import { lazyPart } from '../../views/lazyPart';

const DrawDialog = lazyPart(() => import('./DrawDialog').then((loaded) => loaded.DrawDialog));

export function Drawing() {
  const playground = usePlayground();
  const open = useStore(playground.drawing.store, (state) => state.open);
  if (open === null) return null;
  return <DrawDialog dimensions={open} onClose={() => closeDrawing(playground)} />;
}
