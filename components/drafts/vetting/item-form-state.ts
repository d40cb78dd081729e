import { z } from 'zod';
import type { Item, ItemFormat } from '@/lib/domain/question-set/schema';
import type { EditedFields } from '@/lib/domain/vetting/schema';
import { readTolerance } from './read-tolerance';

export const itemFormSchema = z.object({
  stem: z.string(),
  /** For a choice: its options. For an order or a matching: the lines of the key. Otherwise the one answer. */
  answers: z.array(z.string()),
  /** Which of the options is right. */
  right: z.int().min(0),
  /** One accepted answer on each line. */
  accepted: z.string(),
  prompts: z.array(z.string()),
  /** For a number, and not in forms kept before these were asked for. */
  unit: z.string().default(''),
  tolerance: z.string().default(''),
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
    unit: item.unit ?? '',
    tolerance: item.tolerance === undefined ? '' : String(item.tolerance),
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
  delete typed.accepted;
  return { ...typed, key: answers[0] ?? '', ...(accepted.length > 0 ? { accepted } : {}), ...(item.format === 'numeric' ? measureOf(form) : {}) };
}

/** A tolerance that is no number is not one: the form says so, and is not kept. */
function measureOf(form: ItemForm): Pick<Item, 'unit' | 'tolerance'> {
  const read = readTolerance(form.tolerance);
  const unit = form.unit.trim();
  return { unit: unit === '' ? undefined : unit, tolerance: read.ok ? read.amount : Number.NaN };
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
  if (differs('unit')) fields.unit = after.unit ?? null;
  if (differs('tolerance')) fields.tolerance = after.tolerance ?? null;
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
  if (Number.isNaN(item.tolerance)) return 'Mend how far off an answer may be.';
  if (item.rationale === '') return 'Write what is shown once it is answered.';
  return undefined;
}
