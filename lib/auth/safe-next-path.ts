const base = 'http://local.invalid';

/**
 * Where to go after signing in: a path of this site, or the fallback. Anything a browser could read as another
 * host (`//host`, `/\host`, `/..//host`, a scheme, hidden control characters) falls back, and so does an API route.
 */
export function safeNextPath(next: string | null | undefined, fallback = '/'): string {
  if (!next || !next.startsWith('/') || next.length > 2_000) return fallback;
  // Browsers drop tabs and newlines within an address and read a backslash as a slash.
  if (/[\u0000-\u001f\u007f\\]/.test(next)) return fallback;
  let url: URL;
  try {
    url = new URL(next, base);
  } catch {
    return fallback;
  }
  if (url.origin !== base || url.pathname.startsWith('//') || /^\/api(\/|$)/i.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}
