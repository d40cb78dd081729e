/** Why work handed to a thread came to nothing, where that can be expected. `message` says what to do. */
export type WorkFailure = 'busy' | 'too-slow' | 'too-large' | 'cancelled';
export type WorkOutcome<Value> = { ok: true; value: Value } | { ok: false; reason: WorkFailure; message: string };

const messages: Record<WorkFailure, string> = {
  busy: 'Dateline is working on many articles at the moment. Please try again in a minute.',
  'too-slow': 'This took too long, so it was stopped. Please try a shorter or simpler text.',
  'too-large': 'This needed more memory than one article may take, so it was stopped. Please try a shorter text.',
  cancelled: 'This was cancelled.',
};

export function workFailure(reason: WorkFailure): { ok: false; reason: WorkFailure; message: string } {
  return { ok: false, reason, message: messages[reason] };
}
