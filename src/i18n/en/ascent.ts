/** English words of training D to the top. */
import { integer } from './format';

export const ascent = {
  start: 'Train D to the top',
  stop: 'Stop',
  hint: 'G stays as it is; D trains until V stops rising.',
  climbing: (value: string, updates: number) =>
    `V ${value} nats after ${integer(updates)} updates of D …`,
  done: (value: string, updates: number) =>
    `V stopped rising at ${value} nats, after ${integer(updates)} updates of D.`,
};
