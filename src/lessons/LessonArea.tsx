/** Where the open lesson stands; a page without a lesson loads nothing of it. */
import { usePart } from '../state/hooks';
import { lazyPart } from '../views/lazyPart';

const LessonPanel = lazyPart(() => import('./LessonPanel').then((loaded) => loaded.LessonPanel));

/** `className` is the page's, for its place. */
export function LessonArea({ className }: { readonly className: string | undefined }) {
  const open = usePart(({ view }) => view.place !== null);
  if (!open) return null;
  return (
    <div className={className} data-column>
      <LessonPanel />
    </div>
  );
}
