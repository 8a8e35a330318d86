/** The words of the page in each language, and the hook that gives components those of the chosen one. */
import { createContext, useContext } from 'react';
import type { LanguageId } from '../config/language';
import { en, type Messages } from './en';

export type { Messages } from './en';

/** A language is one entry; a missing message does not compile. English is always there, others load when wanted. */
const loaders: Readonly<Record<LanguageId, () => Promise<Messages>>> = {
  en: () => Promise.resolve(en),
  'zh-Hant': () => import('./zh-Hant').then((language) => language.zhHant),
  'zh-Hans': () => import('./zh-Hans').then((language) => language.zhHans),
};

export function loadMessages(id: LanguageId): Promise<Messages> {
  return loaders[id]();
}

/** The words to begin with; English where those of the language cannot be loaded. */
export function firstMessages(id: LanguageId): Promise<Messages> {
  return loadMessages(id).catch(() => en);
}

export const MessagesContext = createContext<Messages>(en);

/** The words of the chosen language. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
