/** Beside the picture that an audience sees: drawing and formula of the open step, then its measures. */
import type { ReactNode } from 'react';
import { usePart } from '../state/hooks';
import { Formula } from './Formula';
import { Figure } from './figures';
import { stepAt } from './index';
import { useLessonWords } from './useLessonWords';

interface LessonAsideProps {
  readonly className: string | undefined;
  /** The measures; null where the step leaves them out. */
  readonly children: ReactNode;
}

export function LessonAside({ className, children }: LessonAsideProps) {
  const place = usePart(({ view }) => view.place);
  const words = useLessonWords();
  const { figure, formula } = place ? stepAt(place) : {};
  if (!(figure || formula || children)) return null;
  return (
    <div className={className}>
      {figure && words && <Figure id={figure} words={words.panel.figures} />}
      {formula && <Formula latex={formula} />}
      {children}
    </div>
  );
}
