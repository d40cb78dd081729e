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

/** How often an author may use the model in one UTC day. */
export function modelDailyRuns(): number {
  return env().DATELINE_MODEL_DAILY_RUNS;
}
