/** The parts of the settings: those that the link lets one change and the picture has, and what each holds. */
import type { ReactNode } from 'react';
import { DataCard } from '../../controls/DataCard';
import { NetworkCard } from '../../controls/NetworkCard';
import { useControl } from '../../state/hooks';
import { type SettingsPart, settingsParts } from '../../state/settings';
import { LayerSwitches } from '../LayerSwitches';
import { usePicture } from '../PictureChoice';
import styles from './settings.module.css';

export function useSettingsParts(): readonly SettingsPart[] {
  const picture = usePicture();
  const layered = picture === 'stage' || picture === 'space';
  const wanted: Readonly<Record<SettingsPart, boolean>> = {
    data: useControl('data'),
    generator: useControl('generator'),
    discriminator: useControl('discriminator'),
    layers: useControl('layers') && layered,
  };
  return settingsParts.filter((part) => wanted[part]);
}

export const settingsOf: Readonly<Record<SettingsPart, () => ReactNode>> = {
  data: () => <DataCard />,
  generator: () => <NetworkCard phase="G" />,
  discriminator: () => <NetworkCard phase="D" />,
  layers: () => (
    <div className={styles.layers}>
      <LayerSwitches />
    </div>
  ),
};
