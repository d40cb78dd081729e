/** A cookie that a script may read: what a page has to clear away on this device, set when a session is ended. It names nobody. */
export const leftCookie = 'dateline-left';

export type Left = 'signed-out' | 'deleted';

/** What a Cookie header, or document.cookie, says of it; null where nobody has left. */
export function parseLeft(cookies: string): Left | null {
  const value = new RegExp(`(?:^|;\\s*)${leftCookie}=([^;]*)`).exec(cookies)?.[1];
  return value === 'signed-out' || value === 'deleted' ? value : null;
}
