/** Which face the page has: the usual one, the one for an audience, or the one inside another page. */
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect } from 'react';
import { usePart, usePlayground } from '../state/hooks';
import { AcceleratedContext } from '../views/accelerated';
import { lazyPart } from '../views/lazyPart';
import { Keys } from './present/Keys';
import { presenting } from './present/presenting';

/** Where the other face cannot be loaded, the usual one stays. */
function NotPresented() {
  const playground = usePlayground();
  useEffect(() => presenting.leave(playground), [playground]);
  return null;
}

const PresentPage = lazy(async () => ({
  default: await import('./present/PresentPage').then(
    (loaded) => loaded.PresentPage,
    () => NotPresented,
  ),
}));
const EmbedPage = lazyPart(() => import('./embed/EmbedPage').then((loaded) => loaded.EmbedPage));

/** Style sheets read the palette from the root element. */
function usePalette(): void {
  const palette = usePart((state) => state.view.palette);
  useLayoutEffect(() => {
    document.documentElement.dataset.palette = palette;
  }, [palette]);
}

function FaceOf({ children }: { readonly children: ReactNode }) {
  const embed = usePart((state) => state.view.embed);
  const present = usePart((state) => state.view.present);
  if (embed) return <EmbedPage />;
  return present ? <PresentPage /> : children;
}

/** `children` is the usual face. */
export function Face({ children }: { readonly children: ReactNode }) {
  usePalette();
  return (
    <AcceleratedContext value={usePart((state) => state.gpu)}>
      <Suspense>
        <FaceOf>{children}</FaceOf>
      </Suspense>
      <Keys />
    </AcceleratedContext>
  );
}
