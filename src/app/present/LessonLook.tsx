/** What the open step of a lesson tells an audience to look at; loaded with the lessons. */
import { useEffect } from 'react';
import type { LessonPlace } from '../../config/lessons';
import { lessons, placeInside } from '../../lessons/index';
import { useLessonWords, wordsAt } from '../../lessons/useLessonWords';
import { setUpLinked } from '../../lessons/walk';
import { usePlayground } from '../../state/hooks';
import { Notation } from '../../views/Notation';
import styles from './present.module.css';

/** A link may name a step and say nothing else; a run that has begun is not such a link's. */
function useSetup(place: LessonPlace): void {
  const playground = usePlayground();
  useEffect(() => {
    setUpLinked(playground);
  }, [playground, place]);
}

export function LessonLook({ place }: { readonly place: LessonPlace }) {
  useSetup(place);
  const words = useLessonWords();
  const inside = placeInside(place);
  if (!inside) return null;
  const said = words && wordsAt(words, inside);
  return (
    <>
      <span className={styles.count}>
        {inside.step + 1}/{lessons[inside.lesson]?.steps.length}
      </span>{' '}
      {said && <Notation text={said.step.look} />}
    </>
  );
}
