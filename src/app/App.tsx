/** The layout of the page: header, stage with transport, cards, measures. */
import { DataCard } from '../controls/DataCard';
import { DataChoice } from '../controls/DataChoice';
import { LossChoice } from '../controls/LossChoice';
import { NetworkCard } from '../controls/NetworkCard';
import { MessagesContext, messages, useMessages } from '../i18n/messages';
import { PlaygroundContext, usePart } from '../state/hooks';
import type { Playground } from '../state/playground';
import { AcceleratedContext } from '../views/accelerated';
import styles from './app.module.css';
import { CentreSection } from './CentreSection';
import { DeviceBadge } from './DeviceBadge';
import { MeasuresPanel } from './MeasuresPanel';

function Header() {
  const { title } = useMessages();
  return (
    <header className={styles.header}>
      <h1>{title}</h1>
      <DataChoice />
      <LossChoice />
      <DeviceBadge />
    </header>
  );
}

function Page() {
  return (
    <AcceleratedContext value={usePart((state) => state.gpu)}>
      <div className={styles.page}>
        <Header />
        <main className={styles.main}>
          <CentreSection />
          <div className={styles.cards}>
            <DataCard />
            <NetworkCard phase="G" />
            <NetworkCard phase="D" />
          </div>
          <div className={styles.measures}>
            <MeasuresPanel />
          </div>
        </main>
      </div>
    </AcceleratedContext>
  );
}

export function App({ playground }: { readonly playground: Playground }) {
  return (
    <MessagesContext value={messages.en}>
      <PlaygroundContext value={playground}>
        <Page />
      </PlaygroundContext>
    </MessagesContext>
  );
}
