/** The layout of the page: header, stage with transport, cards, measures. */
import { DataCard } from '../controls/DataCard';
import { DataChoice } from '../controls/DataChoice';
import { Drawing } from '../controls/draw/Drawing';
import { LossChoice } from '../controls/LossChoice';
import { NetworkCard } from '../controls/NetworkCard';
import { type Messages, useMessages } from '../i18n/messages';
import { PlaygroundContext, useControl, usePart } from '../state/hooks';
import type { Playground } from '../state/playground';
import { AcceleratedContext } from '../views/accelerated';
import styles from './app.module.css';
import { CentreSection } from './CentreSection';
import { ControlledSide } from './CompareControls';
import { ChosenSide } from './CompareSide';
import { DeviceBadge } from './DeviceBadge';
import { Language } from './Language';
import { MeasuresPanel } from './MeasuresPanel';
import { SaveButton } from './save/SaveButton';
import { ShareButton } from './share/ShareButton';

function Header() {
  const { title } = useMessages();
  const data = useControl('data');
  const loss = useControl('loss');
  const device = useControl('device');
  return (
    <header className={styles.header}>
      <h1>{title}</h1>
      <div className={styles.data}>{data && <DataChoice />}</div>
      <div className={styles.loss}>
        <ChosenSide>{loss && <LossChoice />}</ChosenSide>
      </div>
      <div className={styles.actions}>
        <ShareButton />
        <SaveButton />
        {device && <DeviceBadge />}
      </div>
    </header>
  );
}

/** The cards of what the link lets one change; null if that is nothing. */
function Cards() {
  const data = useControl('data');
  const generator = useControl('generator');
  const discriminator = useControl('discriminator');
  if (!(data || generator || discriminator)) return null;
  return (
    <div className={styles.cards}>
      <ControlledSide />
      <ChosenSide>
        {data && <DataCard />}
        {generator && <NetworkCard phase="G" />}
        {discriminator && <NetworkCard phase="D" />}
      </ChosenSide>
    </div>
  );
}

function Measures() {
  if (!useControl('measures')) return null;
  return (
    <div className={styles.measures}>
      <MeasuresPanel />
    </div>
  );
}

function Page() {
  return (
    <AcceleratedContext value={usePart((state) => state.gpu)}>
      <div className={styles.page}>
        <Header />
        <main className={styles.main}>
          <CentreSection />
          <Cards />
          <Measures />
        </main>
      </div>
      <Drawing />
    </AcceleratedContext>
  );
}

interface AppProps {
  readonly playground: Playground;
  /** The words of the language to begin with. */
  readonly words: Messages;
}

export function App({ playground, words }: AppProps) {
  return (
    <PlaygroundContext value={playground}>
      <Language first={words}>
        <Page />
      </Language>
    </PlaygroundContext>
  );
}
