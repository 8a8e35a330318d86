/** The middle of the page: which picture, what it shows, the picture itself, and the transport. */
import { useMessages } from '../i18n/messages';
import { useControl, usePart } from '../state/hooks';
import styles from './app.module.css';
import { ComparePicture } from './ComparePicture';
import { ChosenSide } from './CompareSide';
import { LayerSwitches } from './LayerSwitches';
import { Lines } from './Lines';
import { OverviewPicture } from './OverviewPicture';
import { PictureChoice, usePicture } from './PictureChoice';
import { SeedsPicture } from './SeedsPicture';
import { SlowMotionStrip } from './SlowMotion';
import { SpacePicture } from './SpacePicture';
import { StagePicture } from './StagePicture';
import { Timeline } from './Timeline';
import { Transport } from './Transport';

/** The picture of the run or, while two are compared, of both; the overview is too wide for that. */
function Pictures() {
  const compared = usePart((state) => state.rival !== null);
  const wide = usePicture() === 'overview';
  if (compared && !wide) {
    return (
      <ComparePicture>
        <Picture />
      </ComparePicture>
    );
  }
  return (
    <ChosenSide>
      <Picture />
    </ChosenSide>
  );
}

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
    case 'seeds':
      return <SeedsPicture />;
  }
}

export function CentreSection() {
  const { stage } = useMessages();
  const picture = useControl('picture');
  const layers = useControl('layers');
  const timeline = useControl('timeline');
  const shown = usePicture();
  const withLayers = (shown === 'stage' || shown === 'space') && layers;
  return (
    <section className={styles.centre} aria-label={stage.section}>
      {(picture || withLayers) && (
        <div className={styles.pictureControls}>
          {picture && <PictureChoice />}
          {withLayers && <LayerSwitches />}
        </div>
      )}
      <div className={styles.stage} data-picture>
        <Pictures />
        <Lines />
      </div>
      <SlowMotionStrip />
      {timeline && <Timeline />}
      <Transport />
    </section>
  );
}
