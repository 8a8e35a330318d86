/** Which face the page has: the usual one, the one for an audience, or the one inside another page. */
import { type ReactNode, useLayoutEffect } from 'react';
import { usePart, usePlayground } from '../state/hooks';
import { AcceleratedContext } from '../views/accelerated';
import { lazyPart } from '../views/lazyPart';
import { EmbedPage } from './embed/EmbedPage';
import { Keys } from './present/Keys';
import { presenting } from './present/presenting';

const PresentPage = lazyPart(() =>
  import('./present/PresentPage').then((loaded) => loaded.PresentPage),
);

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
  const playground = usePlayground();
  if (embed) return <EmbedPage />; // so small that it is always there: a frame has no other page to fall back to
  if (!present) return children;
  return <PresentPage instead={children} onClose={() => presenting.leave(playground)} />;
}

/** `children` is the usual face. */
export function Face({ children }: { readonly children: ReactNode }) {
  usePalette();
  return (
    <AcceleratedContext value={usePart((state) => state.gpu)}>
      <FaceOf>{children}</FaceOf>
      <Keys />
    </AcceleratedContext>
  );
}
