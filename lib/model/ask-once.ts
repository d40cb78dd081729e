import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, NoObjectGeneratedError, Output, type LanguageModelUsage } from 'ai';
import { candidateAnswerSchema } from '@/lib/domain/grounding/candidate';
import { AnswerTooLargeError, boundedFetch } from './bounded-fetch';
import type { ModelFailureReason } from './failure';
import { systemPrompt } from './prompt';
import type { ModelSettings } from './settings';

export type Usage = { inputTokens: number; outputTokens: number };
export const noUsage: Usage = { inputTokens: 0, outputTokens: 0 };
export const addUsage = (a: Usage, b: Usage): Usage => ({ inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens });

export type Answer =
  | { ok: true; text: string; finishReason: string; usage: Usage }
  | { ok: false; reason: ModelFailureReason; retryable: boolean; retryAfterMs?: number; usage: Usage };

export type Question = { prompt: string; signal: AbortSignal; timeoutMs: number; structured: boolean };

const MOST_OUTPUT_TOKENS = 8_000;

/**
 * One request to the model's server. `structured` sends the schema with it; a server that cannot do that is asked without. No tools: an
 * answer is text, whatever the article talked it into. Retries are made by the caller, whose waiting tests can shorten.
 */
export async function askOnce(settings: ModelSettings, { prompt, signal, timeoutMs, structured }: Question): Promise<Answer> {
  const provider = createOpenAICompatible({ name: 'dateline', baseURL: settings.baseURL, supportsStructuredOutputs: true, fetch: boundedFetch, ...(settings.apiKey === undefined ? {} : { apiKey: settings.apiKey }) });
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const result = await generateText({
      model: provider(settings.model),
      system: systemPrompt,
      prompt,
      ...(structured ? { output: Output.object({ schema: candidateAnswerSchema, name: 'question_set' }) } : {}),
      maxOutputTokens: MOST_OUTPUT_TOKENS,
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, timeout]),
    });
    return { ok: true, text: result.text, finishReason: result.finishReason, usage: toUsage(result.usage) };
  } catch (error) {
    // The shape was not the asked one: the caller reads what there is.
    if (NoObjectGeneratedError.isInstance(error)) return { ok: true, text: error.text ?? '', finishReason: error.finishReason ?? 'unknown', usage: toUsage(error.usage) };
    if (signal.aborted) return failed('cancelled');
    if (timeout.aborted) return failed('timed-out');
    return toFailure(error);
  }
}

const failed = (reason: ModelFailureReason, retryable = false, retryAfterMs?: number): Answer => ({ ok: false, reason, retryable, usage: noUsage, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });

function toFailure(error: unknown): Answer {
  if (isCausedBy(error, AnswerTooLargeError)) return failed('unreadable');
  // What fetch throws when the connection breaks in the middle of an answer.
  if (error instanceof TypeError) return failed('unavailable', true);
  if (!APICallError.isInstance(error)) return failed('unreadable');
  const { statusCode: status, responseHeaders } = error;
  if (status === undefined) return failed('unavailable', true);
  if (status === 401 || status === 403) return failed('unauthorised');
  if (status === 404) return failed('unknown-model');
  if (status === 429) return failed('rate-limited', true, retryAfter(responseHeaders));
  if (status === 408 || status === 409 || status >= 500) return failed('unavailable', true, retryAfter(responseHeaders));
  // A 200 whose body is not a chat completion.
  if (status < 300) return failed('unreadable', true);
  return failed('rejected');
}

/** Seconds or a date, as HTTP has it; milliseconds as some servers add. */
function retryAfter(headers: Record<string, string> | undefined): number | undefined {
  const milliseconds = Number(headers?.['retry-after-ms'] ?? NaN);
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds);
  const value = headers?.['retry-after'];
  if (value === undefined) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function isCausedBy(error: unknown, kind: new () => Error, depth = 0): boolean {
  return error instanceof kind || (depth < 5 && error instanceof Error && isCausedBy(error.cause, kind, depth + 1));
}

/** A server need not count. */
function toUsage(usage: LanguageModelUsage | undefined): Usage {
  return { inputTokens: usage?.inputTokens ?? 0, outputTokens: usage?.outputTokens ?? 0 };
}
