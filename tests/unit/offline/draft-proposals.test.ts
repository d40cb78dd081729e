import { expect, it } from 'vitest';
import { linesOf, requestProposals, type ProposalProgress } from '@/lib/offline/draft-proposals';

const encoder = new TextEncoder();
const stream = (...pieces: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });

async function ask(body: ReadableStream<Uint8Array> | string, status = 200) {
  const progress: ProposalProgress[] = [];
  const controller = new AbortController();
  const end = await requestProposals('d', 'built-in', { signal: controller.signal, onProgress: (one) => void progress.push(one), send: async () => new Response(body, { status }) });
  return { progress, end };
}

it('tells how far it is line by line, however the network cuts them', async () => {
  const { progress, end } = await ask(stream('{"stage":"rea', 'ding"}\n{"stage":"checking","done":2,', '"of":5}\n{"ok":true,"proposal":{},"tokens":{"input":7,"output":3}}'));
  expect(progress).toEqual([{ stage: 'reading' }, { stage: 'checking', done: 2, of: 5 }]);
  expect(end).toMatchObject({ ok: true, tokens: { input: 7, output: 3 } });
});

it('passes on why nothing was proposed', async () => {
  expect((await ask(stream('{"stage":"reading"}\n{"ok":false,"reason":"not-english","message":"Not English."}\n'))).end).toMatchObject({ ok: false, reason: 'failed', message: 'Not English.' });
  expect((await ask('{"error":{"code":"not-found","message":"No such draft."}}', 404)).end).toMatchObject({ ok: false, reason: 'refused', code: 'not-found', message: 'No such draft.' });
});

it('passes on what a run that gave nothing used all the same', async () => {
  const { end } = await ask(stream('{"ok":false,"reason":"declined","message":"It declined.","tokens":{"input":7,"output":3}}\n'));
  expect(end).toEqual({ ok: false, reason: 'failed', message: 'It declined.', tokens: { input: 7, output: 3 } });
});

it('a stream that breaks off is no success', async () => {
  expect((await ask(stream('{"stage":"reading"}\n'))).end).toMatchObject({ ok: false, reason: 'offline' });
});

it('stopping is told from a broken connection', async () => {
  const controller = new AbortController();
  const end = requestProposals('d', 'model', {
    signal: controller.signal,
    onProgress: () => {},
    send: async (_path, init) => new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))),
  });
  controller.abort();
  expect(await end).toMatchObject({ ok: false, reason: 'stopped' });
});

it('a line that is no JSON is passed over', async () => {
  const lines: unknown[] = [];
  for await (const line of linesOf(stream('<html>\n', '{"a":1}\n', '\n', '{"b":'))) lines.push(line);
  expect(lines).toEqual([{ a: 1 }]);
});
