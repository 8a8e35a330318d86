/** Gives the page the words of the chosen language, and says which it is to browsers and screen readers. */
import { type ReactNode, useEffect, useState } from 'react';
import { preferredLanguage } from '../config/language';
import { loadMessages, type Messages, MessagesContext } from '../i18n/messages';
import { usePart } from '../state/hooks';
import { withPart } from '../state/parts';

interface LanguageProps {
  /** The words to begin with. */
  readonly first: Messages;
  readonly children: ReactNode;
}

export function Language({ first, children }: LanguageProps) {
  const chosen =
    usePart((state) => state.view.language) ?? preferredLanguage(navigator.languages ?? []);
  const [words, setWords] = useState(first);
  useEffect(() => {
    let wanted = true;
    void withPart(
      () => loadMessages(chosen),
      (loaded) => {
        if (wanted) setWords(loaded); // until then the old words stay
      },
    );
    return () => {
      wanted = false;
    };
  }, [chosen]);
  useEffect(() => {
    document.documentElement.lang = words.locale;
    document.title = words.title;
  }, [words]);
  return <MessagesContext value={words}>{children}</MessagesContext>;
}
