/** The choice of the page's language, at the end of the header. */
import { languageIds } from '../config/language';
import { languageNames } from '../i18n/languageNames';
import { useMessages } from '../i18n/messages';
import { useControl, usePlayground } from '../state/hooks';
import actionStyles from './actions.module.css';
import styles from './language.module.css';

export function LanguageMenu() {
  const { language, locale } = useMessages();
  const playground = usePlayground();
  if (!useControl('language')) return null;
  const present = languageIds.find((id) => id === locale) ?? 'en';
  return (
    <div className={`${actionStyles.action} ${styles.language}`} title={language.label}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1 3.5h8M5 1.5v2M7.5 3.5C6.8 6.2 4.6 8.4 1.5 9.5M2.7 5.5C3.5 7.4 5 8.8 7 9.5M7.5 14.5l3.5-8 3.5 8M8.7 12h4.6" />
      </svg>
      <span aria-hidden="true">{languageNames[present]}</span>
      <select
        aria-label={language.label}
        value={present}
        onChange={({ target }) => {
          const chosen = languageIds.find((id) => id === target.value);
          if (chosen) playground.look({ language: chosen });
        }}
      >
        {languageIds.map((id) => (
          <option key={id} value={id} lang={id}>
            {languageNames[id]}
          </option>
        ))}
      </select>
    </div>
  );
}
