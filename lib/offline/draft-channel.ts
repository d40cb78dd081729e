import { z } from 'zod';
import { loggedEditSchema, type LoggedEdit } from '@/lib/domain/vetting/schema';

const messageSchema = z.array(loggedEditSchema);

export type DraftChannel = { tell: (taken: readonly LoggedEdit[]) => void; close: () => void };

/**
 * This person's tabs of one draft, talking to each other: what the server took, or nothing when something waits in the store they
 * share. For speed alone: every tab asks the server when it comes to the front, so a message may be lost.
 */
export function openDraftChannel(draftId: string, onTold: (taken: LoggedEdit[]) => void): DraftChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`dateline.draft.${draftId}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = messageSchema.safeParse(data);
    if (parsed.success) onTold(parsed.data);
  };
  let open = true;
  return {
    tell: (taken) => {
      if (open) channel.postMessage(taken);
    },
    close: () => {
      open = false;
      channel.close();
    },
  };
}
