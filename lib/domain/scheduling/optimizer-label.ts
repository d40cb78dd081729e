import { randomFrom } from '@/lib/domain/random-from';
import type { RatedEvidence } from './rating-of-evidence';
import type { Rating, ReviewEvent } from './schema';

/**
 * The one rating under which a review is shown to the optimizer of the weights, which knows no mixtures. What may have
 * been luck is drawn: Good with its share, else Again. Over many reviews that is the mixture, where calling every right
 * choice Good taught simulated learners' weights to promise .094 more recall than there was (true/false).
 * The draw follows from the event's id: training again sees the same labels, on every machine.
 *
 * @param rated what `ratingOfEvidence` makes of the event, with the recall predicted before it.
 */
export function optimizerLabel(event: Pick<ReviewEvent, 'id'>, rated: RatedEvidence): Rating {
  if (rated.kind === 'rating') return rated.rating;
  return randomFrom(event.id)() < rated.goodShare ? 3 : 1;
}
