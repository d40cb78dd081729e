/** An error that the person at the keyboard can act on: shown as one line, without a stack trace. */
export class UserError extends Error {
  /** @param {string} message one line  @param {string} [detail] the tail of a tool's output, shown above the line */
  constructor(message, detail) {
    super(message);
    this.name = 'UserError';
    this.detail = detail;
  }
}

/** Prints an error the way its kind asks for. */
export function report(error) {
  if (!(error instanceof UserError)) {
    process.stderr.write(`${error?.stack ?? error}\n`);
    return;
  }
  if (error.detail) process.stderr.write(`${error.detail.trimEnd()}\n`);
  process.stderr.write(`Error: ${error.message}\n`);
}
