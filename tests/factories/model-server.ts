import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What reached the server: the body of a chat completion, and whether its connection was cut before an answer was through. */
export type ModelCall = { body: ChatRequest; authorization: string | undefined; closedEarly: Promise<boolean>; at: number };
export type ChatRequest = { model: string; messages: { role: string; content: string }[]; response_format?: { type: string; json_schema?: { strict?: boolean; schema: unknown } }; tools?: unknown; max_tokens?: number };

/** How to answer one request. A behaviour that does not end the response hangs until the client leaves. */
export type Behaviour = (response: ServerResponse, call: ModelCall) => void | Promise<void>;

export type ModelServer = { url: string; calls: ModelCall[]; settings: { baseURL: string; model: string; apiKey: string }; close: () => Promise<void> };

/**
 * A small server that speaks OpenAI's chat completions on loopback. Each request is met with the next behaviour; the last one stays.
 * It knows nothing of Dateline, so that what is tested is what goes over the wire.
 */
export const startModelServer = (...behaviours: [Behaviour, ...Behaviour[]]): Promise<ModelServer> => startModelServerAt(0, ...behaviours);

/** The same at a port that was told to the app beforehand. */
export async function startModelServerAt(listenAt: number, ...behaviours: [Behaviour, ...Behaviour[]]): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const closedEarly = new Promise<boolean>((resolve) => {
      response.once('close', () => resolve(!response.writableFinished));
    });
    const call: ModelCall = { body: JSON.parse(Buffer.concat(chunks).toString()) as ChatRequest, authorization: request.headers.authorization, closedEarly, at: performance.now() };
    const behaviour = behaviours[Math.min(calls.length, behaviours.length - 1)] ?? behaviours[0];
    calls.push(call);
    if (request.url === '/v1/chat/completions') await behaviour(response, call);
    else response.writeHead(404).end();
  }
  await new Promise<void>((resolve) => server.listen(listenAt, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/v1`;
  return {
    url,
    calls,
    settings: { baseURL: url, model: 'test-model', apiKey: 'sk-very-secret-key' },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const usage = { prompt_tokens: 1_200, completion_tokens: 340, total_tokens: 1_540 };

/** A well-formed completion with this content; `extra` overrides parts of it. */
export function completion(content: string | null, extra: { finish?: string; usage?: unknown } = {}): string {
  const counted = 'usage' in extra ? (extra.usage === undefined ? {} : { usage: extra.usage }) : { usage };
  return JSON.stringify({ id: 'c-1', object: 'chat.completion', created: 1, model: 'test-model', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: extra.finish ?? 'stop' }], ...counted });
}

export const says = (content: string | null, extra?: Parameters<typeof completion>[1]): Behaviour => (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(completion(content, extra));
};

export const proposes = (facts: readonly unknown[]): Behaviour => says(JSON.stringify({ facts }));

export const fails = (status: number, headers: Record<string, string> = {}, body: unknown = { error: { message: 'no' } }): Behaviour => (response) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

export const hangs: Behaviour = () => {};

/** Headers, then one blank after another and never an end: blanks are legal before JSON. */
export const drips: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 5);
  response.once('close', () => clearInterval(timer));
};

export const resets: Behaviour = (response) => {
  response.socket?.destroy();
};

/** Breaks off in the middle of the body. */
export const breaksOff: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"id":', () => response.socket?.destroy());
};
