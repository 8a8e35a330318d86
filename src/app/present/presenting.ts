/** Presenting: begins with a button or a key in full screen, ends without a trace; a blank screen and the list of keys. */
import { createStore } from 'zustand/vanilla';
import type { Playground } from '../../state/playground';

/** What lies over the page; no link says it. */
interface Over {
  readonly blank: boolean;
  /** The dialog of keys is open. */
  readonly help: boolean;
  /** Just back from presenting: the button that led there takes the focus. */
  readonly back: boolean;
}

const store = createStore<Over>(() => ({ blank: false, help: false, back: false }));

function leave(playground: Playground): void {
  store.setState({ blank: false, back: true });
  playground.look({ present: false });
  leaveFullScreen();
}

function leaveFullScreen(): void {
  if (document.fullscreenElement) void attempt(() => document.exitFullscreen()); // it may have gone by itself
}

/** What the browser may refuse, at once or later. */
async function attempt(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch {
    // It is as good in the window.
  }
}

/** Only a press may ask for full screen: a link by itself does not. */
function enter(playground: Playground): void {
  playground.look({ present: true });
  void attempt(async () => {
    await document.documentElement.requestFullscreen();
    if (!playground.store.getState().view.present) leaveFullScreen();
  });
}

export const presenting = {
  store,
  leaveFullScreen,
  enter,
  leave,
  toggle(playground: Playground): void {
    if (playground.store.getState().view.present) leave(playground);
    else enter(playground);
  },
  changePalette(playground: Playground): void {
    const { palette } = playground.store.getState().view;
    playground.look({ palette: palette === 'usual' ? 'contrast' : 'usual' });
  },
};
