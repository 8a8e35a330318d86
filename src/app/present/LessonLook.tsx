/** What the open step of a lesson tells an audience to look at; loaded with the lessons. */
import { useEffect, useState } from 'react';
import { languageIds } from '../../config/language';
import type { LessonPlace } from '../../config/lessons';
import { type LessonMessages, type LessonWords, loadLessonMessages } from '../../i18n/lessons';
import { useMessages } from '../../i18n/messages';
import { lessons, placeInside, stepAt } from '../../lessons/index';
import styles from './present.module.css';

function useLessonMessages(): LessonMessages | null {
  const { locale } = useMessages();
  const [words, setWords] = useState<LessonMessages | null>(null);
  useEffect(() => {
    let wanted = true;
    loadLessonMessages(languageIds.find((id) => id === locale) ?? 'en').then((loaded) => {
      if (wanted) setWords(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [locale]);
  return words;
}

export function LessonLook({ place }: { readonly place: LessonPlace }) {
  const messages = useLessonMessages();
  const step = stepAt(place);
  const inside = placeInside(place);
  const words = messages as Readonly<Partial<Record<string, LessonWords>>> | null;
  if (!step || !inside) return null;
  const count = lessons[inside.lesson]?.steps.length ?? 0;
  return (
    <>
      <span className={styles.count}>
        {inside.step + 1}/{count}
      </span>{' '}
      {words?.[place.lesson]?.steps[step.id]?.look}
    </>
  );
}
