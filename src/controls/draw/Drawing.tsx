/** Opens the dialog for one's own data where it is asked for; its code is loaded then. */
import { Suspense } from 'react';
import { useStore } from 'zustand';
import { usePlayground } from '../../state/hooks';
import { lazyPart } from '../../views/lazyPart';

const DrawDialog = lazyPart(() => import('./DrawDialog').then((loaded) => loaded.DrawDialog));

export function Drawing() {
  const { drawing } = usePlayground();
  const open = useStore(drawing.store, (state) => state.open);
  if (open === null) return null;
  return (
    <Suspense fallback={null}>
      <DrawDialog dimensions={open} />
    </Suspense>
  );
}
