import type { ModelOutcome } from '@/lib/domain/grounding/model-outcome';

/** What can be expected to go wrong with somebody else's server, and what to tell the author. A server's own words are never passed on: some echo the key. */
export type ModelFailureReason = Exclude<ModelOutcome, 'proposed'> | 'not-configured';

const kept = 'The article and the questions on it are untouched.';

export const failureMessages: Readonly<Record<ModelFailureReason, string>> = {
  'not-configured': `No language model is set up here. ${kept}`,
  unauthorised: `The language model’s server did not accept the key. Whoever runs this Dateline has to look at its settings. ${kept}`,
  'unknown-model': `The language model’s server does not know the model that is set. Whoever runs this Dateline has to look at its settings. ${kept}`,
  rejected: `The language model’s server did not accept the request. The article may be too long for this model. ${kept}`,
  'rate-limited': `The language model’s server takes no more requests for now. Try again in a few minutes. ${kept}`,
  unavailable: `The language model’s server cannot be reached. Try again in a few minutes. ${kept}`,
  'timed-out': `The language model took too long. Try again, or with a shorter article. ${kept}`,
  cancelled: `Cancelled. ${kept}`,
  declined: `The language model declined to write questions about this article. ${kept}`,
  unreadable: `The language model gave no answer that can be read, twice. Try again, or with another model. ${kept}`,
  failed: `The language model could not be asked. ${kept}`,
};
