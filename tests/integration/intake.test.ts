import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as intake } from '@/app/api/intake/route';
import { GET as shareLink, POST as share } from '@/app/(teach)/drafts/share/route';
import { prisma } from '@/lib/data/client';
import type { IntakeResult } from '@/lib/schemas/intake';
import { articlePool } from '@/lib/worker/article-pool';
import { body, paragraphs, title } from '../unit/intake/articles';
import { makeDocx } from '../unit/intake/make-files';
import { makePage } from '../unit/intake/make-page';
import { startWebServer, type WebServer } from '../unit/intake/web-server';
import { TestBrowser } from './routes-browser';

let site: WebServer;
let browser: TestBrowser;
const origin = { origin: 'http://localhost:3000' };

beforeAll(async () => {
  site = await startWebServer((request, response) => response.writeHead(request.url === '/a' ? 200 : 404, { 'content-type': 'text/html' }).end(makePage()), '127.0.0.1');
  // Read once, at the first use of the environment.
  process.env.DATELINE_INTAKE_ALLOW = `127.0.0.1:${site.port}`;
});
afterAll(async () => {
  await site.close();
  await articlePool().close();
});
beforeEach(() => {
  browser = new TestBrowser();
});

const formOf = (fields: Record<string, string | File>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const docx = (): File => new File([makeDocx([{ text: title, style: 'Title' }, ...paragraphs]) as Uint8Array<ArrayBuffer>], 'article.docx');
const sendForm = (route: typeof intake, path: string, fields: Record<string, string | File>, headers: Record<string, string> = origin): Promise<Response> =>
  route(new Request(`http://localhost:3000${path}`, { method: 'POST', body: formOf(fields), headers }));

describe('POST /api/intake', { timeout: 60_000 }, () => {
  it('reads a pasted text, and makes a guest for who sent it', async () => {
    const reply = await browser.post(intake, '/api/intake', { text: `${title}\n\nBy Ana Díaz\n\n${body}` });
    expect(reply).toMatchObject({ status: 200, json: { ok: true, article: { title, byline: 'Ana Díaz', language: 'en', direction: 'ltr', text: body, notes: [] } } });
    expect(await prisma.user.findUnique({ where: { id: await browser.learnerId() } })).toMatchObject({ kind: 'guest' });
  });

  it('reads a file from a form', async () => {
    const reply = await sendForm(intake, '/api/intake', { file: docx() });
    expect(reply.status).toBe(200);
    expect((await reply.json()) as IntakeResult).toMatchObject({ ok: true, article: { title, text: body } });
  });

  it('fetches an address, where the settings allow it', async () => {
    const url = `http://127.0.0.1:${site.port}/a`;
    expect(await browser.post(intake, '/api/intake', { url })).toMatchObject({ status: 200, json: { ok: true, article: { title, text: body, sourceUrl: url } } });
    expect(await browser.post(intake, '/api/intake', { url: `http://127.0.0.1:${site.port}/none` })).toMatchObject({ status: 422, json: { ok: false, reason: 'page-missing' } });
    expect(await browser.post(intake, '/api/intake', { url: 'http://localhost:5432/' })).toMatchObject({ status: 422, json: { ok: false, reason: 'forbidden-address' } });
  });

  it('says in a sentence what cannot be read', async () => {
    expect(await browser.post(intake, '/api/intake', { text: ' ' })).toMatchObject({ status: 422, json: { ok: false, reason: 'empty', message: expect.stringMatching(/Paste/) as string } });
    const reply = await sendForm(intake, '/api/intake', { file: new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'article.pdf') });
    expect([reply.status, ((await reply.json()) as { reason: string }).reason]).toEqual([422, 'picture']);
  });

  it.each<[string, Record<string, unknown>]>([['nothing', {}], ['both', { url: 'http://x.example', text: 'x' }], ['a number', { text: 7 }], ['a file that is none', { file: 'x' }]])('refuses a request for %s, and makes no guest of it', async (_what, sent) => {
    const users = await prisma.user.count();
    expect(await browser.post(intake, '/api/intake', sent)).toMatchObject({ status: 400 });
    expect(await prisma.user.count()).toBe(users);
  });

  it('stops reading a form that is too large, whatever its length was said to be', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const request = new Request('http://localhost:3000/api/intake', { method: 'POST', body: endless, headers: { ...origin, 'content-type': 'multipart/form-data; boundary=x' }, duplex: 'half' } as RequestInit);
    expect((await intake(request)).status).toBe(413);
    expect(sent).toBeLessThan(14_000_000);
  });

  it.each<[string, Record<string, string>]>([['another site', { origin: 'https://evil.example' }], ['nobody', {}], ['a page that hides its origin', { 'sec-fetch-site': 'cross-site' }], ['a share sheet', { 'sec-fetch-site': 'none', origin: 'null' }]])('takes no form from %s', async (_who, headers) => {
    expect((await sendForm(intake, '/api/intake', { file: docx() }, headers)).status).toBe(403);
  });

  it('refuses the sixty-first article of an hour, of this learner alone', async () => {
    await browser.post(intake, '/api/intake', { text: body });
    const id = await browser.learnerId();
    await prisma.rateLimit.update({ where: { key: `intake:${id}` }, data: { count: 59 } });
    expect((await browser.post(intake, '/api/intake', { text: body })).status).toBe(200);
    expect(await browser.post(intake, '/api/intake', { text: body })).toMatchObject({ status: 429, json: { error: { code: 'too-many-requests' } } });
    expect((await new TestBrowser().post(intake, '/api/intake', { text: body })).status).toBe(200);
  });
});

