/** English words of training D to the top. */
const integer = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const ascent = {
  start: 'Train D to the top',
  stop: 'Stop',
  hint: 'G stays as it is; D trains until V stops rising.',
  climbing: (value: string, updates: number) =>
    `V ${value} nats after ${integer.format(updates)} updates of D …`,
  done: (value: string, updates: number) =>
    `V stopped rising at ${value} nats, after ${integer.format(updates)} updates of D.`,
};
