export const errorCodes = ['not-found', 'unauthenticated', 'invalid-input', 'conflict', 'too-many-requests', 'unavailable'] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A failure a boundary knows how to say. `message` is shown to the person: what happened, what is kept, what to do. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'AppError';
  }
}
