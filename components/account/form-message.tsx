import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/schemas/form-state';

/** What came of sending a form. What a field already says is not said twice. */
export function FormMessage({ state }: { state: FormState | null }) {
  if (!state?.message || Object.values(state.fieldErrors ?? {}).flat().includes(state.message)) return null;
  return <Notice tone={state.ok ? 'news' : 'trouble'}>{state.message}</Notice>;
}
