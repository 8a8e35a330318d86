/** The runs that the browser's storage keeps beside the present one, to be gone on with. */
import { useStore } from 'zustand';
import { decodeLink } from '../../config/link';
import { useMessages } from '../../i18n/messages';
import { usePlayground } from '../../state/hooks';
import styles from './save.module.css';

export function EarlierRuns() {
  const { save, distributions } = useMessages();
  const { saving } = usePlayground();
  const earlier = useStore(saving, (state) => state.earlier);
  if (earlier.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>
        {save.earlier}
        <small>{save.earlierHint}</small>
      </summary>
      <ul>
        {earlier.map(({ name, savedAt, iteration, link, accept }) => (
          <li key={name}>
            <button
              type="button"
              className={styles.item}
              onClick={({ currentTarget }) => {
                currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
                void accept();
              }}
            >
              {save.earlierRun(
                savedAt,
                distributions[decodeLink(link).experiment.data.id],
                iteration,
              )}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
