// A reminder has come (lib/background/send-reminders.ts): shown with the number on the icon, and opened as the review. A part of the service
// worker; route.ts puts it after worker.js.

self.addEventListener('push', (event) => {
  // A browser takes its leave back from who shows nothing, so that something is shown whatever came.
  const { title = 'Your review is ready', body, dueCount } = readReminder(event.data);
  const shown = self.registration.showNotification(title, { body, tag: 'review', icon: '/icons/icon-192.png', badge: '/icons/icon-192.png', data: { url: '/review' } });
  const badge = dueCount > 0 ? self.navigator.setAppBadge?.(dueCount) : undefined;
  event.waitUntil(Promise.all([shown, badge?.catch(() => {})]));
});

function readReminder(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openReview(event.notification.data?.url ?? '/review'));
});

/** In the window that shows the review already; another page is left as it is. */
async function openReview(path) {
  const url = new URL(path, self.location.origin);
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.find((client) => new URL(client.url).pathname === url.pathname);
  return open ? open.focus() : self.clients.openWindow(url.href);
}

// The browser has given itself another address, or taken the old one away: reminders go on under the new one, at the time they came at before.
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renewSubscription(event)));

async function renewSubscription({ oldSubscription, newSubscription }) {
  // Nobody to tell the server about: the account page shows that this device is not reminded, and offers it again.
  if (!oldSubscription) return;
  const { endpoint, keys } = (newSubscription ?? (await self.registration.pushManager.subscribe(oldSubscription.options))).toJSON();
  const body = JSON.stringify({ endpoint, keys, replaces: oldSubscription.endpoint });
  await fetch('/api/push', { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
}
