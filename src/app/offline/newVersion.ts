/** Has the page kept for use without a network, and says when a newer version of it is ready. */
import type { Workbox } from 'workbox-window';
import { createStore, type StoreApi } from 'zustand/vanilla';

interface NewVersion {
  /** Loads the version that is ready; null where none is, or it is to wait. */
  readonly load: (() => void) | null;
}

/** One for the page, as the worker is one for all pages of the folder. */
export const newVersion: StoreApi<NewVersion> = createStore(() => ({ load: null }));

/** Built into the same folder as the page. */
const worker = 'offline.js';
/** Milliseconds after the page has loaded: by then it draws and trains, and the network is free. */
const settled = 3000;
/** Milliseconds between two looks for a new version while the page stays open. */
const pause = 3_600_000;

/** `save` keeps the run through a reload. */
export async function keepOffline(page: Window, save: () => Promise<void>): Promise<void> {
  // Frames of other pages have a storage of their own, and come with a network.
  if (page.top !== page) return;
  await untilSettled(page);
  try {
    if (!page.navigator.serviceWorker) return;
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(new URL(worker, page.document.baseURI).href);
    const offer = () => newVersion.setState({ load: () => void loadNew(page, workbox, save) });
    workbox.addEventListener('waiting', offer);
    await workbox.register();
    lookAgain(page, workbox);
  } catch {
    // Not allowed or out of reach here; the page works with a network.
  }
}

function untilSettled(page: Window): Promise<void> {
  return new Promise((resolve) => {
    const wait = () => page.setTimeout(resolve, settled);
    if (page.document.readyState === 'complete') wait();
    else page.addEventListener('load', wait, { once: true });
  });
}

/** A page that stays open for days still hears of a new version. */
function lookAgain(page: Window, workbox: Workbox): void {
  let last = Date.now();
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.hidden || Date.now() - last < pause) return;
    last = Date.now();
    workbox.update().catch(() => {}); // without a network there is nothing new
  });
}

async function loadNew(page: Window, workbox: Workbox, save: () => Promise<void>): Promise<void> {
  newVersion.setState({ load: null });
  await save().catch(() => {}); // an experiment that cannot be kept keeps no version waiting
  const reload = () => page.location.reload();
  const registration = await page.navigator.serviceWorker.getRegistration().catch(() => null);
  // Another page may have let it take over already.
  if (!registration?.waiting) return reload();
  page.navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  workbox.messageSkipWaiting();
}
