/** The service worker: keeps one version of the page whole, so that it opens and works without a network. */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';

declare const self: ServiceWorkerGlobalScope;

interface KeptFile {
  /** Relative to this worker. */
  readonly url: string;
  /** Null where the name changes with the content. */
  readonly revision: string | null;
}

/** Filled in by the build: the page's files, and a name that changes with any of them. */
declare const keptFiles: readonly KeptFile[];
declare const versionName: string;

const { scope } = self.registration;
const prefix = `gan-playground ${scope} `;
/** There the pages of many projects take turns: what is served now comes first, and what was kept only without a server. */
const isShared = self.location.hostname === 'localhost';
const controller = new PrecacheController({ cacheName: prefix + versionName });
controller.addToCacheList([...keptFiles]);

/** Pages of the version before may still be open and ask for parts of theirs: its cache stays, older ones go. */
async function forgetOldVersions(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(prefix) && name !== prefix + versionName);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('install', (event) => {
  controller.install(event);
});

self.addEventListener('activate', (event) => {
  controller.activate(event);
  // The page of the first visit is kept too, without a reload.
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  // Only the page decides when: it would otherwise run with parts of two versions.
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  if (!controller.getCacheKeyForURL(url.href)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
    return;
  }
  const kept = () => controller.createHandlerBoundToURL(url.href)({ event, request, url });
  const first = isShared && request.mode === 'navigate';
  event.respondWith(first ? fetch(request).catch(kept) : kept());
});
