/** Every language says everything that English says; Chinese in its own characters and punctuation. */
import { describe, expect, it } from 'vitest';
import { languageIds, preferredLanguage } from '../../src/config/language';
import { en } from '../../src/i18n/en';
import { lessons as enLessons } from '../../src/i18n/en/lessons';
import { zhHans } from '../../src/i18n/zh-Hans';
import { lessons as hansLessons } from '../../src/i18n/zh-Hans/lessons';
import { zhHant } from '../../src/i18n/zh-Hant';
import { lessons as hantLessons } from '../../src/i18n/zh-Hant/lessons';
import { measured } from '../../src/lessons/measured';
import { strangers } from './characters';
import { isNotation } from './notations';
import { samplesOf } from './samples';
import { kindOf, type Leaf, leaves, texts } from './shape';

const english = enLessons(measured);
const languages = {
  en: { ...en, lessons: english },
  'zh-Hant': { ...zhHant, lessons: hantLessons(measured) },
  'zh-Hans': { ...zhHans, lessons: hansLessons(measured) },
};

/** What a message says: itself, or all that it gives for the samples. */
function said(key: string, leaf: Leaf): string[] {
  if (typeof leaf !== 'function') return [String(leaf)];
  return samplesOf(key, leaf.length).flatMap((given) => texts(leaf(...(given as never[]))));
}
const everything = (id: (typeof languageIds)[number]) =>
  [...leaves(languages[id])].map(([key, leaf]) => ({ key, said: said(key, leaf) }));

/** Those texts of a language that `isWrong` holds of, with their keys. */
const wrong = (id: (typeof languageIds)[number], isWrong: (text: string) => boolean) =>
  everything(id).flatMap(({ key, said }) => said.filter(isWrong).map((text) => `${key}: ${text}`));

describe.each(languageIds)('%s', (id) => {
  it('has the messages of English, which take as many values', () => {
    const kinds = (words: unknown) =>
      Object.fromEntries([...leaves(words)].map(([key, leaf]) => [key, kindOf(leaf)]));
    expect(kinds(languages[id])).toEqual(kinds(languages.en));
    expect(languages[id].locale).toBe(id);
  });

  it('says something in every message, whatever it is given', () => {
    const mute = everything(id).filter(
      // Of the overview's nodes two have no symbol.
      ({ key, said }) => said.join('') === '' && !key.endsWith('.symbol'),
    );
    expect(mute).toEqual([]);
    expect(wrong(id, (text) => /undefined|NaN|null|\[object/.test(text))).toEqual([]);
  });
});

/** What the other side of the strait says. */
const foreign = {
  'zh-Hant': /網絡|數據|判別|噪聲|優化|默認|信息|視頻|鼠標|程序|高質量|坍縮|鏈接|保存|打印/,
  'zh-Hans': /网路|资料|鉴别|杂讯|最佳化|预设|资讯|影片|滑鼠|程式|高品质|崩塌|连结|储存|列印/,
};
const latin = /[A-Za-z]/;
const chinese = /\p{Script=Han}/u;

describe.each(['zh-Hant', 'zh-Hans'] as const)('%s', (id) => {
  it('is Chinese but for names and notations', () => {
    expect(
      wrong(id, (text) => latin.test(text) && !chinese.test(text) && !isNotation(text)),
    ).toEqual([]);
  });

  it('has no English half-sentences', () => {
    expect(
      wrong(id, (text) => chinese.test(text) && /\b[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(text)),
    ).toEqual([]);
  });

  it('has the characters of its writing', () => {
    expect(wrong(id, (text) => strangers(text, id).length > 0)).toEqual([]);
  });

  it('has the terms of its lectures', () => {
    expect(wrong(id, (text) => foreign[id].test(text))).toEqual([]);
  });

  it('teaches the same numbers', () => {
    const taught = leaves(languages[id].lessons);
    const numbers = (leaf: Leaf | undefined): string[] =>
      String(leaf).match(/\d+(?:[.,]\d+)*/g) ?? [];
    const different = [...leaves(english)].flatMap(([key, leaf]) => {
      if (typeof leaf === 'function') return [];
      const [there, here] = [numbers(leaf), numbers(taught.get(key))];
      const missing = there.filter((number) => !here.includes(number));
      // A count may be a word in English.
      const added = here.filter((number) => !/^\d{1,2}$/.test(number) && !there.includes(number));
      return [...missing, ...added].map((number) => `${key}: ${number}`);
    });
    expect(different).toEqual([]);
  });

  it('has full-width punctuation between Chinese characters, and space beside Latin ones', () => {
    const narrow =
      /\p{Script=Han} ?[,;:!?]|[,;:!?] ?\p{Script=Han}|\p{Script=Han}\.(?!\p{L})|[，。：；！？、] | [，。：；！？、]/u;
    expect(wrong(id, (text) => narrow.test(text))).toEqual([]);
    const close =
      /\p{Script=Han}[A-Za-z\p{Script=Greek}]|[A-Za-z\p{Script=Greek}\d]\p{Script=Han}|\p{Script=Han}\d/u;
    const date = /\d{1,2}月\d{1,2}日/;
    expect(wrong(id, (text) => close.test(text.replace(date, '')))).toEqual([]);
  });
});

it('tells the two writings apart', () => {
  expect(strangers('訓練網路的層數', 'zh-Hans')).toEqual(['訓', '練', '網', '層', '數']);
  expect(strangers('训练网络的层数', 'zh-Hant')).toEqual(['训', '练', '网', '络', '层', '数']);
});

it.each([
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['zh-MO', 'en'], 'zh-Hant'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['ZH-tw'], 'zh-Hant'],
  [['en-GB', 'zh-TW'], 'en'],
  [['fr', 'zh-TW', 'en'], 'zh-Hant'],
  [['fr', 'de-AT'], 'en'],
  [['zha', 'enm'], 'en'],
  [[], 'en'],
] as const)('a person who prefers %j reads %s', (tags, id) => {
  expect(preferredLanguage(tags)).toBe(id);
});
