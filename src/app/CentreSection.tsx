/** The middle of the page: which picture, what it shows, the picture itself, and the transport. */
import { useMessages } from '../i18n/messages';
import styles from './app.module.css';
import { LayerSwitches } from './LayerSwitches';
import { Lines } from './Lines';
import { OverviewPicture } from './OverviewPicture';
import { PictureChoice, usePicture } from './PictureChoice';
import { SlowMotionStrip } from './SlowMotion';
import { SpacePicture } from './SpacePicture';
import { StagePicture } from './StagePicture';
import { Transport } from './Transport';

/** The picture that is chosen, where the data have it. */
function Picture() {
  const picture = usePicture();
  switch (picture) {
    case 'stage':
      return <StagePicture />;
    case 'space':
      return <SpacePicture />;
    case 'overview':
      return <OverviewPicture />;
  }
}

export function CentreSection() {
  const { stage } = useMessages();
  const withLayers = usePicture() !== 'overview';
  return (
    <section className={styles.centre} aria-label={stage.section}>
      <div className={styles.pictureControls}>
        <PictureChoice />
        {withLayers && <LayerSwitches />}
      </div>
      <div className={styles.stage}>
        <Picture />
        <Lines />
      </div>
      <SlowMotionStrip />
      <Transport />
    </section>
  );
}
