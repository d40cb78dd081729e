import type { PostFailure } from '../post-json';
import type { SyncTrouble } from './types';

/** What a failed request means for somebody who reviews. */
export function toTrouble({ kind, code, message }: PostFailure): SyncTrouble {
  if (code === 'unauthenticated') return { kind: 'signed-out', message: 'You are signed out. What you reviewed is kept on this device; sign in again to send it.' };
  if (code === 'conflict') return { kind: 'other-learner', message };
  if (kind === 'offline') return { kind: 'offline', message: 'No connection. What you review is kept on this device and sent later.' };
  return { kind: 'failed', message: 'The server could not take what you reviewed. It is kept on this device and sent again later.' };
}
