/** The middle of the page: which picture, what it shows, the picture itself, and the transport. */
import { useMessages } from '../i18n/messages';
import styles from './app.module.css';
import { LayerSwitches } from './LayerSwitches';
import { Lines } from './Lines';
import { PictureChoice, usePicture } from './PictureChoice';
import { StagePicture } from './StagePicture';
import { Transport } from './Transport';

/** The picture that is chosen, where the data have it. */
function Picture() {
  const picture = usePicture();
  return picture === 'stage' ? <StagePicture /> : null;
}

export function CentreSection() {
  const { stage } = useMessages();
  const onStage = usePicture() === 'stage';
  return (
    <section className={styles.centre} aria-label={stage.section}>
      <div className={styles.pictureControls}>
        <PictureChoice />
        {onStage && <LayerSwitches />}
      </div>
      <div className={styles.stage}>
        <Picture />
        <Lines />
      </div>
      <Transport />
    </section>
  );
}
