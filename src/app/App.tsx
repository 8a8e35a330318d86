/** The layout of the page: header, stage with transport, cards, measures. */
import type { ReactNode } from 'react';
import { DataChoice } from '../controls/DataChoice';
import { Drawing } from '../controls/draw/Drawing';
import { LossChoice } from '../controls/LossChoice';
import { type Messages, MessagesContext, useMessages } from '../i18n/messages';
import { LessonArea } from '../lessons/LessonArea';
import { LessonsButton } from '../lessons/LessonsButton';
import { PlaygroundContext, useControl, usePart } from '../state/hooks';
import type { Playground } from '../state/playground';
import { AcceleratedContext } from '../views/accelerated';
import { Boundary } from '../views/Boundary';
import styles from './app.module.css';
import { CentreSection } from './CentreSection';
import { ControlledSide } from './CompareControls';
import { ChosenSide } from './CompareSide';
import { Face } from './Face';
import { HeaderActions } from './HeaderActions';
import { Language } from './Language';
import { isCompact } from './layout/layout';
import { layoutPart } from './layout/parts';
import { LayoutContext, useLayout, useWatchedLayout } from './layout/useLayout';
import { MeasuresPanel } from './MeasuresPanel';
import { settingsOf, useSettingsParts } from './settings/parts';
import { SettingsSheet } from './settings/SettingsSheet';

/** The first stop of the keyboard: past the header. No link, for the address's fragment is the experiment's. */
function SkipButton() {
  const { settings } = useMessages();
  const skip = () => document.querySelector<HTMLElement>('[data-centre]')?.focus();
  return (
    <button type="button" className={styles.skip} onClick={skip}>
      {settings.skip}
    </button>
  );
}

function Header() {
  const { title } = useMessages();
  const data = useControl('data');
  const loss = useControl('loss');
  return (
    <header className={layoutPart('header')}>
      <SkipButton />
      <h1>{title}</h1>
      <LessonsButton />
      <div className={layoutPart('data')}>{data && <DataChoice />}</div>
      <div className={layoutPart('loss')}>
        <ChosenSide>{loss && <LossChoice />}</ChosenSide>
      </div>
      <HeaderActions />
    </header>
  );
}

/** The cards of what the link lets one change; null if that is nothing. */
function Cards() {
  const parts = useSettingsParts();
  const wide = useLayout() === 'wide'; // the layers have room above the picture then
  const shown = parts.filter((part) => !(wide && part === 'layers'));
  if (shown.length === 0) return null;
  return (
    <div className={layoutPart('cards')} data-column>
      <ControlledSide />
      <ChosenSide>
        {shown.map((part) => (
          <Boundary key={part}>{settingsOf[part]()}</Boundary>
        ))}
      </ChosenSide>
    </div>
  );
}

function Measures() {
  if (!useControl('measures')) return null;
  return (
    <div className={layoutPart('measures')} data-column>
      <MeasuresPanel />
    </div>
  );
}

function Page({ welcome }: { readonly welcome: ReactNode }) {
  const layout = useWatchedLayout();
  return (
    <AcceleratedContext value={usePart((state) => state.gpu)}>
      <LayoutContext value={layout}>
        <div className={layoutPart('page')}>
          <Boundary>
            <Header />
          </Boundary>
          <main className={layoutPart('main')}>
            <CentreSection>{welcome}</CentreSection>
            <LessonArea className={layoutPart('lesson')} />
            {!isCompact(layout) && <Cards />}
            <Boundary>
              <Measures />
            </Boundary>
          </main>
          <Boundary>{isCompact(layout) && <SettingsSheet />}</Boundary>
        </div>
        <Drawing />
      </LayoutContext>
    </AcceleratedContext>
  );
}

interface AppProps {
  readonly playground: Playground;
  /** The words of the language to begin with. */
  readonly words: Messages;
  /** Said to first visitors. */
  readonly welcome: ReactNode;
}

export function App({ playground, words, welcome }: AppProps) {
  return (
    <PlaygroundContext value={playground}>
      <MessagesContext value={words}>
        <Boundary>
          <Language first={words}>
            <Boundary>
              <Face>
                <Page welcome={welcome} />
              </Face>
            </Boundary>
          </Language>
        </Boundary>
      </MessagesContext>
    </PlaygroundContext>
  );
}
