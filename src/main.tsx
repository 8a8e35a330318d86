/** Wiring: checks the browser, opens the address, shows the page. */
import { createRoot } from 'react-dom/client';
import './app/base.css';
import { App } from './app/App';
import { browserHost } from './app/host';
import { listenForKeys } from './app/shortcuts';
import { missingFeatures } from './app/support';
import { decodeLink } from './config/link';
import { messages } from './i18n/messages';
import { browserAddress, keepAddress } from './state/address';
import { Playground } from './state/playground';

function start(root: HTMLElement): void {
  const missing = missingFeatures();
  if (missing.length > 0) {
    root.textContent = messages.en.unsupported(missing);
    return;
  }
  const address = browserAddress(window);
  const playground = new Playground(browserHost, decodeLink(`#${address.read()}`));
  keepAddress(playground, address);
  listenForKeys(window, playground);
  const look = () => playground.setVisible(!document.hidden);
  document.addEventListener('visibilitychange', look);
  look();
  root.classList.remove('fallback');
  createRoot(root).render(<App playground={playground} />);
}

const root = document.getElementById('root');
if (root) start(root);
