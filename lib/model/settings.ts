import { env } from '@/lib/env';

/** Where the language model is, which one, and the key when its server wants one (a local one does not). */
export type ModelSettings = { baseURL: string; model: string; apiKey?: string };

/** Null when no model is set up: then the built-in generator is all there is, and nothing here is ever called. */
export function modelSettings(): ModelSettings | null {
  const { DATELINE_MODEL_URL: url, DATELINE_MODEL: model, DATELINE_MODEL_KEY: apiKey } = env();
  if (url === undefined || model === undefined) return null;
  return { baseURL: url.replace(/\/+$/, ''), model, ...(apiKey === undefined ? {} : { apiKey }) };
}

export function isModelConfigured(): boolean {
  return modelSettings() !== null;
}

/** How often the model may be used in one UTC day: by one author, and by everybody together. */
export function modelDailyRuns(): { perAuthor: number; inAll: number } {
  const { DATELINE_MODEL_DAILY_RUNS: perAuthor, DATELINE_MODEL_DAILY_RUNS_IN_ALL: inAll } = env();
  return { perAuthor, inAll };
}
