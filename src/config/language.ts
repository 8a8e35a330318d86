/** The languages of the page, and which of them a person reads. */

export const languageIds = ['en', 'zh-Hant', 'zh-Hans'] as const;
/** A language as the `lang` attribute names it (BCP 47). */
export type LanguageId = (typeof languageIds)[number];

/** Where Chinese is written in traditional characters. */
const traditional = /^zh-(?:hant|tw|hk|mo)\b/i;

function languageOf(tag: string): LanguageId | null {
  if (traditional.test(tag)) return 'zh-Hant';
  if (/^zh\b/i.test(tag)) return 'zh-Hans';
  return /^en\b/i.test(tag) ? 'en' : null;
}

/** The first language there is of those a person prefers, in their order; English if there is none. */
export function preferredLanguage(tags: readonly string[]): LanguageId {
  return tags.map(languageOf).find((id) => id !== null) ?? 'en';
}
