/** How a use of the language model ended, as it is stored with the run. */
export const modelOutcomes = ['proposed', 'unauthorised', 'unknown-model', 'rejected', 'rate-limited', 'unavailable', 'timed-out', 'cancelled', 'declined', 'unreadable', 'failed'] as const;
export type ModelOutcome = (typeof modelOutcomes)[number];
