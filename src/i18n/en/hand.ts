/** English for "Your own generator": P_G moved by hand. */
const signed = (value: string) => value.replace('-', '−');

export const hand = {
  switch: 'Your own generator',
  switchHint: 'Move P_G by hand: D re-trains to it, and max V traces the divergence',
  explanation:
    'Drag the normal distribution on the stage. G does not learn; D does, and the V it comes to tells how far yours is from the data.',
  mean: 'Mean',
  coordinates: ['Mean x', 'Mean y'],
  spread: 'Spread',
  /** Why Step G cannot be pressed. */
  still: 'G does not learn while P_G is in your hand',
  /** On the stage, of D* and the densities. */
  exactness: 'P_data and P_G exact',
  notices: {
    taken: 'Training began again: P_G is in your hand now.',
    given: 'Training began again: G is a network again.',
  },
  handles: {
    label: 'P_G by hand',
    mean: 'Mean of P_G',
    centre: 'Centre of P_G',
    spread: 'Spread of P_G',
    value: (value: string) => signed(value),
    place: (x: string, y: string) => `x ${signed(x)}, y ${signed(y)}`,
    keys: 'Arrow keys move it, with Shift in larger steps.',
  },
  trace: {
    title: 'max V as you drag',
    label: 'V and its bound against where P_G was put',
    mean: 'mean of your generator',
    distance: 'distance of the means',
    value: 'V',
    bound: 'V*',
    equilibrium: '−2 log 2',
    explanation:
      'Two dots for each place you led P_G to: above, the bound −2 log 2 + 2·JSD(P_data‖P_G); below, V as far as D had come. Hold still, and V climbs to the bound.',
  },
} as const;
