/** Keeps what is read from a lost device, mostly zeros, from being taken for the run. */
import type { TrainerFactory } from '../gan/trainer';

/** Thrown in place of what a lost device gave back. */
export class DeviceLost extends Error {
  override readonly name = 'DeviceLost';
}

/** The same trainers, whose looks and saved states are the device's own, or else throw `DeviceLost`. */
export function guarded(
  isLost: () => boolean,
  renderer: string,
  createTrainer: TrainerFactory,
): TrainerFactory {
  const whole = async <Result>(work: Promise<Result>): Promise<Result> => {
    const [outcome] = await Promise.allSettled([work]);
    if (isLost()) throw new DeviceLost(renderer);
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };
  return (experiment, batches) => {
    const trainer = createTrainer(experiment, batches);
    return {
      ...trainer,
      look: (points) => whole(trainer.look(points)),
      save: () => whole(trainer.save()),
    };
  };
}
