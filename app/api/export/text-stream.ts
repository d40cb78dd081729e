import { describeError, log } from '@/lib/boundary/log';

/** A body made of texts as the reader takes them: the next is not asked for before the last is gone, however slow the line. */
export function textStream(texts: AsyncGenerator<string>, what: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await texts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        // The status is sent by then: a download that breaks off is all that can be said.
        log('error', 'unexpected', { where: what, ...describeError(error) });
        controller.error(error);
      }
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
