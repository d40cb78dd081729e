import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const needed = { DATABASE_URL: 'postgresql://localhost/x', NEXTAUTH_SECRET: 'a secret for tests alone' };

/** The environment is read once, so each case gets modules of its own. */
async function withEnvironment(settings: Record<string, string>) {
  for (const [name, value] of Object.entries({ ...needed, ...settings })) vi.stubEnv(name, value);
  return import('@/lib/model/settings');
}

beforeEach(() => {
  vi.resetModules();
  for (const name of ['DATELINE_MODEL_URL', 'DATELINE_MODEL', 'DATELINE_MODEL_KEY', 'DATELINE_MODEL_ANSWER_SECONDS', 'DATELINE_MODEL_DAILY_RUNS', 'DATELINE_MODEL_DAILY_RUNS_IN_ALL']) vi.stubEnv(name, '');
});
afterEach(() => vi.unstubAllEnvs());

describe('the language model', () => {
  it('is off unless it is set up', async () => {
    const { isModelConfigured, modelSettings, modelDailyRuns } = await withEnvironment({});
    expect([isModelConfigured(), modelSettings(), modelDailyRuns()]).toEqual([false, null, { perAuthor: 20, inAll: 200 }]);
  });

  it('is set up by an address and a name, with a key where there is one', async () => {
    const { isModelConfigured, modelSettings } = await withEnvironment({ DATELINE_MODEL_URL: 'http://127.0.0.1:11434/v1/', DATELINE_MODEL: 'some-model' });
    expect([isModelConfigured(), modelSettings()]).toEqual([true, { baseURL: 'http://127.0.0.1:11434/v1', model: 'some-model' }]);
    vi.resetModules();
    const again = await withEnvironment({ DATELINE_MODEL_URL: 'https://llm.example/v1', DATELINE_MODEL: 'm', DATELINE_MODEL_KEY: 'k', DATELINE_MODEL_DAILY_RUNS: '3', DATELINE_MODEL_DAILY_RUNS_IN_ALL: '40' });
    expect([again.modelSettings(), again.modelDailyRuns()]).toEqual([{ baseURL: 'https://llm.example/v1', model: 'm', apiKey: 'k' }, { perAuthor: 3, inAll: 40 }]);
  });

  it('is waited for as long as is set, four minutes an answer otherwise', async () => {
    await withEnvironment({});
    expect((await import('@/lib/model/patience')).modelPatience()).toMatchObject({ answerMs: 240_000 });
    vi.resetModules();
    await withEnvironment({ DATELINE_MODEL_ANSWER_SECONDS: '600' });
    expect((await import('@/lib/model/patience')).modelPatience()).toMatchObject({ answerMs: 600_000, totalMs: 900_000 });
  });

  it.each<[string, Record<string, string>, string]>([
    ['an address without a name', { DATELINE_MODEL_URL: 'http://127.0.0.1:11434/v1' }, 'DATELINE_MODEL'],
    ['a name without an address', { DATELINE_MODEL: 'm' }, 'DATELINE_MODEL_URL'],
    ['an address of another kind', { DATELINE_MODEL_URL: 'file:///etc/passwd', DATELINE_MODEL: 'm' }, 'DATELINE_MODEL_URL'],
    ['no time at all for an answer', { DATELINE_MODEL_ANSWER_SECONDS: '0' }, 'DATELINE_MODEL_ANSWER_SECONDS'],
    ['a cap that is no number', { DATELINE_MODEL_DAILY_RUNS: 'many' }, 'DATELINE_MODEL_DAILY_RUNS'],
    ['a cap below nothing', { DATELINE_MODEL_DAILY_RUNS: '-1' }, 'DATELINE_MODEL_DAILY_RUNS'],
    ['a cap for all below nothing', { DATELINE_MODEL_DAILY_RUNS_IN_ALL: '-1' }, 'DATELINE_MODEL_DAILY_RUNS_IN_ALL'],
  ])('is refused with %s, by the name of the setting and never its value', async (_what, settings, name) => {
    const { isModelConfigured } = await withEnvironment({ DATELINE_MODEL_KEY: 'sk-very-secret-key', ...settings });
    expect(isModelConfigured).toThrow(`missing or malformed: ${name}.`);
  });
});
