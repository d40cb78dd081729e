import { checkArticle } from '@/lib/domain/article/check-article';
import type { DraftProposal } from '@/lib/domain/vetting/schema';
import { generateInWorker } from '@/lib/worker/generate';

export type Stage = 'reading' | 'proposing' | 'checking';
export type Proposed = { ok: true; proposal: DraftProposal; tokens?: { input: number; output: number } } | { ok: false; reason: string; message: string };
export type ProposalContext = { text: string; signal: AbortSignal; onStage: (stage: Stage, done?: number, of?: number) => void };

/** A person chooses from more than a quiz asks by itself. */
const MAX_PROPOSED = 40;

const notEnglish =
  'The built-in generator reads English, and this article does not look like English. The article is kept: select a passage to write a question by hand, or ask the language model if one is set up.';

/** The built-in generator, in a thread of its own. A text that it cannot read is said so plainly. */
export async function proposeBuiltIn({ text, signal, onStage }: ProposalContext): Promise<Proposed> {
  onStage('reading');
  const checked = checkArticle(text);
  if (!checked.ok) return { ok: false, reason: checked.reason, message: checked.reason === 'not-english' ? notEnglish : checked.message };
  onStage('proposing');
  const made = await generateInWorker(text, { max: MAX_PROPOSED }, signal);
  if (!made.ok) return made;
  onStage('checking');
  const { facts, items, rejected } = made.value;
  if (items.length === 0) {
    return { ok: false, reason: 'nothing-found', message: 'The built-in generator found nothing in this article that it can ask about cleanly. Select a passage to write a question by hand.' };
  }
  return { ok: true, proposal: { origin: 'built-in', facts, items, rejected } };
}
