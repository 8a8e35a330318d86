/** Wiring: checks the browser, opens the address, shows the page. */
import { createRoot } from 'react-dom/client';
import './app/base.css';
import { App } from './app/App';
import { listenForDrops } from './app/drop';
import { passKeys } from './app/embed/passKeys';
import { listenForHolding } from './app/hints';
import { browserHost } from './app/host';
import { keepOffline } from './app/offline/newVersion';
import { keepRun } from './app/save/keepRun';
import { listenForKeys } from './app/shortcuts';
import { forbiddenPlace, missingFeatures } from './app/support';
import { greeting } from './app/welcome/greeting';
import { preferredLanguage } from './config/language';
import { decodeLink } from './config/link';
import { en } from './i18n/en';
import { firstMessages, type Messages } from './i18n/messages';
import { browserAddress, keepAddress } from './state/address';
import { followData } from './state/drawing';
import { Playground } from './state/playground';
import { watchSheets } from './views/lostSheets';

async function start(root: HTMLElement): Promise<void> {
  const place = forbiddenPlace(window);
  const missing = missingFeatures();
  if (place) return say(root, ({ faults }) => faults[place]);
  if (missing.length > 0) return say(root, ({ unsupported }) => unsupported(missing));
  root.replaceChildren(); // from here on nobody need say that this browser cannot
  watchSheets(document);
  const address = browserAddress(window);
  const opened = address.read();
  const playground = new Playground(browserHost, decodeLink(`#${opened}`));
  const { embed } = playground.store.getState().view;
  // Every entry in a frame's history would be one in that of the page around it.
  keepAddress(playground, embed ? { ...address, push: address.replace } : address);
  followData(playground);
  const kept = embed ? null : keepRun(window, playground, opened);
  listenForKeys(window, playground);
  if (embed) passKeys(window);
  listenForHolding(window);
  if (!embed) listenForDrops(window, playground);
  const look = () => playground.setVisible(!document.hidden);
  document.addEventListener('visibilitychange', look);
  look();
  const { language } = playground.store.getState().view;
  const [words, welcome] = await Promise.all([
    within(firstMessages(language ?? preferredLanguage(navigator.languages ?? [])), en),
    within(greeting(window, playground, opened), null),
  ]);
  root.classList.remove('fallback');
  root.removeAttribute('lang');
  createRoot(root).render(<App playground={playground} words={words} welcome={welcome} />);
  // The development server's files change all the time.
  if (import.meta.env.PROD) await keepOffline(window, async () => (await kept)?.save());
}

/** What a page says that cannot begin. */
async function say(root: HTMLElement, sentence: (words: Messages) => string): Promise<void> {
  const words = await within(firstMessages(preferredLanguage(navigator.languages ?? [])), en);
  root.textContent = sentence(words);
  root.lang = words.locale;
}

/** Milliseconds that the first picture waits for words that may not come. */
const patience = 3000;

function within<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([
    answer,
    new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), patience)),
  ]);
}

const root = document.getElementById('root');
if (root) {
  start(root).catch((error) => {
    reportError(error);
    if (root.childElementCount === 0) void say(root, ({ faults }) => faults.start);
  });
}
