import { groundCandidates, nothingProposed, type ProposedSet } from '@/lib/domain/grounding/ground-candidates';
import type { CandidateFact } from '@/lib/domain/grounding/candidate';
import { articleWindows } from './article-windows';
import { addUsage, noUsage, type Usage } from './ask-once';
import { askPatiently } from './ask-patiently';
import { failureMessages, type ModelFailureReason } from './failure';
import { modelPatience, type Patience } from './patience';
import { articlePrompt } from './prompt';
import { modelSettings, type ModelSettings } from './settings';

export type ModelStage = { stage: 'reading' | 'proposing' | 'checking'; done?: number; of?: number };

export type ModelRequest = {
  title: string;
  /** Normalised: what the offsets of the result index. */
  text: string;
  /** BCP 47. */
  language: string;
  signal: AbortSignal;
  onStage?: (stage: ModelStage) => void;
  /** What is proposed for this text so far: the same question is not proposed twice. */
  already?: ProposedSet;
  settings?: ModelSettings;
  waits?: Patience;
};

export type ModelProposal =
  | { ok: true; set: ProposedSet; usage: Usage; model: string; /** Parts of the article that got no answer. */ unanswered: number }
  | { ok: false; reason: ModelFailureReason; message: string; usage: Usage };

/**
 * Lets the language model propose facts and items for a text, and returns those the gate accepts; what it refused is in `set.rejected`.
 * A long article is asked about part by part; where a part fails after others were answered, what there is is kept.
 * Whatever the server does, this returns a value within `waits.totalMs`, and nothing of key, article or answer is logged.
 */
export async function proposeWithModel(request: ModelRequest): Promise<ModelProposal> {
  const settings = request.settings ?? modelSettings();
  if (!settings) return failure('not-configured', noUsage);
  const waits = request.waits ?? modelPatience();
  const total = AbortSignal.timeout(waits.totalMs);
  const signal = AbortSignal.any([request.signal, total]);
  const report = request.onStage ?? (() => {});

  report({ stage: 'reading' });
  const { windows } = articleWindows(request.text);
  const facts: CandidateFact[] = [];
  let [usage, malformed, answered] = [noUsage, 0, 0];
  let failed: ModelFailureReason = 'unreadable';
  for (const [index, window] of windows.entries()) {
    report({ stage: 'proposing', done: index, of: windows.length });
    const prompt = articlePrompt({ title: request.title, window, language: request.language, number: index + 1, of: windows.length });
    const outcome = await askPatiently(settings, { prompt, signal }, waits);
    usage = addUsage(usage, outcome.usage);
    if (request.signal.aborted) return failure('cancelled', usage);
    if (outcome.ok) {
      facts.push(...outcome.facts);
      malformed += outcome.malformed;
      answered += 1;
      continue;
    }
    failed = total.aborted ? 'timed-out' : outcome.reason;
    // One odd answer says nothing of the next part; a server that is gone says all.
    if (failed !== 'unreadable' && failed !== 'declined') break;
  }
  if (answered === 0) return failure(failed, usage);

  report({ stage: 'checking' });
  const set = groundCandidates(request.text, facts, request.already ?? nothingProposed);
  const rejected = [...set.rejected, ...Array.from({ length: malformed }, () => ({ stem: '…', reason: 'it was not in the shape that was asked for' }))];
  return { ok: true, set: { ...set, rejected }, usage, model: settings.model, unanswered: windows.length - answered };
}

function failure(reason: ModelFailureReason, usage: Usage): ModelProposal {
  return { ok: false, reason, message: failureMessages[reason], usage };
}
