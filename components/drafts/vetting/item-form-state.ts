import { z } from 'zod';
import type { Item, ItemFormat } from '@/lib/domain/question-set/schema';
import type { EditedFields } from '@/lib/domain/vetting/schema';

export const itemFormSchema = z.object({
  stem: z.string(),
  /** For a choice: its options. For an order or a matching: the lines of the key. Otherwise the one answer. */
  answers: z.array(z.string()),
  /** Which of the options is right. */
  right: z.int().min(0),
  /** One accepted answer on each line. */
  accepted: z.string(),
  prompts: z.array(z.string()),
  rationale: z.string(),
});
/** An item as it is typed. */
export type ItemForm = z.infer<typeof itemFormSchema>;

const hasOptions = (format: ItemFormat): boolean => format === 'multiple-choice' || format === 'true-false';
const hasLines = (format: ItemFormat): boolean => format === 'ordering' || format === 'matching';
export const takesSpellings = (format: ItemFormat): boolean => !hasOptions(format) && !hasLines(format);

export function toForm(item: Item): ItemForm {
  const answers = hasOptions(item.format) ? (item.options ?? []) : hasLines(item.format) ? item.key.split('\n') : [item.key];
  return {
    stem: item.stem,
    answers,
    right: hasOptions(item.format) ? Math.max(0, answers.indexOf(item.key)) : 0,
    accepted: (item.accepted ?? []).join('\n'),
    prompts: item.prompts ?? [],
    rationale: item.rationale,
  };
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** The item that the form says. Empty options are left out; the place of the options as shown is kept where their words are. */
export function fromForm(item: Item, form: ItemForm): Item {
  const typed: Item = { ...item, stem: form.stem.trim(), rationale: form.rationale.trim() };
  const answers = form.answers.map((answer) => answer.trim());
  if (hasOptions(item.format)) return { ...typed, options: answers.filter((answer) => answer !== ''), key: answers[form.right] ?? '' };
  if (hasLines(item.format)) {
    const before = item.key.split('\n');
    const options = (item.options ?? before).map((option) => answers[before.indexOf(option)] ?? option);
    return { ...typed, key: answers.join('\n'), options, ...(item.prompts ? { prompts: form.prompts.map((prompt) => prompt.trim()) } : {}) };
  }
  const accepted = lines(form.accepted);
  if (accepted.length > 0) return { ...typed, key: answers[0] ?? '', accepted };
  delete typed.accepted;
  return { ...typed, key: answers[0] ?? '' };
}

/** What an edit sends: the fields that differ, or null when none does. */
export function changedFields(before: Item, after: Item): EditedFields | null {
  const fields: EditedFields = {};
  const differs = (name: keyof EditedFields): boolean => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  if (differs('stem')) fields.stem = after.stem;
  if (differs('key')) fields.key = after.key;
  if (differs('rationale')) fields.rationale = after.rationale;
  if (differs('options') && after.options) fields.options = after.options;
  if (differs('prompts') && after.prompts) fields.prompts = after.prompts;
  // An empty list takes all other spellings away.
  if (differs('accepted')) fields.accepted = after.accepted ?? [];
  return Object.keys(fields).length > 0 ? fields : null;
}

/** What is missing before the gate can even be asked, as a sentence; undefined when nothing is. */
export function missing(item: Item): string | undefined {
  if (item.stem === '') return item.format === 'true-false' ? 'Write the statement.' : 'Write the question.';
  if (item.key === '') return item.format === 'multiple-choice' ? 'Write the right answer, and mark it as the right one.' : 'Write the answer.';
  if (item.format === 'multiple-choice' && (item.options?.length ?? 0) < 3) return 'Write at least two wrong answers.';
  if (item.key.split('\n').includes('')) return 'Fill every line.';
  if (item.rationale === '') return 'Write what is shown once it is answered.';
  return undefined;
}
