/** English for what stands around every lesson: the panel and the menu. */
import { fixed, integer } from '../format';

export const panel = {
  lesson: (number: number, title: string) => `Lesson ${integer(number)}: ${title}`,
  step: (step: number, count: number) => `Step ${integer(step)} of ${integer(count)}`,
  goTo: (step: number, title: string, done: boolean) =>
    `Step ${integer(step)}: ${title}${done ? ' (done)' : ''}`,
  steps: 'Steps of this lesson',
  task: 'To do',
  done: 'Done',
  /** Why the question cannot be run yet. */
  predict: 'Choose a prediction first',
  verdicts: { right: 'so it is', wrong: 'your prediction' },
  run: { play: 'Run it', ascend: 'Train D to the top', walk: 'Walk', show: 'Show the answer' },
  figures: {
    generators: 'V of three generators over a row of discriminators, with the top of each curve',
    discriminators: 'D',
    pieces: 'V of three discriminators over the place of P_G, and the greatest of them in bold',
    place: 'place of P_G',
    at: (place: number, name: string) => `${fixed(place, 2)}; the highest is ${name}`,
  },
  previous: 'Previous',
  next: 'Next',
  nextLesson: (title: string) => `Next lesson: ${title}`,
  finish: 'Finish',
  again: 'Set up again',
  againHint: 'Everything as at the beginning of this step',
  leave: 'Leave the lesson',
  leaveHint: 'All controls come back; the run stays as it is',
};
