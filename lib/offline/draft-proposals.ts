import { z } from 'zod';

export const proposalStages = ['reading', 'proposing', 'checking'] as const;
export type ProposalStage = (typeof proposalStages)[number];
export type ProposalProgress = { stage: ProposalStage; done?: number; of?: number };

/** What a language model read and wrote. */
export type TokenCount = { input: number; output: number };
export type ProposalEnd =
  | { ok: true; tokens?: TokenCount }
  | { ok: false; reason: 'stopped' | 'offline' | 'refused' | 'failed'; message: string; code?: string; tokens?: TokenCount };

const count = z.int().nonnegative();
const progressLine = z.object({ stage: z.enum(proposalStages), done: count.optional(), of: count.optional() });
const tokens = z.object({ input: count, output: count });
const lastLine = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), tokens: tokens.optional().catch(undefined) }),
  z.object({ ok: z.literal(false), message: z.string(), tokens: tokens.optional().catch(undefined) }),
]);
const problem = z.object({ error: z.object({ code: z.string().optional(), message: z.string() }) });

const stopped: ProposalEnd = { ok: false, reason: 'stopped', message: 'Stopped. Nothing was kept of it.' };
const cutOff: ProposalEnd = { ok: false, reason: 'offline', message: 'The connection broke off before the questions were there. The article is kept; try again.' };

/** Asks a generator for questions and reports how far it is. Aborting `signal` stops it on the server as well. */
export async function requestProposals(
  draftId: string,
  origin: 'built-in' | 'model',
  { signal, onProgress, send = fetch }: { signal: AbortSignal; onProgress: (progress: ProposalProgress) => void; send?: typeof fetch },
): Promise<ProposalEnd> {
  try {
    const response = await send(`/api/drafts/${encodeURIComponent(draftId)}/proposals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ origin }),
      credentials: 'same-origin',
      signal,
    });
    if (!response.ok || !response.body) {
      const said = problem.safeParse(await response.json().catch(() => null));
      const reason = response.status < 500 ? 'refused' : 'failed';
      return { ok: false, reason, ...(said.success ? said.data.error : { message: 'Something went wrong on our side. The article is kept; try again.' }) };
    }
    for await (const line of linesOf(response.body)) {
      const progress = progressLine.safeParse(line);
      if (progress.success) onProgress(progress.data);
      const last = lastLine.safeParse(line);
      if (last.success) return last.data.ok ? last.data : { ...last.data, reason: 'failed' };
    }
    return cutOff;
  } catch {
    return signal.aborted ? stopped : cutOff;
  }
}

/** The JSON value of each line, however the network cut them. A line that is no JSON is passed over. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += value ?? '';
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) {
        if (line.trim() === '') continue;
        try {
          yield JSON.parse(line) as unknown;
        } catch {
          // Half a line at a broken end, or a proxy's own words.
        }
      }
      if (done) return;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}
