/** Wiring: checks the browser, opens the address, shows the page. */
import { createRoot } from 'react-dom/client';
import './app/base.css';
import { App } from './app/App';
import { listenForDrops } from './app/drop';
import { listenForHolding } from './app/hints';
import { browserHost } from './app/host';
import { keepOffline } from './app/offline/newVersion';
import { keepRun } from './app/save/keepRun';
import { listenForKeys } from './app/shortcuts';
import { missingFeatures } from './app/support';
import { greeting } from './app/welcome/greeting';
import { preferredLanguage } from './config/language';
import { decodeLink } from './config/link';
import { loadMessages } from './i18n/messages';
import { browserAddress, keepAddress } from './state/address';
import { followData } from './state/drawing';
import { Playground } from './state/playground';

async function start(root: HTMLElement): Promise<void> {
  const missing = missingFeatures();
  if (missing.length > 0) {
    const words = await loadMessages(preferredLanguage(navigator.languages));
    root.textContent = words.unsupported(missing);
    root.lang = words.locale;
    return;
  }
  root.replaceChildren(); // from here on nobody need say that this browser cannot
  const address = browserAddress(window);
  const opened = address.read();
  const playground = new Playground(browserHost, decodeLink(`#${opened}`));
  const { embed } = playground.store.getState().view;
  // Every entry in a frame's history would be one in that of the page around it.
  keepAddress(playground, embed ? { ...address, push: address.replace } : address);
  followData(playground);
  const kept = embed ? null : keepRun(window, playground, opened);
  listenForKeys(window, playground);
  listenForHolding(window);
  if (!embed) listenForDrops(window, playground);
  const look = () => playground.setVisible(!document.hidden);
  document.addEventListener('visibilitychange', look);
  look();
  const { language } = playground.store.getState().view;
  const [words, welcome] = await Promise.all([
    loadMessages(language ?? preferredLanguage(navigator.languages)),
    greeting(window, playground, opened),
  ]);
  root.classList.remove('fallback');
  root.removeAttribute('lang');
  createRoot(root).render(<App playground={playground} words={words} welcome={welcome} />);
  // The development server's files change all the time.
  if (import.meta.env.PROD) await keepOffline(window, async () => (await kept)?.save());
}

const root = document.getElementById('root');
if (root) void start(root);
