/** A claim's experiment without its training: what it would do, step by step, so that a record made by other steps is found out. */
import { createHash } from 'node:crypto';
import type { Claim } from '../../lessons/claims/claim';
import type { Laboratory, Run } from '../../lessons/laboratory';
import { createLaboratory } from './laboratory';

/** Looks at an untrained run need not be close. */
const glance = { samples: 64, measures: 64, surface: 32 };

/** The same run, which notes what it is asked for and trains nothing. */
function rehearsed(run: Run, note: (...words: readonly unknown[]) => void): Run {
  note('start', run.experiment);
  return {
    get experiment() {
      return run.experiment;
    },
    get iteration() {
      return run.iteration;
    },
    iterate: (iterations) => note('iterate', iterations),
    train: (phase, updates) => note('train', phase, updates),
    async climb() {
      note('climb');
      return 0;
    },
    change(settings) {
      note('change', settings);
      run.change(settings);
    },
    look(request = {}) {
      note('look', request);
      const { measures = 0, surface = 0 } = request;
      return run.look({
        samples: glance.samples,
        measures: Math.min(measures, glance.measures),
        surface: Math.min(surface, glance.surface),
      });
    },
    generate(z) {
      note('generate', Array.from(z));
      return run.generate(z);
    },
    score(x) {
      note('score', Array.from(x));
      return run.score(x);
    },
    checkpoint: () => run.checkpoint(),
    restore(checkpoint) {
      note('restore');
      run.restore(checkpoint);
    },
  };
}

/** A short name of all that a claim does, from the settings it begins with to its last look. */
export async function protocolOf(claim: Claim): Promise<string> {
  const hash = createHash('sha256');
  const note = (...words: readonly unknown[]) => void hash.update(`${JSON.stringify(words)}\n`);
  const { seed, start } = createLaboratory(1);
  const laboratory: Laboratory = {
    seed,
    start: (fragment, settings) => rehearsed(start(fragment, settings), note),
  };
  await claim.measure(laboratory);
  return hash.digest('hex').slice(0, 12);
}
