/** Where the open lesson stands; a page without a lesson loads nothing of it. */
import { lazy, Suspense } from 'react';
import { usePart } from '../state/hooks';

const LessonPanel = lazy(async () => ({ default: (await import('./LessonPanel')).LessonPanel }));

/** `className` is the page's, for its place. */
export function LessonArea({ className }: { readonly className: string | undefined }) {
  const open = usePart(({ view }) => view.place !== null);
  if (!open) return null;
  return (
    <div className={className} data-column>
      <Suspense>
        <LessonPanel />
      </Suspense>
    </div>
  );
}
