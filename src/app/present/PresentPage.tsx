/** The page for an audience: one line of words, the picture, the measures it needs, the transport; all of it large. */
import { useMessages } from '../../i18n/messages';
import { usePart } from '../../state/hooks';
import { Pictures } from '../CentreSection';
import { Lines } from '../Lines';
import { SlowMotionStrip } from '../SlowMotion';
import { Transport } from '../Transport';
import { useFace } from '../useFace';
import { BlankScreen } from './BlankScreen';
import { LookLine } from './LookLine';
import { PresentBar } from './PresentBar';
import { PresentMeasures } from './PresentMeasures';
import styles from './present.module.css';
import { useFullScreen } from './useFullScreen';
import { useWakeLock } from './useWakeLock';

export function PresentPage() {
  const { title, stage } = useMessages();
  const slow = usePart((state) => state.slowMotion !== null);
  useFace('present');
  useFullScreen();
  useWakeLock();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.spoken}>{title}</h1>
        <LookLine />
        <PresentBar />
      </header>
      <main className={styles.main}>
        <section className={styles.centre} aria-label={stage.section}>
          <div className={styles.stage} data-picture>
            <Pictures />
            <Lines />
          </div>
          {slow && <SlowMotionStrip />}
        </section>
        <PresentMeasures />
        <div className={styles.transport}>
          <Transport />
        </div>
      </main>
      <BlankScreen />
    </div>
  );
}
