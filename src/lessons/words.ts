/** The words of the lessons, with what was measured in them. */
import type { LanguageId } from '../config/language';
import { type LessonMessages, loadLessonMessages } from '../i18n/lessons';
import { measured } from './measured';

export async function loadLessonWords(id: LanguageId): Promise<LessonMessages> {
  const words = await loadLessonMessages(id);
  return words(measured);
}
