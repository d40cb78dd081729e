/**
 * The service worker as a page sees it (app/sw.js/worker.js): registered once, and told what it cannot see. A new version of the app
 * waits until no page of the old one is open, so that an update never happens to somebody in the middle of a review.
 */

const HOUR_MS = 3_600_000;

let waiting: ServiceWorker | null = null;
const watchers = new Set<() => void>();

function setWaiting(worker: ServiceWorker | null): void {
  waiting = worker;
  for (const watcher of watchers) watcher();
}

/** Registers the worker and keeps an eye on newer versions. Where there can be none (plain http, some private windows) the app works without. */
export async function startAppWorker(): Promise<void> {
  const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  if (!workers) return;
  try {
    const registration = await workers.register('/sw.js', { updateViaCache: 'none' });
    if (registration.waiting) setWaiting(registration.waiting);
    registration.addEventListener('updatefound', () => watchInstalling(registration));
    lookForUpdates(registration);
    (await workers.ready).active?.postMessage({ type: 'opened' });
  } catch {
    // Offline at the first visit, or refused by the browser: the next page tries again.
  }
}

function watchInstalling(registration: ServiceWorkerRegistration): void {
  const worker = registration.installing;
  worker?.addEventListener('statechange', () => {
    // Without a controller this is the first version ever, and nothing is replaced.
    if (worker.state === 'installed' && navigator.serviceWorker.controller) setWaiting(worker);
    if (worker.state === 'activating' && worker === waiting) setWaiting(null);
  });
}

/** An installed app may stay open for weeks: the browser itself looks only when a page is loaded. */
function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < HOUR_MS) return;
    lookedAt = Date.now();
    void registration.update().catch(() => {});
  });
}

/** Somebody has left this device: what the worker keeps is made anew. */
export function clearAppWorker(): void {
  if ('serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage({ type: 'forget' });
}

export const isUpdateReady = (): boolean => waiting !== null;

export function watchForUpdate(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Goes over to the new version, with this page loaded anew. Other pages keep what they have loaded. */
export function startUpdate(): void {
  if (!waiting) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting.postMessage({ type: 'take-over' });
}

/** Asks the browser to say when there is a connection again, also once every page is closed. Chromium alone can; elsewhere the next visit sends. */
export async function askToSendLater(): Promise<void> {
  try {
    const registration: ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } } = await navigator.serviceWorker.ready;
    await registration.sync?.register('dateline-outbox');
  } catch {
    // Not allowed in the background here.
  }
}

/** Calls back when the worker asks for what waits to be sent: the connection is back, and the browser told it before us. */
export function onSendRequest(send: () => void): () => void {
  if (!('serviceWorker' in navigator)) return () => {};
  const listen = (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'object' && event.data !== null && 'type' in event.data && event.data.type === 'send') send();
  };
  navigator.serviceWorker.addEventListener('message', listen);
  return () => navigator.serviceWorker.removeEventListener('message', listen);
}
