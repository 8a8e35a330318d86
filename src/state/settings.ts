/** The sheet of settings, which small screens have in the place of cards: whether it is open, and at which part. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export const settingsParts = ['data', 'generator', 'discriminator', 'layers'] as const;
export type SettingsPart = (typeof settingsParts)[number];

export interface SettingsState {
  readonly open: boolean;
  readonly part: SettingsPart;
}

export type Settings = StoreApi<SettingsState>;

export function createSettings(): Settings {
  return createStore<SettingsState>(() => ({ open: false, part: 'generator' }));
}
