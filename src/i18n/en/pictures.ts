/** The large pictures in the middle of the page. */
export const pictures = {
  label: 'Picture',
  names: { stage: 'Stage', overview: 'Overview', space: 'D in space', seeds: 'Seeds' },
  hints: {
    stage: 'P_data, P_G and D at this moment',
    overview: 'The game as a graph: z through G and, beside the data, through D to the losses',
    seeds: 'The same experiment from 9 or 16 seeds, trained together',
    space: 'D as a surface over the plane, with the samples on the floor (2-D data)',
  },
} as const;
