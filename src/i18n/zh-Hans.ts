/** Chinese in simplified characters. */
import { en, type Messages } from './en';

export const zhHans: Messages = { ...en, locale: 'zh-Hans' };
