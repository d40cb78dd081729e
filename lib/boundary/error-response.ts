import { randomUUID } from 'node:crypto';
import { AppError, type ErrorCode } from '@/lib/errors';
import { isDatabaseGone } from './is-database-gone';
import { describeError, log } from './log';

const statusOf: Record<ErrorCode, number> = {
  'not-found': 404,
  unauthenticated: 401,
  'invalid-input': 400,
  conflict: 409,
  'too-many-requests': 429,
  unavailable: 503,
};

export type ErrorBody = { error: { code: ErrorCode | 'forbidden' | 'unexpected'; message: string; fields?: Record<string, string[]>; id?: string } };

export const databaseGoneMessage = 'Dateline cannot reach its database at the moment. Nothing that was saved is lost. Please try again in a minute.';

export function unexpectedMessage(id: string): string {
  return `Something went wrong on our side. Nothing that was saved is lost. If it happens again, quote this number: ${id}.`;
}

/** What to tell the person about a failure. An unexpected one is logged once, here, under the number the person is given. */
export function toErrorBody(error: unknown, where: string): { status: number; body: ErrorBody } {
  if (error instanceof AppError) return { status: statusOf[error.code], body: { error: { code: error.code, message: error.message } } };
  if (isDatabaseGone(error)) {
    // Where in the code it was missed says nothing, and there will be many of these lines.
    log('warn', 'database-gone', { where, ...describeError(error), stack: undefined });
    return { status: 503, body: { error: { code: 'unavailable', message: databaseGoneMessage } } };
  }
  const id = randomUUID();
  log('error', 'unexpected', { id, where, ...describeError(error) });
  return { status: 500, body: { error: { code: 'unexpected', message: unexpectedMessage(id), id } } };
}