describe('what a device shares', { timeout: 60_000 }, () => {
  const fromSheet = { 'sec-fetch-site': 'none', origin: 'null' };
  const handedOver = async (reply: Response): Promise<unknown> => {
    const script = /setItem\("dateline\.shared-article",JSON\.stringify\((.*)\)\)\}catch/.exec(await reply.text())?.[1];
    return JSON.parse(script ?? 'null');
  };

  it('is read and handed to the browser: a file', async () => {
    const reply = await sendForm(share, '/drafts/share', { title: '', text: '', url: '', file: docx() }, fromSheet);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await handedOver(reply)).toMatchObject({ ok: true, article: { title, text: body } });
  });

  it('is read and handed to the browser: an address within a text', async () => {
    const reply = await sendForm(share, '/drafts/share', { text: `${title} http://127.0.0.1:${site.port}/a` }, fromSheet);
    expect(await handedOver(reply)).toMatchObject({ ok: true, article: { sourceUrl: `http://127.0.0.1:${site.port}/a` } });
  });

  it('cannot break out of the page that hands it over', async () => {
    const reply = await sendForm(share, '/drafts/share', { text: `${body}\n\n</script><script>alert(1)</script>\u2028` }, fromSheet);
    const text = await reply.clone().text();
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(await handedOver(reply)).toMatchObject({ ok: true, article: { text: expect.stringContaining('</script><script>alert(1)') as string } });
  });

  it('is not taken from another site', async () => {
    for (const headers of [{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'none', origin: 'https://evil.example' }, {}]) expect((await sendForm(share, '/drafts/share', { text: body }, headers as Record<string, string>)).status).toBe(403);
  });

  it('goes on to the page for new drafts when it is nothing', async () => {
    const reply = await sendForm(share, '/drafts/share', { title: '', text: '' }, fromSheet);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/drafts/new']);
  });

  it('is only handed on when it comes as a link, which anybody can make', async () => {
    const before = site.connections();
    const reply = await shareLink(new Request(`http://localhost:3000/drafts/share?url=${encodeURIComponent(`http://127.0.0.1:${site.port}/a`)}`));
    expect(await handedOver(reply)).toEqual({ pasted: `http://127.0.0.1:${site.port}/a` });
    expect(site.connections()).toBe(before);
  });
});
