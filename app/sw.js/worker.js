// The service worker, read as text by route.ts, which puts the build's id in. It keeps the review and an offline page on the device,
// with all they are made of, so that the app opens on a train. It holds nothing about anybody: cards are lib/offline's.
const BUILD = '__BUILD__';
const PREFIX = 'dateline-';
const CACHE = PREFIX + BUILD;

const PAGES = ['/review', '/offline'];
const ICONS = ['/icon.svg', '/icons/icon-192.png', '/icons/icon-512.png'];
/** In a page's HTML and its flight data, and in a stylesheet relative to it. */
const ASSET = /\/_next\/static\/[^"'\\\s)<>?]+/g;
const FONT = /url\(["']?([^"')]+\.woff2)/g;
/** On a weak connection a page that is here beats one that may come. */
const PATIENCE_MS = 3_000;
/** What the server takes at once. */
const BATCH = 500;

// No skipWaiting: a new version waits until no page of the old one is open, or until somebody asks for it ("take-over"). The first
// version ever has nothing to wait for and takes over the page that brought it.
self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(start()));

async function start() {
  await self.registration.navigationPreload?.enable();
  const open = await self.clients.matchAll({ type: 'window' });
  if (open.length === 0) await dropOlder();
  await self.clients.claim();
}

/** What pages of an older version may still ask for goes only when none is open. A newer version that waits keeps its own. */
async function dropOlder() {
  if (self.registration.waiting || self.registration.installing) return;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
}

async function keepShell() {
  const cache = await caches.open(CACHE);
  await Promise.all(PAGES.map(async (path) => keepPage(path, await fetch(path, { cache: 'reload' }))));
  await Promise.all(ICONS.map((path) => keepAsset(cache, path)));
}

/** A page only ever after all it is made of: what is kept opens. */
async function keepPage(path, response) {
  // A redirect is somebody's sign-in page, here or of a hotel's network.
  if (!response.ok || response.redirected) throw new Error(`${path} cannot be kept: ${response.status}`);
  const cache = await caches.open(CACHE);
  const html = await response.clone().text();
  await Promise.all([...new Set(html.match(ASSET))].map((asset) => keepAsset(cache, asset)));
  await cache.put(path, response);
}

async function keepAsset(cache, path) {
  const url = new URL(path, self.location.origin).href;
  if (await cache.match(url)) return;
  const response = (await caches.match(url)) ?? (await fetch(url));
  if (!response.ok) throw new Error(`${path} cannot be kept: ${response.status}`);
  if (path.endsWith('.css')) {
    const fonts = [...(await response.clone().text()).matchAll(FONT)].map(([, font]) => new URL(font, url).pathname);
    await Promise.all(fonts.map((font) => keepAsset(cache, font)));
  }
  await cache.put(url, response);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(openPage(event, url));
  else if (url.pathname.startsWith('/_next/static/') || ICONS.includes(url.pathname)) event.respondWith(openAsset(request));
  // Everything else is somebody's own, and never kept here.
});

async function openPage(event, url) {
  const path = PAGES.includes(url.pathname) ? url.pathname : null;
  const kept = path && (await keptPage(path));
  const network = fetchPage(event);
  try {
    const response = await (kept ? withPatience(network) : network);
    if (!path) return response;
    // So that the page that is kept looks as this one does. It is kept whole or the one before stays.
    if (response.ok) event.waitUntil(keepPage(path, response.clone()).catch(() => {}));
    return response.status >= 500 && kept ? kept : response;
  } catch {
    network.catch(() => {});
    if (kept) return kept;
    // Opened from the home screen on a train: the review is what can be done.
    if (url.searchParams.get('from') === 'home-screen') return Response.redirect('/review', 302);
    return (await keptPage('/offline')) ?? Response.error();
  }
}

const keptPage = async (path) => (await caches.open(CACHE)).match(path);
const fetchPage = async (event) => (await event.preloadResponse) ?? fetch(event.request);

function withPatience(answer) {
  if (!navigator.onLine) return Promise.reject(new Error('no connection'));
  return Promise.race([answer, new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), PATIENCE_MS))]);
}

/** The name of such a file changes with what is in it, so that the first copy is the right one. Older versions' are looked through too. */
async function openAsset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    const copy = response.clone();
    // A full disk keeps the page from being kept, not from being read.
    await caches.open(CACHE).then((cache) => cache.put(request, copy)).catch(() => {});
  }
  return response;
}

const deeds = {
  /** Somebody asked for the new version now. */
  'take-over': () => self.skipWaiting(),
  /** A page has opened: once it is the only one, none of an older version is left. */
  opened: async () => {
    // It may have been loading while this worker took over, and been missed.
    await self.clients.claim();
    const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (open.length <= 1) await dropOlder();
  },
  /** Somebody signed out, or deleted their account. Nothing here is theirs; it is made anew all the same. */
  forget: async () => {
    await caches.delete(CACHE);
    await dropOlder();
    await keepShell();
  },
};
self.addEventListener('message', (event) => {
  const deed = deeds[event.data?.type];
  if (deed) event.waitUntil(deed().catch(() => {}));
});

// The connection is back and the browser says so (Chromium). A page that is open sends what waits; where none is, it is sent from here.
self.addEventListener('sync', (event) => {
  if (event.tag === 'dateline-outbox') event.waitUntil(sendWaiting());
});

async function sendWaiting() {
  const pages = await self.clients.matchAll({ type: 'window' });
  if (pages.length > 0) return pages.forEach((page) => page.postMessage({ type: 'send' }));
  const { learnerId, events } = await readOutbox();
  // What comes of it is not read: the next page to open sends the same again, which changes nothing, and reads the answer then.
  for (let start = 0; start < events.length; start += BATCH) {
    const body = JSON.stringify({ learnerId, sentAt: new Date().toISOString(), events: events.slice(start, start + BATCH) });
    const response = await fetch('/api/reviews', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    // A rejection makes the browser try again, more and more rarely.
    if (response.status >= 500) throw new Error(`not sent: ${response.status}`);
    // Somebody else's session, or none: the next batch would be told the same.
    if (!response.ok) return;
  }
}

/** What the last learner's outbox holds (lib/offline/memory/local-database.ts). The server refuses it from anybody else's session. */
async function readOutbox() {
  const nothing = { learnerId: null, events: [] };
  const opening = indexedDB.open('dateline-memory');
  // Nobody has reviewed on this device, and the tables are not this script's to make.
  opening.onupgradeneeded = () => opening.transaction.abort();
  const database = await settled(opening).catch(() => null);
  if (!database) return nothing;
  try {
    const tx = database.transaction(['learners', 'outbox']);
    const learners = await settled(tx.objectStore('learners').getAll());
    const [last] = learners.sort((a, b) => b.lastUsedAt - a.lastUsedAt);
    if (!last) return nothing;
    // Keys begin with the learner, and an array sorts after every text.
    const theirs = IDBKeyRange.bound([last.learnerId], [last.learnerId, []]);
    const outbox = await settled(tx.objectStore('outbox').getAll(theirs));
    const events = outbox.filter(({ refusal }) => refusal === null).map(({ request }) => request);
    return { learnerId: last.learnerId, events };
  } finally {
    database.close();
  }
}

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
