/** Chinese in traditional characters, with the terms of Hung-yi Lee's lecture. */
import type { Messages } from './en';
import { ascent } from './zh-Hant/ascent';
import { codes } from './zh-Hant/codes';
import { compare } from './zh-Hant/compare';
import { describe } from './zh-Hant/describe';
import { device } from './zh-Hant/device';
import { diagnosis } from './zh-Hant/diagnosis';
import { draw } from './zh-Hant/draw';
import { experiment } from './zh-Hant/experiment';
import { faults } from './zh-Hant/faults';
import { fixed, integer, list } from './zh-Hant/format';
import { hand } from './zh-Hant/hand';
import { lessonMenu } from './zh-Hant/lessonMenu';
import { measures } from './zh-Hant/measures';
import { notices, problems } from './zh-Hant/notices';
import { offline } from './zh-Hant/offline';
import { overview } from './zh-Hant/overview';
import { pictures } from './zh-Hant/pictures';
import { embed, keys, present } from './zh-Hant/present';
import { save } from './zh-Hant/save';
import { seeds } from './zh-Hant/seeds';
import { settings } from './zh-Hant/settings';
import { share } from './zh-Hant/share';
import { slowMotion } from './zh-Hant/slowMotion';
import { space } from './zh-Hant/space';
import { layers, legend, lossChart, stage } from './zh-Hant/stage';
import { theory } from './zh-Hant/theory';
import { timeline } from './zh-Hant/timeline';
import { transport } from './zh-Hant/transport';
import { welcome } from './zh-Hant/welcome';

export const zhHant: Messages = {
  locale: 'zh-Hant',
  title: 'GAN 遊樂場',
  integer,
  fixed: (value) => fixed(value),
  ...experiment,
  controls: {
    slider: (name) => `${name}，滑桿`,
    newSeed: '換一個隨機種子',
    outside: (min, max) => `請輸入 ${min} 到 ${max} 之間的數。`,
    unreadable: (min, max) => `讀不出這是什麼數字，請輸入 ${min} 到 ${max} 之間的數字。`,
    notInteger: (min, max) => `請輸入 ${min} 到 ${max} 之間的整數。`,
  },
  language: { label: '語言' },
  labelled: (name, value) => `${name}：${value}`,
  enumerated: (parts) => parts.join('，'),
  describe,
  offline,
  present,
  keys,
  embed,
  settings,
  welcome,
  transport,
  timeline,
  layers,
  device,
  measures,
  diagnosis,
  draw,
  legend,
  ascent,
  hand,
  overview,
  pictures,
  save,
  share,
  slowMotion,
  space,
  theory,
  stage,
  lossChart,
  faults,
  notices,
  problems,
  compare,
  codes,
  lessons: lessonMenu,
  seeds,
  unsupported: (missing) =>
    `這個瀏覽器無法執行 GAN 遊樂場：缺少 ${list(missing)}。請改用較新版的 Chrome、Edge、Firefox 或 Safari。`,
};
