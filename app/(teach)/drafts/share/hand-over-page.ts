import { HANDED_OVER_KEY, type HandedOver } from '@/lib/schemas/intake';

/**
 * A page that keeps what was read in the browser and goes on: the server stores no article that nobody has looked at, and a redirect cannot
 * carry one.
 */
export function handOverPage(handed: HandedOver): Response {
  // “<” would end the script in the middle of somebody's article; the two separators end a line of script.
  const json = JSON.stringify(handed).replace(/[<\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const script = `try{sessionStorage.setItem(${JSON.stringify(HANDED_OVER_KEY)},JSON.stringify(${json}))}catch{}location.replace('/drafts/share/received')`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Dateline</title><body><script>${script}</script><noscript>This needs JavaScript. <a href="/drafts/new">Paste the article here instead.</a></noscript></body></html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
