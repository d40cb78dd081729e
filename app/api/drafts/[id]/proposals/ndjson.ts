import { toErrorBody } from '@/lib/boundary/error-response';

/**
 * A response of JSON lines, sent as they are said. `work` is given a signal that fires when the reader goes away, by aborting the
 * request or by closing the stream. A failure becomes the last line, since the status is sent by then.
 */
export function ndjson(requestSignal: AbortSignal, work: (say: (line: object) => void, signal: AbortSignal) => Promise<void>): Response {
  const gone = new AbortController();
  const signal = AbortSignal.any([requestSignal, gone.signal]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: object): void => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        await work(say, signal);
      } catch (error) {
        if (!signal.aborted) say(lastLineOf(error));
      }
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  // Proxies that collect a response before they pass it on would hold the progress back.
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' } });
}

function lastLineOf(error: unknown): object {
  const { code, message } = toErrorBody(error, 'proposals').body.error;
  return { ok: false, reason: code, message };
}
