import { checkArticle } from '@/lib/domain/article/check-article';
import { generateInWorker } from '@/lib/worker/generate';
import type { Propose } from './propose';

/** A person chooses from more than a quiz asks by itself. */
const MAX_PROPOSED = 40;

const notEnglish =
  'The built-in generator reads English, and this article does not look like English. The article is kept: select a passage to write a question by hand, or ask the language model if one is set up.';
const nothingFound = 'The built-in generator found nothing in this article that it can ask about cleanly. The article is kept: select a passage to write a question by hand.';

/** The built-in generator, in a thread of its own. A text that it cannot read is said so plainly. */
export const proposeBuiltIn: Propose = async ({ text }, signal, onStage) => {
  onStage({ stage: 'reading' });
  const checked = checkArticle(text);
  if (!checked.ok) return { ok: false, reason: checked.reason, message: checked.reason === 'not-english' ? notEnglish : checked.message };
  // One stage: in its thread each question is held against its sentence as it is made, and all of it takes less time than telling of it.
  onStage({ stage: 'proposing' });
  const made = await generateInWorker(text, { max: MAX_PROPOSED }, signal);
  if (!made.ok) return made;
  const { facts, items, rejected } = made.value;
  return items.length === 0 ? { ok: false, reason: 'nothing-found', message: nothingFound } : { ok: true, proposal: { origin: 'built-in', facts, items, rejected } };
};
