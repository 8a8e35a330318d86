/** Saving a run, opening it again, taking parts of it elsewhere, and not losing it by accident. */
import type { FileProblem } from '../../state/readRun';
import type { StorageProblem } from '../../state/saving';
import { day, integer, time } from './format';

/** "12:04", or "November 20, 12:04" where it is not today. */
function moment(milliseconds: number): string {
  const at = new Date(milliseconds);
  const clock = time(milliseconds);
  const today = at.toDateString() === new Date().toDateString();
  return today ? clock : `${day(milliseconds)}, ${clock}`;
}

export const save = {
  button: 'Save',
  label: 'Save and open',
  run: 'Run',
  runHint: 'A file that opens here and goes on exactly',
  open: 'Open…',
  openHint: 'A saved run; or drop it on the page',
  measures: 'Measures, CSV',
  measuresHint: 'Losses, V, its bound and distances over time',
  weights: 'Weights, JSON',
  weightsHint: 'G and D as plain numbers for numpy or tf.js',
  png: 'Picture, PNG',
  pngHint: 'At twice its size on the page',
  svg: 'Picture, SVG',
  svgHint: 'Lines and words stay sharp at any size',
  light: 'Pictures in light colours, for paper and slides',
  clip: (seconds: number) => `Clip, ${seconds} s`,
  clipHint: 'A video of the picture while it trains',
  clipPast: 'Go to the newest moment first: a clip is recorded while it trains',
  clipMissing: 'This browser cannot record clips.',
  recording: (done: number, seconds: number) => `Recording ${done} of ${seconds} s`,
  cancel: 'Cancel',
  nothing: 'There is nothing to save yet.',
  failed: 'It could not be saved.',
  saved: (name: string) => `Saved as ${name}`,
  opened: (iteration: number) => `Opened at iteration ${integer(iteration)}.`,
  problems: {
    oversized: 'This file is larger than 16 MB, more than any saved run. Nothing was changed.',
    foreign: 'This file is no saved run of the GAN Playground. Nothing was changed.',
    version: 'This file is of another version of the GAN Playground. Nothing was changed.',
    damaged: 'This file is cut off or damaged and cannot be opened. Nothing was changed.',
  } satisfies Record<FileProblem, string>,
  unreadable: 'The browser could not read this file. Nothing was changed.',
  restore: (savedAt: number, iteration: number) =>
    `Go on with the run of ${moment(savedAt)}, iteration ${integer(iteration)}?`,
  restoreButton: 'Restore',
  dismiss: 'Dismiss',
  earlier: 'Earlier runs',
  earlierHint: 'Kept in this browser for two weeks, eight at most',
  earlierRun: (savedAt: number, data: string, iteration: number) =>
    `${moment(savedAt)}: ${data}, iteration ${integer(iteration)}`,
  storage: {
    full: 'The browser’s storage is full, so this run would not survive a reload. Save it as a file to keep it.',
    refused:
      'The browser allows no storage here, so this run would not survive a reload. Save it as a file to keep it.',
    silent:
      'The browser’s storage does not answer, so this run may not survive a reload. Save it as a file to keep it.',
    unreachable:
      'A part of the page could not be loaded, so this run would not survive a reload. Reload the page when there is a network.',
  } satisfies Record<StorageProblem, string>,
};
