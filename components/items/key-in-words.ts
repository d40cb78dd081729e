import { linesOf } from '@/lib/domain/question-set/composite';
import type { Disclosure } from '@/lib/schemas/answer';

/** An answer said in one breath, for an announcement. */
export function keyInWords({ format, key, prompts }: Pick<Disclosure, 'format' | 'key' | 'prompts'>): string {
  if (format === 'ordering') return linesOf(key).join('; then ');
  if (prompts) return linesOf(key).map((line, index) => `${prompts[index]}: ${line}`).join('; ');
  return key;
}
