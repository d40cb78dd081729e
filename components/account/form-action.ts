import type { FormState } from '@/lib/schemas/form-state';

/** A server action as useActionState wants it; null before the first send. */
export type FormAction = (previous: FormState | null, form: FormData) => Promise<FormState>;
