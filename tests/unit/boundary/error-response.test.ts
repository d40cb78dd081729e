import { describe, expect, it } from 'vitest';
import { toErrorBody } from '@/lib/boundary/error-response';
import { AppError, errorCodes, type ErrorCode } from '@/lib/errors';
import { capturedLog } from './captured-log';

const statusOf: Record<ErrorCode, number> = { 'not-found': 404, unauthenticated: 401, 'invalid-input': 400, conflict: 409, 'too-many-requests': 429, unavailable: 503 };

class PrismaClientKnownRequestError extends Error {
  override name = 'PrismaClientKnownRequestError';
  constructor(message: string, readonly code: string, readonly meta: unknown) {
    super(message);
  }
}

describe('what a person is told of a failure', () => {
  it.each(errorCodes)('says %s in its own words and writes nothing down', async (code) => {
    const lines = await capturedLog(() => {
      expect(toErrorBody(new AppError(code, 'In plain words.'), 'GET /x')).toEqual({ status: statusOf[code], body: { error: { code, message: 'In plain words.' } } });
    });
    expect(lines).toEqual([]);
  });

  it('gives the unexpected a number, the same one that is logged once', async () => {
    let id: string | undefined;
    const lines = await capturedLog(() => {
      const { status, body } = toErrorBody(new TypeError('mona@example.org is not a function'), 'POST /api/answers');
      expect(status).toBe(500);
      expect(body.error.code).toBe('unexpected');
      id = body.error.id;
      expect(body.error.message).toContain(id);
      expect(body.error.message).not.toContain('function');
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'error', event: 'unexpected', id, where: 'POST /api/answers', error: 'TypeError', message: '[e-mail] is not a function' });
    expect(String(lines[0]?.stack)).toContain('error-response.test.ts');
  });

  it('writes down no value that a query carried', async () => {
    const secret = 'the answer somebody typed';
    const lines = await capturedLog(() => toErrorBody(new PrismaClientKnownRequestError(`Invalid invocation: { answer: "${secret}" }`, 'P2000', {}), 'x'));
    expect(lines[0]).toMatchObject({ error: 'PrismaClientKnownRequestError', code: 'P2000' });
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it('writes a missing database down briefly', async () => {
    const lines = await capturedLog(() => toErrorBody(Object.assign(new Error('x'), { code: 'P1001' }), 'GET /api/due'));
    expect(lines).toEqual([{ at: expect.any(String) as string, level: 'warn', event: 'database-gone', where: 'GET /api/due', error: 'Error', code: 'P1001', message: 'x' }]);
  });

  it.each<[string, unknown]>([
    ['a thrown text', 'oops, mona@example.org'],
    ['nothing', undefined],
    ['an object', { password: 'hunter2' }],
  ])('survives %s being thrown', async (_case, thrown) => {
    const lines = await capturedLog(() => expect(toErrorBody(thrown, 'x').status).toBe(500));
    expect(JSON.stringify(lines)).not.toMatch(/mona|hunter2/);
  });
});
