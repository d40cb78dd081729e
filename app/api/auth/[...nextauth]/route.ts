import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';
import { describeError, log } from '@/lib/boundary/log';

/**
 * What signing in needs of next-auth, and no more: its session route would drop the cookie of a guest whenever the database is
 * away, its sign-out has one of ours (app/(account)/actions.ts), and its log route writes down what strangers send.
 */
const served = new Set(['providers', 'csrf', 'signin', 'callback', 'error']);

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  const [action = ''] = (await context.params).nextauth;
  if (!served.has(action)) return Response.json({ error: { code: 'not-found', message: 'There is nothing here.' } }, { status: 404 });
  const options = authOptions({
    cookieHeader: request.headers.get('cookie'),
    forwardedFor: request.headers.get('x-forwarded-for'),
    now: new Date(),
    report: (event, error) => log('error', 'sign-in', { what: event, ...describeError(unwrap(error)) }),
  });
  return NextAuth(request, context, options) as Promise<Response>;
}

/** next-auth hands its logger an error, or an object that holds one. */
function unwrap(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'error' in error ? error.error : error;
}

export { handle as GET, handle as POST };
