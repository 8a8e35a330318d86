/** Chinese in traditional characters. */
import { en, type Messages } from './en';

export const zhHant: Messages = { ...en, locale: 'zh-Hant' };
