/** The laboratory of the claims in Node: the page's systems and order of updates, in plain JavaScript and without threads. */
import type { Experiment, Phase } from '../../config/experiment';
import { effectiveExperiment } from '../../config/hand';
import { decodeLink } from '../../config/link';
import { Ascent, updatesPerEstimate } from '../../engine/ascent';
import { Course } from '../../engine/course';
import { type Laboratory, type Run, usualLook, withSettings } from '../../lessons/laboratory';
import { createArrayTrainer } from '../../systems/gan/arrays/trainer';
import { createGan } from '../../systems/gan/gan';
import type { Look, ProbePoints, Trainer } from '../../systems/gan/trainer';

/** Samples that V is estimated from while D climbs, as on the page. */
const climbRequest = { surface: 0, samples: 4096, priorGrid: 0, density: 0, measures: 0 };

/** Samples that P_G's density in the plane is estimated from, as on the page. */
const densitySamples = 4096;

class ArrayRun implements Run {
  private readonly course: Course;
  private trainer!: Trainer;

  constructor(public experiment: Experiment) {
    const effective = effectiveExperiment(experiment);
    const system = createGan(effective, (start, batches) => {
      this.trainer = createArrayTrainer(start, batches);
      return this.trainer;
    });
    this.course = new Course(effective, system, null);
  }

  get iteration() {
    return this.course.iteration;
  }

  iterate(iterations: number) {
    const goal = this.iteration + iterations;
    while (this.iteration < goal && !this.course.still) this.course.update();
  }

  train(phase: Phase, updates: number) {
    if (!this.course.trains(phase)) throw new RangeError(`${phase} does not learn here`);
    for (let i = 0; i < updates; i++) this.course.update(phase);
  }

  async climb() {
    const ascent = new Ascent();
    while (!ascent.done) {
      this.train('D', updatesPerEstimate);
      const { losses } = await this.course.system.probe(climbRequest);
      ascent.note(-losses.D, updatesPerEstimate);
    }
    return ascent.progress.updates;
  }

  change(settings: string) {
    this.experiment = withSettings(this.experiment, settings);
    this.course.reconfigure(effectiveExperiment(this.experiment));
  }

  look(request = {}) {
    const wanted = { ...usualLook, ...request };
    const density = wanted.surface > 0 ? densitySamples : 0;
    return this.course.system.probe({ ...wanted, priorGrid: 0, density });
  }

  async generate(z: ArrayLike<number>) {
    return (await this.see({ prior: Float32Array.from(z) })).images;
  }

  async score(x: ArrayLike<number>) {
    return (await this.see({ surface: Float32Array.from(x) })).surface;
  }

  checkpoint() {
    return this.course.system.checkpoint();
  }

  restore(checkpoint: Awaited<ReturnType<Run['checkpoint']>>) {
    this.course.system.restore(checkpoint);
  }

  private see(points: Partial<ProbePoints>): Promise<Look> {
    const none = new Float32Array(0);
    return this.trainer.look({ real: none, surface: none, prior: none, samples: 0, ...points });
  }
}

export function createLaboratory(seed: number): Laboratory {
  return {
    seed,
    start(fragment, settings = '') {
      const { experiment } = decodeLink(fragment);
      return new ArrayRun(withSettings({ ...experiment, seed }, settings));
    },
  };
}
