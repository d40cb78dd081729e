import { env } from '@/lib/env';

/**
 * Whether a state-changing request comes from our own pages. Browsers send Origin with every such request; where it is absent
 * (an old browser, a script that holds no cookie of ours) Sec-Fetch-Site decides, and only a browser that says nothing at all passes.
 * The host is compared and not the scheme: a proxy that ends TLS passes the host on and not the scheme.
 */
export function isSameOrigin(headers: Headers, requestHost: string): boolean {
  const origin = headers.get('origin');
  if (origin !== null) {
    const host = hostOf(origin);
    return host !== null && ownHosts(headers, requestHost).includes(host);
  }
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}

/**
 * Whether a request was begun by the browser itself, as when a device shares something to the installed app: no page is its origin then. A
 * page of another site cannot say so, since browsers write this header and scripts cannot.
 */
export function isFromShareSheet(headers: Headers): boolean {
  return headers.get('sec-fetch-site') === 'none' && (headers.get('origin') ?? 'null') === 'null';
}

function ownHosts(headers: Headers, requestHost: string): string[] {
  const published = env().NEXTAUTH_URL;
  // A page of another site cannot add X-Forwarded-Host to a request: that takes a preflight, which nobody here answers.
  const hosts = [headers.get('host') ?? requestHost, headers.get('x-forwarded-host')?.split(',')[0]?.trim(), published && new URL(published).host];
  return hosts.flatMap((host) => (host ? [host.toLowerCase()] : []));
}

function hostOf(origin: string): string | null {
  try {
    const url = new URL(origin);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.host : null;
  } catch {
    return null;
  }
}
