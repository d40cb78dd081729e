import { visitorSchema, type Visitor } from '@/lib/schemas/visitor';

/** Whose session this is, as the server sees it; undefined where it cannot be asked. */
export async function fetchVisitor(send: typeof fetch = fetch): Promise<Visitor | undefined> {
  try {
    const response = await send('/api/visitor', { credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(15_000) });
    return response.ok ? visitorSchema.parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
