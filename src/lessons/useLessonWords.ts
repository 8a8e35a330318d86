/** The words of the lessons in the page's language; null until they have loaded. */
import { useEffect, useState } from 'react';
import { languageIds } from '../config/language';
import type { LessonPlace } from '../config/lessons';
import {
  type LessonMessages,
  type LessonWords,
  lessonWords,
  type StepWords,
} from '../i18n/lessons';
import { useMessages } from '../i18n/messages';
import { withPart } from '../state/parts';
import { stepAt } from './index';
import { loadLessonWords } from './words';

export function useLessonWords(): LessonMessages | null {
  const { locale } = useMessages();
  const [words, setWords] = useState<LessonMessages | null>(null);
  useEffect(() => {
    let wanted = true;
    void withPart(
      () => loadLessonWords(languageIds.find((id) => id === locale) ?? 'en'),
      (loaded) => {
        if (wanted) setWords(loaded); // until then the old words stay
      },
    );
    return () => {
      wanted = false;
    };
  }, [locale]);
  return words;
}

/** The words of the lesson and of the step at a place. */
export function wordsAt(
  words: LessonMessages,
  place: LessonPlace,
): { readonly lesson: LessonWords; readonly step: StepWords } | null {
  const lesson = lessonWords(words, place.lesson);
  const step = lesson.steps[stepAt(place).id];
  return step ? { lesson, step } : null;
}
