/** What the page can show while the chosen device trains at full speed: the usual, everything at once, each large picture. */
import { defaultExperiment, type Experiment, presetExperiment } from '../../config/experiment';
import type { View } from '../../config/view';

export interface Scene {
  readonly name: string;
  readonly experiment: Experiment;
  readonly view: Partial<View>;
  /** A second run in lockstep. */
  readonly rival?: Experiment;
  /** The measures' sections: as they are at the start, all open, all closed. */
  readonly sections: 'usual' | 'open' | 'closed';
}

const everything = { surface: 'difference', ghosts: true } as const;

export const sceneIds = [
  'closed',
  'open',
  'open1d',
  'overview',
  'space',
  'compare',
  'seeds',
] as const;
export type SceneId = (typeof sceneIds)[number];

export const scenes: Readonly<Record<SceneId, Scene>> = {
  closed: {
    name: 'default 2-D, every section closed',
    experiment: defaultExperiment,
    view: {},
    sections: 'closed',
  },
  open: {
    name: 'default 2-D, every section open, D − D* and ghost arrows',
    experiment: defaultExperiment,
    view: everything,
    sections: 'open',
  },
  open1d: {
    name: 'default 1-D, the same',
    experiment: presetExperiment('bimodal'),
    view: everything,
    sections: 'open',
  },
  overview: {
    name: 'default 2-D, overview, every section open',
    experiment: defaultExperiment,
    view: { picture: 'overview' },
    sections: 'open',
  },
  space: {
    name: 'default 2-D, D in space, every section open',
    experiment: defaultExperiment,
    view: { picture: 'space' },
    sections: 'open',
  },
  compare: {
    name: 'default 2-D, NSGAN beside MMGAN',
    experiment: defaultExperiment,
    view: {},
    rival: { ...defaultExperiment, loss: 'mm' },
    sections: 'usual',
  },
  seeds: {
    name: 'default 2-D, 16 seeds',
    experiment: defaultExperiment,
    view: { picture: 'seeds', seeds: 16 },
    sections: 'usual',
  },
};
