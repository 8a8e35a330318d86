/** The layout of the page: header, stage with transport, cards, measures. */
import { useMemo } from 'react';
import { DataCard } from '../controls/DataCard';
import { DataChoice } from '../controls/DataChoice';
import { LossChoice } from '../controls/LossChoice';
import { NetworkCard } from '../controls/NetworkCard';
import { MessagesContext, messages, useMessages } from '../i18n/messages';
import { PlaygroundContext, usePart, usePlayground } from '../state/hooks';
import type { Playground } from '../state/playground';
import { shownLayers } from '../views/layers';
import { Stage } from '../views/Stage';
import styles from './app.module.css';
import { DeviceBadge } from './DeviceBadge';
import { LayerSwitches } from './LayerSwitches';
import { Lines } from './Lines';
import { MeasuresPanel } from './MeasuresPanel';
import { Transport } from './Transport';

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

function StageSection() {
  const words = useMessages();
  const { frames } = usePlayground();
  const data = usePart((state) => state.experiment.data);
  const hide = usePart((state) => state.view.hide);
  const layers = useMemo(() => shownLayers(hide), [hide]);
  const surface = usePart((state) => state.view.surface);
  const ghosts = usePart(({ view, experiment }) => {
    if (!view.ghosts) return null;
    return experiment.loss === 'mm' ? 'ns' : 'mm';
  });
  return (
    <section className={styles.centre} aria-label={words.stage.section}>
      <LayerSwitches />
      <div className={styles.stage}>
        <Stage
          frames={frames}
          data={data}
          layers={layers}
          surface={surface}
          ghosts={ghosts}
          text={words.stage}
          label={words.stage.label(words.distributions[data.id])}
        />
        <Lines />
      </div>
      <Transport />
    </section>
  );
}

function Page() {
  return (
    <div className={styles.page}>
      <Header />
      <main className={styles.main}>
        <StageSection />
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
