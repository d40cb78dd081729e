import type { BrowserContext, Worker } from '@playwright/test';

export type WorkerControl = {
  /** As the browser does when there is a connection again. */
  sync: (tag: string) => Promise<unknown>;
  /** As the browser does with what a push service brings. */
  push: (message: object) => Promise<unknown>;
};

/** What a browser does to the service worker of an origin by itself. Asked for by an empty page, so that none of the app's need be open. */
export async function controlWorker(context: BrowserContext, origin: string): Promise<WorkerControl> {
  const cdp = await context.newCDPSession(await context.newPage());
  const found = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const registration = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${origin}/` && !isDeleted);
      if (registration) resolve(registration.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  const registrationId = await found;
  return {
    sync: (tag) => cdp.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag, lastChance: false }),
    push: (message) => cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(message) }),
  };
}

/** The script of the worker itself. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}
