/** English: every word of the page. Other languages have exactly these messages. */
import { ascent } from './en/ascent';
import { compare } from './en/compare';
import { device } from './en/device';
import { diagnosis } from './en/diagnosis';
import { draw } from './en/draw';
import { experiment } from './en/experiment';
import { decimals, integer, list } from './en/format';
import { hand } from './en/hand';
import { measures } from './en/measures';
import { notices, problems } from './en/notices';
import { overview } from './en/overview';
import { pictures } from './en/pictures';
import { save } from './en/save';
import { seeds } from './en/seeds';
import { share } from './en/share';
import { slowMotion } from './en/slowMotion';
import { space } from './en/space';
import { layers, legend, lossChart, stage } from './en/stage';
import { theory } from './en/theory';
import { timeline } from './en/timeline';
import { transport } from './en/transport';

export const en = {
  locale: 'en',
  title: 'GAN Playground',
  integer: (value: number) => integer.format(value),
  /** Three decimals: losses and distances. */
  fixed: (value: number) => decimals.format(value).replace('-', '−'),
  ...experiment,
  controls: {
    slider: (name: string) => `${name}, slider`,
    newSeed: 'New seed',
    outside: (min: string, max: string) => `Enter a number from ${min} to ${max}.`,
    notInteger: (min: string, max: string) => `Enter a whole number from ${min} to ${max}.`,
  },
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
  notices,
  problems,
  compare,
  seeds,
  unsupported: (missing: readonly string[]) =>
    `This browser cannot run the playground: it lacks ${list(missing)}. A current Chrome, Edge, Firefox or Safari can.`,
};

/** What a language must have. */
export type Messages = typeof en;
