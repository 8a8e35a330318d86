/** Which of five arrangements the page takes: decided by the room there is, counted in the size of its text. */

export const layoutIds = ['wide', 'pair', 'tall', 'flat', 'phone'] as const;
/**
 * `wide`: cards, stage and measures side by side. `pair`: the stage, and beside it cards over
 * measures. `tall`: the stage above cards and measures. `flat`: a phone held sideways, the stage
 * beside everything else. `phone`: one column. In the last two the cards stand in a sheet.
 */
export type LayoutId = (typeof layoutIds)[number];

export interface Room {
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Size of the page's text, in CSS pixels. */
  readonly text: number;
}

/** CSS pixels of the page's text unless a person has it larger. */
const usualText = 16;

/** Larger text leaves less room, as a smaller window does. */
export function layoutOf({ width, height, text }: Room): LayoutId {
  const [across, down] = [(width * usualText) / text, (height * usualText) / text];
  if (across >= 1120 && down >= 420) return 'wide';
  if (down < 560 && across >= 560 && across > down) return 'flat';
  if (across < 760) return 'phone';
  return across > down ? 'pair' : 'tall';
}

/** True where the cards do not fit beside the stage. */
export function isCompact(layout: LayoutId): boolean {
  return layout === 'flat' || layout === 'phone';
}
