/** What the stage shows: a checkbox for each layer, and whether D, D* or their difference is its surface. */
import { useId } from 'react';
import { distributionEntries } from '../config/distributions';
import { type LayerId, layerIds, surfaceIds } from '../config/view';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { layersOf } from '../views/layers';
import styles from './app.module.css';

function SurfaceChoice() {
  const { surface: words } = useMessages().theory;
  const playground = usePlayground();
  const surface = usePart((state) => state.view.surface);
  const name = useId();
  return (
    <fieldset className={styles.layers} data-part="layers" aria-labelledby={`${name}-caption`}>
      <span id={`${name}-caption`}>{words.label}</span>
      {surfaceIds.map((id) => (
        <label key={id} title={words.hints[id]}>
          <input
            type="radio"
            name={name}
            checked={surface === id}
            onChange={() => playground.look({ surface: id })}
          />
          {words.names[id]}
        </label>
      ))}
    </fieldset>
  );
}

/** G's direction under the loss that is not in use; it stands beside the direction in use. */
function GhostSwitch() {
  const { theory: words } = useMessages();
  const playground = usePlayground();
  const ghosts = usePart((state) => state.view.ghosts);
  const arrows = usePart((state) => !state.view.hide.includes('arrows'));
  const loss = usePart((state) => state.experiment.loss);
  return (
    <label title={words.ghostsHint(loss === 'mm' ? 'ns' : 'mm')}>
      <input
        type="checkbox"
        checked={ghosts}
        disabled={!arrows}
        onChange={(event) => playground.look({ ghosts: event.target.checked })}
      />
      {words.ghosts}
    </label>
  );
}

/** Two codes z that can be moved over the stage, where z has a grid. */
function CodeSwitch() {
  const { codes: words } = useMessages();
  const playground = usePlayground();
  const shown = usePart((state) => state.view.codes);
  const impossible = usePart(
    ({ experiment: { hand, prior } }) => hand !== null || prior.dimensions > 2,
  );
  return (
    <label title={words.switchHint}>
      <input
        type="checkbox"
        checked={shown}
        disabled={impossible}
        onChange={(event) => playground.look({ codes: event.target.checked })}
      />
      {words.switch}
    </label>
  );
}

export function LayerSwitches() {
  const { layers } = useMessages();
  const id = useId();
  const playground = usePlayground();
  const hide = usePart((state) => state.view.hide);
  const dimensions = usePart((state) => distributionEntries[state.experiment.data.id].dimensions);
  const names = dimensions === 1 ? layers.names1d : layers.names;
  const show = (id: LayerId, shown: boolean) =>
    playground.look({
      hide: layerIds.filter((other) => (other === id ? !shown : hide.includes(other))),
    });
  return (
    <>
      <SurfaceChoice />
      <div className={styles.layers}>
        <GhostSwitch />
      </div>
      <fieldset className={styles.layers} aria-labelledby={id}>
        <span id={id}>{layers.label}</span>
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
      <div className={styles.layers}>
        <CodeSwitch />
      </div>
    </>
  );
}
