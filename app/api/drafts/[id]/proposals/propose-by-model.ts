import { newId } from '@/lib/auth/new-id';
import { closeModelRun, reserveModelRun } from '@/lib/data/model-runs';
import { proposeWithModel } from '@/lib/model/propose';
import { modelDailyRuns, type ModelSettings } from '@/lib/model/settings';
import type { Propose } from './propose';

/** The language model, on the daily account of the author and of the installation: a run is counted before the model is asked, and closed with what it used. */
export function proposeByModel(ownerId: string, settings: ModelSettings, now: Date): Propose {
  return async ({ title, text, language, proposals }, signal, onStage) => {
    const id = newId(now);
    const reserved = await reserveModelRun({ ownerId, id, model: settings.model, caps: modelDailyRuns() }, now);
    if (!reserved.ok) return reserved;

    const already = { facts: proposals.flatMap(({ facts }) => facts), items: proposals.flatMap(({ items }) => items), rejected: [] };
    const made = await proposeWithModel({ title, text, language, signal, onStage, already, settings });
    const { inputTokens, outputTokens } = made.usage;
    const outcome = made.ok ? 'proposed' : made.reason === 'not-configured' ? 'failed' : made.reason;
    await closeModelRun({ ownerId, id, outcome, inputTokens, outputTokens });

    const tokens = { input: inputTokens, output: outputTokens };
    return made.ok ? { ok: true, proposal: { ...made.set, origin: 'model' }, tokens } : { ok: false, reason: made.reason, message: made.message, tokens };
  };
}
