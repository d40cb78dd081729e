/** What a form's action gives back to useActionState. On success without a place to go, `message` says what was done. */
export type FormState = {
  ok: boolean;
  message: string;
  /** By field name; the form shows each beside its field. */
  fieldErrors?: Record<string, string[]>;
  /** What the person had typed, so that nothing has to be typed twice. Never a password. */
  values?: Record<string, string>;
};
