type Level = 'info' | 'warn' | 'error';
type Fields = Record<string, string | number | boolean | null | undefined>;

/**
 * One JSON line on stderr. Callers name what they log, field by field: never e-mails, answers, tokens or whole addresses,
 * and never a request's body.
 */
export function log(level: Level, event: string, fields: Fields = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

const emailPattern = /[^\s@"'<>]+@[^\s@"'<>]+/g;

/** What may be written down of an error. A database client's message can quote the values of a query, so only its name and code are kept. */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const quotesValues = /prisma|driveradapter|database/i.test(error.name);
  return {
    error: error.name,
    code,
    message: quotesValues ? undefined : error.message.replaceAll(emailPattern, '[e-mail]').slice(0, 300),
    stack: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim()).join(' < '),
  };
}
