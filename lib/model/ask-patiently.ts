import { setTimeout as sleep } from 'node:timers/promises';
import { addUsage, askOnce, noUsage, type Answer, type Question, type Usage } from './ask-once';
import type { ModelFailureReason } from './failure';
import type { Patience } from './patience';
import { askedAgain } from './prompt';
import { readAnswer, type ReadAnswer } from './read-answer';
import type { ModelSettings } from './settings';

export type ReadOutcome = ({ ok: true } & ReadAnswer) | { ok: false; reason: ModelFailureReason };

/**
 * Asks until there is an answer that can be read: again after 429, 5xx and broken connections, with growing pauses; without the schema
 * where the server refuses that; and once more where the answer was not JSON. Tokens of every try count.
 */
export async function askPatiently(settings: ModelSettings, question: Omit<Question, 'structured' | 'timeoutMs'>, waits: Patience): Promise<ReadOutcome & { usage: Usage }> {
  let usage = noUsage;
  let structured = true;
  let [prompt, rereads] = [question.prompt, 0];
  for (let retry = 0; ; ) {
    const answer: Answer = await askOnce(settings, { prompt, signal: question.signal, timeoutMs: waits.answerMs, structured });
    usage = addUsage(usage, answer.usage);
    if (answer.ok) {
      const read = await readAnswer(answer.text);
      if (read) return { ok: true, ...read, usage };
      if (answer.finishReason === 'content-filter') return { ok: false, reason: 'declined', usage };
      if (rereads === 1) return { ok: false, reason: isProse(answer.text) ? 'declined' : 'unreadable', usage };
      rereads += 1;
      prompt = `${question.prompt}\n\n${askedAgain}`;
      continue;
    }
    if (answer.reason === 'rejected' && structured) {
      structured = false;
      continue;
    }
    if (!answer.retryable || retry >= waits.retries) return { ok: false, reason: answer.reason, usage };
    const wait = answer.retryAfterMs ?? waits.backoffMs * 2 ** retry;
    if (wait > waits.longestWaitMs) return { ok: false, reason: answer.reason, usage };
    retry += 1;
    if (!(await waited(wait, question.signal))) return { ok: false, reason: 'cancelled', usage };
  }
}

const isProse = (text: string): boolean => text.trim() !== '' && !text.includes('{');

/** False when it was cut short. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
