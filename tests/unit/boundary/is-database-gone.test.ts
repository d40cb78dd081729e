import { describe, expect, it } from 'vitest';
import { isDatabaseGone } from '@/lib/boundary/is-database-gone';

const errorWith = (fields: Record<string, unknown>, message = 'x'): Error => Object.assign(new Error(message), fields);
const loop: { cause?: unknown } = {};
loop.cause = loop;

describe('whether the database is gone', () => {
  it.each<[string, unknown]>([
    ['refused', errorWith({ code: 'ECONNREFUSED' })],
    ['refused on both addresses of localhost', new AggregateError([errorWith({ code: 'ECONNREFUSED' })])],
    ['Prisma cannot reach it', errorWith({ code: 'P1001', name: 'PrismaClientKnownRequestError' })],
    ['the server hung up', errorWith({ code: 'P1017' })],
    ['no connection left in time', errorWith({ code: 'P2024' })],
    ['Prisma could not start', errorWith({ name: 'PrismaClientInitializationError' })],
    ['an administrator stopped it', errorWith({ code: '57P01' })],
    ['it is starting up', errorWith({ code: '57P03' })],
    ['a raw query met a stopping server', errorWith({ code: 'P2010', meta: { driverAdapterError: errorWith({ name: 'DriverAdapterError', cause: { kind: 'postgres', originalCode: '57P01' } }) } })],
    ['the adapter cannot reach it', errorWith({ name: 'DriverAdapterError', cause: { kind: 'DatabaseNotReachable', host: 'x' } })],
    ['pg lost the line', errorWith({}, 'Connection terminated unexpectedly')],
    ['the disk is full', errorWith({ code: '53100' })],
    ['too many connections', errorWith({ code: '53300' })],
  ])('yes: %s', (_case, error) => {
    expect(isDatabaseGone(error)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a bug', new TypeError('x is undefined')],
    ['a unique violation', errorWith({ code: 'P2002' })],
    ['a missing table', errorWith({ code: 'P2021' })],
    ['a syntax error', errorWith({ code: 'P2010', meta: { driverAdapterError: errorWith({ cause: { kind: 'postgres', originalCode: '42601' } }) } })],
    ['a text', 'ECONNREFUSED'],
    ['nothing', null],
    ['a ring of causes', loop],
  ])('no: %s', (_case, error) => {
    expect(isDatabaseGone(error)).toBe(false);
  });
});
