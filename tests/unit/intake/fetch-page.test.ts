import { gzipSync } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage, type FetchOptions } from '@/lib/intake/fetch/fetch-page';
import { startWebServer, type WebServer } from './web-server';

let site: WebServer;
let seen: IncomingMessage | undefined;
const html = { 'content-type': 'text/html; charset=utf-8' };

const pages: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => response.writeHead(200, { ...html, 'set-cookie': 'a=b' }).end('<p>an open page</p>'),
  '/text': (response) => response.writeHead(200, { 'content-type': 'text/plain; charset="windows-1256"' }).end('text'),
  '/pdf': (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-'),
  '/zipped': (response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync('<p>zipped</p>')),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/json': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
  '/large': (response) => response.writeHead(200, html).end('x'.repeat(2 * 1024 * 1024 + 1)),
  '/just': (response) => response.writeHead(200, html).end('x'.repeat(2 * 1024 * 1024)),
  '/bomb': (response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(60 * 1024 * 1024))),
  '/liar': (response) => {
    response.writeHead(200, { ...html, 'content-length': '10' });
    response.end('0123456789');
  },
  '/torn': (response) => {
    response.writeHead(200, { ...html, 'content-length': '1000' });
    response.write('x');
    setTimeout(() => response.destroy(), 20);
  },
  '/drip': (response) => {
    response.writeHead(200, html);
    const drip = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/silent': () => {},
  '/hop/1': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/hop/2': (response) => response.writeHead(301, { location: '/hop/1' }).end(),
  '/hop/3': (response) => response.writeHead(307, { location: '/hop/2' }).end(),
  '/hop/4': (response) => response.writeHead(308, { location: '/hop/3' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/cookie-then-page': (response) => response.writeHead(302, { location: 'http://user:secret@' + `127.0.0.1:${site.port}/page`, 'set-cookie': 'a=b' }).end(),
};
for (const status of [401, 402, 403, 404, 410, 429, 451, 500, 503]) pages[`/status/${status}`] = (response) => response.writeHead(status, html).end('<p>no</p>');

beforeAll(async () => {
  site = await startWebServer((request, response) => {
    seen = request;
    const page = pages[request.url ?? ''];
    if (page) page(response);
    else response.writeHead(404).end();
  }, '127.0.0.1');
});
afterAll(() => site.close());

const userAgent = 'Dateline/1.2.3 (+https://dateline.example)';
const get = (path: string, more: Partial<FetchOptions> = {}) => fetchPage(`http://127.0.0.1:${site.port}${path}`, { userAgent, allow: [`127.0.0.1:${site.port}`], timeLimitMs: 3_000, ...more });
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('fetching a page', () => {
  it('brings its bytes, its kind and where it was found', async () => {
    const page = await get('/page');
    expect(page).toMatchObject({ ok: true, contentType: 'text/html', charset: 'utf-8', url: `http://127.0.0.1:${site.port}/page` });
    expect(page.ok && textOf(page.bytes)).toBe('<p>an open page</p>');
    expect(await get('/text')).toMatchObject({ ok: true, contentType: 'text/plain', charset: 'windows-1256' });
    expect(await get('/pdf')).toMatchObject({ ok: true, contentType: 'application/pdf' });
  });

  it('says who it is, and nothing of anybody else', async () => {
    await get('/cookie-then-page', { userAgent });
    expect(seen?.headers).toMatchObject({ 'user-agent': userAgent });
    for (const header of ['cookie', 'authorization', 'referer', 'origin']) expect(seen?.headers).not.toHaveProperty(header);
  });

  it('drops the name and password of an address', async () => {
    const page = await fetchPage(`http://user:secret@127.0.0.1:${site.port}/page#part`, { userAgent, allow: [`127.0.0.1:${site.port}`] });
    expect(seen?.headers).not.toHaveProperty('authorization');
    expect(page).toMatchObject({ ok: true, url: `http://127.0.0.1:${site.port}/page` });
  });

  it('unpacks', async () => {
    const page = await get('/zipped');
    expect(page.ok && textOf(page.bytes)).toBe('<p>zipped</p>');
  });

  it('follows three redirects and no fourth', async () => {
    expect(await get('/hop/3')).toMatchObject({ ok: true, url: `http://127.0.0.1:${site.port}/page` });
    expect(await get('/hop/4')).toMatchObject({ ok: false, reason: 'too-many-redirects' });
    expect(await get('/round')).toMatchObject({ ok: false, reason: 'too-many-redirects' });
  });

  it.each([
    ['/large', 'too-large'], ['/bomb', 'too-large'], ['/picture', 'not-a-page'], ['/json', 'not-a-page'], ['/torn', 'unreachable'],
    ['/status/404', 'page-missing'], ['/status/410', 'page-missing'], ['/status/401', 'page-refused'], ['/status/402', 'page-refused'], ['/status/403', 'page-refused'], ['/status/429', 'page-refused'], ['/status/451', 'page-refused'],
    ['/status/500', 'page-failed'], ['/status/503', 'page-failed'],
  ])('refuses %s: %s', async (path, reason) => {
    expect(await get(path)).toEqual({ ok: false, reason, message: expect.stringMatching(/^[A-Z].+\. .+\.$|^[A-Z].+\.$/) as string });
  });

  it('reads up to 2 MB and not a byte more', async () => {
    const page = await get('/just');
    expect(page.ok && page.bytes.length).toBe(2 * 1024 * 1024);
  });

  it.each(['/drip', '/silent'])('gives up on %s in time', async (path) => {
    const began = performance.now();
    expect(await get(path, { timeLimitMs: 300 })).toMatchObject({ ok: false, reason: 'too-slow' });
    expect(performance.now() - began).toBeLessThan(2_500);
  });

  it('stops when nobody waits for it any more', async () => {
    const cancel = new AbortController();
    const page = get('/silent', { signal: cancel.signal });
    setTimeout(() => cancel.abort(), 50);
    expect(await page).toMatchObject({ ok: false, reason: 'cancelled' });
  });

  it('says so when nobody answers', async () => {
    const closed = await startWebServer(() => {}, '127.0.0.1');
    await closed.close();
    expect(await fetchPage(`http://127.0.0.1:${closed.port}/`, { userAgent, allow: [`127.0.0.1:${closed.port}`] })).toMatchObject({ ok: false, reason: 'unreachable' });
    expect(await fetchPage('http://paper.example/', { userAgent, resolve: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })) })).toMatchObject({ ok: false, reason: 'unreachable' });
  });
});
