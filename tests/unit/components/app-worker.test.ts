import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const source = readFileSync('app/sw.js/worker.js', 'utf8').replace('__BUILD__', 'new');
const origin = 'https://dateline.test';
const absolute = (key: string | Request) => new URL(typeof key === 'string' ? key : key.url, origin).href;

/** What a browser gives a service worker, as far as this one uses it. */
function browser({ pages = 0, waiting = null as object | null, answers = {} as Record<string, () => Response>, online = true } = {}) {
  const stored = new Map<string, Map<string, Response>>();
  const cacheOf = (name: string) => {
    const entries = stored.get(name) ?? new Map<string, Response>();
    stored.set(name, entries);
    return {
      match: async (key: string | Request) => entries.get(absolute(key))?.clone(),
      put: async (key: string | Request, response: Response) => void entries.set(absolute(key), response),
    };
  };
  const caches = {
    open: async (name: string) => cacheOf(name),
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
    match: async (key: string | Request) => [...stored.values()].map((entries) => entries.get(absolute(key))).find(Boolean)?.clone(),
  };
  const fetch = async (key: string | Request) => {
    const answer = answers[new URL(absolute(key)).pathname];
    if (!online || !answer) throw new TypeError('Failed to fetch');
    return answer();
  };
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    location: { origin },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    registration: { waiting, installing: null, navigationPreload: { enable: async () => {} } },
    clients: { matchAll: async () => Array.from({ length: pages }, () => ({ postMessage() {} })), claim: async () => {} },
  };
  new Function('self', 'caches', 'fetch', 'navigator', source)(self, caches, fetch, { onLine: online });
  /** Undefined where the worker leaves a request to the browser. */
  const send = async (name: string, event: object = {}): Promise<Response | undefined> => {
    const work: Promise<unknown>[] = [];
    let response: Promise<Response> | undefined;
    listeners.get(name)?.({ ...event, waitUntil: (promise: Promise<unknown>) => work.push(promise), respondWith: (promise: Promise<Response>) => (response = promise) });
    const answer = await response;
    await Promise.all(work);
    return answer;
  };
  const navigate = (path: string, method = 'GET') => send('fetch', { request: { method, mode: 'navigate', url: origin + path } });
  return { stored, cacheOf, send, navigate };
}

const html = '<link href="/_next/static/a.css"><script src="/_next/static/chunks/b.js"></script>"static\\":[\\"/_next/static/chunks/c.js\\"]';
const whole = {
  '/review': () => new Response(html),
  '/offline': () => new Response('offline page'),
  '/icon.svg': () => new Response(''),
  '/icons/icon-192.png': () => new Response(''),
  '/icons/icon-512.png': () => new Response(''),
  '/_next/static/a.css': () => new Response("@font-face{src:url('../static/media/serif.woff2')}"),
  '/_next/static/chunks/b.js': () => new Response('b'),
  '/_next/static/chunks/c.js': () => new Response('c'),
  '/_next/static/media/serif.woff2': () => new Response('font'),
};

it('keeps a page with its scripts, those its data names, its styles and their fonts', async () => {
  const { stored, send } = browser({ answers: whole });
  await send('install');
  expect([...(stored.get('dateline-new')?.keys() ?? [])].map((url) => new URL(url).pathname).sort()).toEqual(Object.keys(whole).sort());
});

it('is not installed with a part of a page missing, nor with somebody’s sign-in page in its place', async () => {
  const part = Object.fromEntries(Object.entries(whole).filter(([path]) => path !== '/_next/static/chunks/c.js'));
  await expect(browser({ answers: part }).send('install')).rejects.toThrow();
  const redirected = () => Object.defineProperty(new Response('sign in'), 'redirected', { value: true });
  await expect(browser({ answers: { ...whole, '/review': redirected } }).send('install')).rejects.toThrow('/review cannot be kept');
});

it('opens without a connection what it keeps, and says so for what it does not', async () => {
  const worker = browser({ online: false });
  await worker.cacheOf('dateline-new').put('/review', new Response('review page'));
  await worker.cacheOf('dateline-new').put('/offline', new Response('offline page'));
  expect(await (await worker.navigate('/review'))?.text()).toBe('review page');
  expect(await (await worker.navigate('/articles/x'))?.text()).toBe('offline page');
});

it('leaves alone what is sent, what is asked of the server and what is elsewhere', async () => {
  const worker = browser({ answers: whole });
  expect(await worker.navigate('/drafts/share', 'POST')).toBeUndefined();
  for (const url of [`${origin}/api/due`, `${origin}/review?_rsc=1`, 'https://elsewhere.test/_next/static/x.js']) {
    expect(await worker.send('fetch', { request: { method: 'GET', mode: 'cors', url } })).toBeUndefined();
  }
});

it.each([
  ['at the start, when no page is open', 'activate', {}, { pages: 0 }, ['dateline-new', 'somebody-elses']],
  ['not at the start, while pages of it are open', 'activate', {}, { pages: 2 }, ['dateline-old', 'dateline-new', 'somebody-elses']],
  ['when a page opens and is the only one', 'message', { data: { type: 'opened' } }, { pages: 1 }, ['dateline-new', 'somebody-elses']],
  ['not when a page opens beside another', 'message', { data: { type: 'opened' } }, { pages: 2 }, ['dateline-old', 'dateline-new', 'somebody-elses']],
  ['not while a newer version waits, whose files they may be', 'message', { data: { type: 'opened' } }, { pages: 1, waiting: {} }, ['dateline-old', 'dateline-new', 'somebody-elses']],
])('drops the files of another version %s', async (_, name, event, state, left) => {
  const { stored, cacheOf, send } = browser({ ...state, answers: whole });
  for (const cache of ['dateline-old', 'dateline-new', 'somebody-elses']) cacheOf(cache);
  await send(name, event);
  expect([...stored.keys()]).toEqual(left);
});

it('finds a file of an older version for a page that still runs it', async () => {
  const { cacheOf, send } = browser({ online: false });
  await cacheOf('dateline-old').put('/_next/static/chunks/old.js', new Response('old'));
  const answer = await send('fetch', { request: { method: 'GET', mode: 'cors', url: `${origin}/_next/static/chunks/old.js` } });
  expect(await answer?.text()).toBe('old');
});
