/** The middle of the page: which picture, what it shows, the picture itself, and the transport. */
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { useControl, usePart } from '../state/hooks';
import { Boundary } from '../views/Boundary';
import { DescriptionContext } from '../views/description';
import { lazyPart } from '../views/lazyPart';
import { ComparePicture } from './ComparePicture';
import { ChosenSide } from './CompareSide';
import { descriptionId } from './describe/id';
import { StageDescription } from './describe/StageDescription';
import { LayerSwitches } from './LayerSwitches';
import { Lines } from './Lines';
import { layoutPart } from './layout/parts';
import { useLayout } from './layout/useLayout';
import { PictureChoice, usePicture } from './PictureChoice';
import { SeedsPicture } from './SeedsPicture';
import { SlowMotionStrip } from './SlowMotion';
import { StagePicture } from './StagePicture';
import { Timeline } from './Timeline';
import { Transport } from './Transport';

const SpacePicture = lazyPart(() => import('./SpacePicture').then((part) => part.SpacePicture));
const OverviewPicture = lazyPart(() =>
  import('./OverviewPicture').then((part) => part.OverviewPicture),
);

/** The picture, and its description in words. */
export function Pictures() {
  return (
    <DescriptionContext value={descriptionId}>
      <Boundary key={usePicture()} filling>
        <ShownPictures />
      </Boundary>
      <Boundary>
        <StageDescription />
      </Boundary>
    </DescriptionContext>
  );
}

/** The picture of the run or, while two are compared, of both; the overview is too wide for that. */
function ShownPictures() {
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

interface CentreProps {
  /** What is said above everything else, if anything. */
  readonly children?: ReactNode;
}

export function CentreSection({ children }: CentreProps) {
  const { stage } = useMessages();
  const picture = useControl('picture');
  const layers = useControl('layers');
  const wide = useLayout() === 'wide'; // else the layers stand with the cards
  const timeline = useControl('timeline');
  const shown = usePicture();
  const withLayers = (shown === 'stage' || shown === 'space') && layers && wide;
  return (
    <section className={layoutPart('centre')} aria-label={stage.section} tabIndex={-1} data-centre>
      <Boundary>{children}</Boundary>
      {(picture || withLayers) && (
        <div className={layoutPart('pictureControls')}>
          <Boundary>{picture && <PictureChoice />}</Boundary>
          <Boundary>{withLayers && <LayerSwitches />}</Boundary>
        </div>
      )}
      <div className={layoutPart('stage')} data-picture>
        <Pictures />
        <Boundary>
          <Lines />
        </Boundary>
      </div>
      <Boundary>
        <SlowMotionStrip />
      </Boundary>
      <Boundary>{timeline && <Timeline />}</Boundary>
      <Boundary>
        <Transport />
      </Boundary>
    </section>
  );
}
