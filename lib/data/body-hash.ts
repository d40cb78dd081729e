import { createHash } from 'node:crypto';

/**
 * Tells the same event sent again from another one under its id: the first half of a SHA-256, written as a UUID since the database keeps those in 16 bytes.
 * @param body what was said, in a fixed order.
 */
export function bodyHashOf(body: readonly unknown[]): string {
  const hex = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
