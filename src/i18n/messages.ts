/** The languages of the page, and the hook that gives components their words. */
import { createContext, useContext } from 'react';
import { en, type Messages } from './en';

export type { Messages } from './en';

export const languageIds = ['en'] as const;
export type LanguageId = (typeof languageIds)[number];

/** A language is one entry; a missing message does not compile. */
export const messages: Readonly<Record<LanguageId, Messages>> = { en };

export const MessagesContext = createContext<Messages>(messages.en);

/** The words of the chosen language. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
