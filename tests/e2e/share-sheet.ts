import { expect, type Page } from '@playwright/test';

type Shared = { title?: string; text?: string; url?: string; file?: File };
type ShareTarget = { action: string; method: string; enctype: string; params: { title: string; text: string; url: string; files: { name: string; accept: string[] } } };

/** Shares as a device does to the installed app: what the manifest says, filled in, as a form that no page has sent. */
export async function share(page: Page, { title = '', text = '', url = '', file }: Shared): Promise<void> {
  const manifest = (await (await page.request.get('/manifest.webmanifest')).json()) as { share_target: ShareTarget };
  const { action, method, enctype, params } = manifest.share_target;
  const form = new FormData();
  form.set(params.title, title);
  form.set(params.text, text);
  form.set(params.url, url);
  if (file) {
    expect(params.files.accept).toContain(file.type);
    form.set(params.files.name, file);
  }
  const filled = new Response(form);
  const contentType = filled.headers.get('content-type') ?? '';
  expect(contentType).toContain(enctype);
  const postData = Buffer.from(await filled.arrayBuffer());
  // Opened as an address is, so that the browser itself says in Sec-Fetch-Site that no page is behind it: a test that wrote that header would
  // prove nothing. What it cannot be made to say here, an origin of “null”, is in the integration tests.
  await page.route(`**${action}`, (route) => route.continue({ method, headers: { ...route.request().headers(), 'content-type': contentType }, postData }), { times: 1 });
  // The page that comes goes on by itself before it is through.
  await page.goto(action, { waitUntil: 'commit' });
}
