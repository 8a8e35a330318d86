/** Chinese in simplified characters. */
import type { Messages } from './en';
import { ascent } from './zh-Hans/ascent';
import { codes } from './zh-Hans/codes';
import { compare } from './zh-Hans/compare';
import { describe } from './zh-Hans/describe';
import { device } from './zh-Hans/device';
import { diagnosis } from './zh-Hans/diagnosis';
import { draw } from './zh-Hans/draw';
import { experiment } from './zh-Hans/experiment';
import { faults } from './zh-Hans/faults';
import { fixed, integer, list } from './zh-Hans/format';
import { hand } from './zh-Hans/hand';
import { lessonMenu } from './zh-Hans/lessonMenu';
import { measures } from './zh-Hans/measures';
import { notices, problems } from './zh-Hans/notices';
import { offline } from './zh-Hans/offline';
import { overview } from './zh-Hans/overview';
import { pictures } from './zh-Hans/pictures';
import { embed, keys, present } from './zh-Hans/present';
import { save } from './zh-Hans/save';
import { seeds } from './zh-Hans/seeds';
import { settings } from './zh-Hans/settings';
import { share } from './zh-Hans/share';
import { slowMotion } from './zh-Hans/slowMotion';
import { space } from './zh-Hans/space';
import { layers, legend, lossChart, stage } from './zh-Hans/stage';
import { theory } from './zh-Hans/theory';
import { timeline } from './zh-Hans/timeline';
import { transport } from './zh-Hans/transport';
import { welcome } from './zh-Hans/welcome';

export const zhHans: Messages = {
  locale: 'zh-Hans',
  title: 'GAN 游乐场',
  integer,
  fixed: (value) => fixed(value),
  ...experiment,
  controls: {
    slider: (name) => `${name}，滑块`,
    newSeed: '换一个种子',
    outside: (min, max) => `请输入 ${min} 到 ${max} 之间的数。`,
    unreadable: (min, max) => `读不出这是什么数字，请输入 ${min} 到 ${max} 之间的数字。`,
    notInteger: (min, max) => `请输入 ${min} 到 ${max} 之间的整数。`,
  },
  language: { label: '语言' },
  labelled: (name, value) => `${name}：${value}`,
  enumerated: (parts) => parts.join('，'),
  transport,
  timeline,
  layers,
  describe,
  device,
  measures,
  diagnosis,
  draw,
  legend,
  lessons: lessonMenu,
  ascent,
  codes,
  hand,
  offline,
  overview,
  pictures,
  save,
  present,
  keys,
  embed,
  settings,
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
  seeds,
  welcome,
  unsupported: (missing) =>
    `这个浏览器无法运行本页，它缺少：${list(missing)}。请使用新版的 Chrome、Edge、Firefox 或 Safari。`,
};
