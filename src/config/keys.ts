/** Every key of the page in one table: what is pressed acts by it, and the dialog of keys shows it. */
import type { ControlId } from './view';

export const keyGroups = ['transport', 'picture', 'page', 'presenting'] as const;
export type KeyGroup = (typeof keyGroups)[number];

interface Key {
  /** As events name them; letters in lower case. */
  readonly keys: readonly string[];
  readonly group: KeyGroup;
  /** Where a link leaves these controls out, the key does nothing. */
  readonly control?: ControlId;
  /** Acts again while it is held. */
  readonly repeats?: true;
}

const steps = { group: 'transport', control: 'steps' } as const;
const speed = { group: 'transport', control: 'speed', repeats: true } as const;
const picture = { group: 'picture', control: 'picture' } as const;
const presenting = { group: 'presenting' } as const;

export const keyTable = {
  toggle: { keys: [' '], group: 'transport' },
  stepD: { keys: ['d'], ...steps, repeats: true },
  stepG: { keys: ['g'], ...steps, repeats: true },
  step: { keys: ['s'], ...steps, repeats: true },
  substep: { keys: ['n'], ...steps, repeats: true },
  slowMotion: { keys: ['m'], ...steps },
  reset: { keys: ['r'], group: 'transport' },
  faster: { keys: ['+', '='], ...speed },
  slower: { keys: ['-'], ...speed },
  stage: { keys: ['1'], ...picture },
  overview: { keys: ['2'], ...picture },
  space: { keys: ['3'], ...picture },
  seeds: { keys: ['4'], ...picture },
  present: { keys: ['p'], group: 'page', control: 'present' },
  contrast: { keys: ['c'], group: 'page' },
  help: { keys: ['?'], group: 'page' },
  next: { keys: ['PageDown', 'ArrowRight'], ...presenting },
  previous: { keys: ['PageUp', 'ArrowLeft'], ...presenting },
  blank: { keys: ['b', '.'], ...presenting },
  leave: { keys: ['Escape'], ...presenting },
} as const satisfies Readonly<Record<string, Key>>;

export type KeyId = keyof typeof keyTable;

export const keyIds = Object.keys(keyTable) as readonly KeyId[];

/** What the table says of a key, as far as it may say anything. */
export function keyOf(id: KeyId): Key {
  return keyTable[id];
}
