/** The playground inside another page: the picture, the transport, and the way to the whole of it. */
import { encodeLink } from '../../config/link';
import { useMessages } from '../../i18n/messages';
import { usePart } from '../../state/hooks';
import { Pictures } from '../CentreSection';
import { Lines } from '../Lines';
import { SlowMotionStrip } from '../SlowMotion';
import { Transport } from '../Transport';
import { useFace } from '../useFace';
import styles from './embed.module.css';

/** The same experiment and view on a page of their own. */
function OpenLink() {
  const { embed } = useMessages();
  const experiment = usePart((state) => state.experiment);
  const rival = usePart((state) => state.rival);
  const view = usePart((state) => state.view);
  const fragment = encodeLink({ experiment, rival, view: { ...view, embed: false } });
  return (
    <a className={styles.open} href={`#${fragment}`} target="_blank" rel="noopener">
      {embed.open}
    </a>
  );
}

export function EmbedPage() {
  const { title, stage } = useMessages();
  useFace('embed');
  return (
    <main className={styles.page}>
      <h1 className={styles.spoken}>{title}</h1>
      <section className={styles.stage} aria-label={stage.section} data-picture>
        <Pictures />
        <Lines />
      </section>
      <SlowMotionStrip />
      <div className={styles.foot}>
        <Transport />
        <OpenLink />
      </div>
    </main>
  );
}
