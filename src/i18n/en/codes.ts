/** English for the codes z that a person holds. */
export const codes = {
  switch: 'Codes z',
  switchHint: 'Two codes z to move by hand, what G makes of them, and a walk between them',
  label: 'Codes z and what G makes of them',
  names: { from: 'Code z₁', to: 'Code z₂' },
  letters: { from: 'z₁', to: 'z₂' },
  images: { from: 'x₁', to: 'x₂' },
  /** Numbers as text; those of one vector stand in a list. */
  told: (z: string, x: string) => `z ${z}, x ${x}`,
  keys: 'Arrow keys move it, with Shift in larger steps. G is interpolated between the points of the prior’s grid.',
  walk: 'Walk',
  walkHint: 'Goes from z₁ to z₂ in a straight line',
  prior: 'prior',
};
