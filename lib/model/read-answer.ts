import { parsePartialJson } from 'ai';
import { readCandidates, type CandidateFact } from '@/lib/domain/grounding/candidate';

export type ReadAnswer = { facts: CandidateFact[]; malformed: number };

/**
 * The candidates in whatever a model wrote: JSON, JSON in a code fence, after its thoughts, amid prose, or cut off in the middle.
 * Of a cut one everything before the cut is taken. Null when there is none.
 */
export async function readAnswer(text: string): Promise<ReadAnswer | null> {
  const spoken = text.replace(/<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/giu, '').replace(/^[\s\S]*<\/think(?:ing)?>/iu, '');
  const [first, last] = [spoken.indexOf('{'), spoken.lastIndexOf('}')];
  if (first < 0) return null;
  const whole = tryParse(spoken.slice(first, last + 1));
  if (whole !== undefined) return readCandidates(whole);
  const { value, state } = await parsePartialJson(spoken.slice(first));
  const mended = state === 'repaired-parse' ? readCandidates(value) : null;
  return mended && mended.facts.length > 0 ? mended : null;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
