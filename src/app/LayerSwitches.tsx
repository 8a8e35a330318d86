/** A checkbox for each layer of the stage. */
import { distributionEntries } from '../config/distributions';
import { type LayerId, layerIds } from '../config/view';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { layersOf } from '../views/layers';
import styles from './app.module.css';

export function LayerSwitches() {
  const { layers } = useMessages();
  const playground = usePlayground();
  const hide = usePart((state) => state.view.hide);
  const dimensions = usePart((state) => distributionEntries[state.experiment.data.id].dimensions);
  const names = dimensions === 1 ? layers.names1d : layers.names;
  const show = (id: LayerId, shown: boolean) =>
    playground.look({
      hide: layerIds.filter((other) => (other === id ? !shown : hide.includes(other))),
    });
  return (
    <fieldset className={styles.layers}>
      <legend>{layers.label}</legend>
      {layersOf(dimensions).map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={!hide.includes(id)}
            onChange={(event) => show(id, event.target.checked)}
          />
          {names[id]}
        </label>
      ))}
    </fieldset>
  );
}
