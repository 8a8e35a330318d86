/** English: every word of the page. Other languages have exactly these messages. */
import { ascent } from './en/ascent';
import { device } from './en/device';
import { diagnosis } from './en/diagnosis';
import { experiment } from './en/experiment';
import { decimals, integer, list } from './en/format';
import { hand } from './en/hand';
import { measures } from './en/measures';
import { notices, problems } from './en/notices';
import { overview } from './en/overview';
import { pictures } from './en/pictures';
import { slowMotion } from './en/slowMotion';
import { space } from './en/space';
import { layers, legend, lossChart, stage } from './en/stage';
import { theory } from './en/theory';
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
  layers,
  device,
  measures,
  diagnosis,
  legend,
  ascent,
  hand,
  overview,
  pictures,
  slowMotion,
  space,
  theory,
  stage,
  lossChart,
  notices,
  problems,
  unsupported: (missing: readonly string[]) =>
    `This browser cannot run the playground: it lacks ${list(missing)}. A current Chrome, Edge, Firefox or Safari can.`,
};

/** What a language must have. */
export type Messages = typeof en;
