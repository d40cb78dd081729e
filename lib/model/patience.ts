import { env } from '@/lib/env';

/** How long to wait for what. Arguments, so that tests take no longer than they must. */
export type Patience = {
  /** For one answer, to its last byte. */
  answerMs: number;
  /** For everything about one article. */
  totalMs: number;
  /** Before the first retry; doubled for each that follows, unless the server says how long. */
  backoffMs: number;
  /** A server that wants more than this is not waited for. */
  longestWaitMs: number;
  retries: number;
};

/** What people are asked to wait: how long an answer takes depends on model and machine, so that is set where they are. */
export function modelPatience(): Patience {
  return { answerMs: env().DATELINE_MODEL_ANSWER_SECONDS * 1000, totalMs: 900_000, backoffMs: 1_000, longestWaitMs: 60_000, retries: 2 };
}
