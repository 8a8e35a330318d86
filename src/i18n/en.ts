/** English: every word of the page. Other languages have exactly these messages. */
import { ascent } from './en/ascent';
import { codes } from './en/codes';
import { compare } from './en/compare';
import { describe } from './en/describe';
import { device } from './en/device';
import { diagnosis } from './en/diagnosis';
import { draw } from './en/draw';
import { experiment } from './en/experiment';
import { faults } from './en/faults';
import { fixed, integer, list } from './en/format';
import { hand } from './en/hand';
import { lessonMenu } from './en/lessonMenu';
import { measures } from './en/measures';
import { notices, problems } from './en/notices';
import { offline } from './en/offline';
import { overview } from './en/overview';
import { pictures } from './en/pictures';
import { embed, keys, present } from './en/present';
import { save } from './en/save';
import { seeds } from './en/seeds';
import { settings } from './en/settings';
import { share } from './en/share';
import { slowMotion } from './en/slowMotion';
import { space } from './en/space';
import { layers, legend, lossChart, stage } from './en/stage';
import { theory } from './en/theory';
import { timeline } from './en/timeline';
import { transport } from './en/transport';
import { welcome } from './en/welcome';

export const en = {
  locale: 'en',
  title: 'GAN Playground',
  integer,
  /** Three decimals: losses and distances. */
  fixed: (value: number) => fixed(value),
  ...experiment,
  controls: {
    slider: (name: string) => `${name}, slider`,
    newSeed: 'New seed',
    outside: (min: string, max: string) => `Enter a number from ${min} to ${max}.`,
    unreadable: (min: string, max: string) =>
      `That could not be read as a number; enter one from ${min} to ${max}.`,
    notInteger: (min: string, max: string) => `Enter a whole number from ${min} to ${max}.`,
  },
  language: { label: 'Language' },
  /** What something is, and what it says of itself: "Data: Ring of 8". */
  labelled: (name: string, value: string) => `${name}: ${value}`,
  enumerated: (parts: readonly string[]) => parts.join(', '),
  transport,
  timeline,
  layers,
  describe,
  device,
  measures,
  diagnosis,
  draw,
  legend,
  ascent,
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
  codes,
  lessons: lessonMenu,
  seeds,
  welcome,
  unsupported: (missing: readonly string[]) =>
    `This browser cannot run the playground: it lacks ${list(missing)}. A current Chrome, Edge, Firefox or Safari can.`,
};

/** Any words in the place of the English ones. */
type Words<T> = T extends string
  ? string
  : T extends (...given: never) => unknown
    ? T
    : { readonly [K in keyof T]: Words<T[K]> };

/** What a language must have. */
export type Messages = Words<typeof en>;
