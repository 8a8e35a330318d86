/** Each language by its own name, whatever the language of the page. */
import type { LanguageId } from '../config/language';

export const languageNames: Readonly<Record<LanguageId, string>> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
};
