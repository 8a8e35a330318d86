/** The words of the lessons in each language; they load with the first lesson. */
import type { LanguageId } from '../config/language';
import type { LessonId } from '../config/lessons';
import type { lessons as english } from './en/lessons';
import type { Measured } from './measured';

/** The words of one step. */
export interface StepWords {
  readonly title: string;
  /** One to three sentences. */
  readonly text: string;
  /** One line for an audience: what to look at. */
  readonly look: string;
  readonly task?: string;
  /** What is said when it was done; with a question, what turned out and why. */
  readonly done?: string;
  readonly question?: {
    readonly ask: string;
    readonly options: Readonly<Record<string, string>>;
  };
}

export interface LessonWords {
  readonly title: string;
  /** One line for the menu. */
  readonly summary: string;
  readonly steps: Readonly<Record<string, StepWords>>;
}

/** What a language must have. */
export type LessonMessages = ReturnType<typeof english>;

/** Words that say what was measured. */
export type LessonMessagesOf = (measured: Measured) => LessonMessages;

/** The words of one lesson. */
export function lessonWords(words: LessonMessages, id: LessonId): LessonWords {
  const all: Readonly<Record<LessonId, LessonWords>> = words;
  return all[id];
}

/** A missing message does not compile. */
const loaders: Readonly<Record<LanguageId, () => Promise<LessonMessagesOf>>> = {
  en: () => import('./en/lessons').then(({ lessons }) => lessons),
  'zh-Hant': () => import('./zh-Hant/lessons').then(({ lessons }) => lessons),
  'zh-Hans': () => import('./zh-Hans/lessons').then(({ lessons }) => lessons),
};

/** The words of a language; English where they cannot be loaded. */
export function loadLessonMessages(id: LanguageId): Promise<LessonMessagesOf> {
  return loaders[id]().catch(loaders.en);
}
