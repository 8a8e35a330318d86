/** The distributions as a radio group of pictures. */
import { useEffect, useId, useRef } from 'react';
import {
  type DistributionId,
  distributionEntries,
  distributionIds,
  isEstimated,
} from '../config/distributions';
import { type Experiment, presetExperiment } from '../config/experiment';
import { useMessages } from '../i18n/messages';
import { usePart, usePlayground } from '../state/hooks';
import { tryScrolling } from '../views/browser';
import { Thumbnail } from '../views/Thumbnail';
import styles from './choices.module.css';
import { OwnTile } from './draw/OwnTile';

/** Ids in the order of the row, one group per number of dimensions. */
const groups = ([2, 1] as const).map((dimensions) => ({
  dimensions,
  ids: distributionIds.filter(
    (id) => distributionEntries[id].dimensions === dimensions && !isEstimated(id),
  ),
}));

/** What each picture shows: the distribution as it is when it is chosen. */
const pictured = Object.fromEntries(
  distributionIds.map((id) => [id, presetExperiment(id).data]),
) as Record<DistributionId, Experiment['data']>;

export function DataChoice() {
  const words = useMessages();
  const playground = usePlayground();
  const chosen = usePart((state) => state.experiment.data.id);
  const name = useId();
  const row = useRef<HTMLDivElement>(null);

  // On a narrow screen the row scrolls: what a link chose must be in sight.
  useEffect(() => {
    const box = row.current;
    const mark = box?.querySelector<HTMLElement>('input:checked')?.parentElement;
    if (!box || !mark) return;
    const middle = mark.offsetLeft - (box.clientWidth - mark.offsetWidth) / 2;
    tryScrolling(() => box.scrollTo({ left: middle }));
  }, [chosen]);

  const picture = (id: DistributionId) => (
    <label key={id} className={styles.picture} title={words.distributions[id]}>
      <input
        type="radio"
        name={name}
        checked={id === chosen}
        onChange={() => playground.choose(id)}
      />
      <Thumbnail data={pictured[id]} label={words.distributions[id]} />
    </label>
  );
  return (
    <div ref={row} className={styles.pictures} role="radiogroup" aria-label={words.fields.data}>
      {groups.map(({ dimensions, ids }) => (
        <div key={dimensions} className={styles.group}>
          <span className={styles.caption} aria-hidden="true">
            {words.dimensions(dimensions)}
          </span>
          {ids.map(picture)}
          <OwnTile dimensions={dimensions} name={name} />
        </div>
      ))}
    </div>
  );
}
