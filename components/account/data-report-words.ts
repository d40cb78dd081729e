import type { Report } from './data-send-package';

const number = (value: number): string => new Intl.NumberFormat('en-GB').format(value);
const count = (value: number, one: string, many: string): string => (value === 1 ? `1 ${one}` : `${number(value)} ${many}`);

/** What came of an import: the first sentence is the news, the others are what was left out and why. */
export function reportWords({ notes, reviews, leftOut }: Report): string[] {
  const broughtIn = `${count(notes.added, 'note', 'notes')} and ${count(reviews.added, 'review', 'reviews')}`;
  const first = notes.added + reviews.added === 0 ? 'Everything in this package is here already. Nothing was changed.' : `Brought in ${broughtIn}.`;
  const known = notes.added + reviews.added > 0 && notes.known > 0 ? [`${count(notes.known, 'note was', 'notes were')} here already.`] : [];
  return [
    first,
    ...known,
    ...(leftOut.media > 0 ? [`${count(leftOut.media, 'picture or sound was', 'pictures and sounds were')} left out: cards here are text.`] : []),
    ...(leftOut.withoutText > 0 ? [`${count(leftOut.withoutText, 'note', 'notes')} had nothing but pictures or sounds on one side, and ${leftOut.withoutText === 1 ? 'was' : 'were'} left out.`] : []),
    ...(leftOut.tooLong > 0 ? [`${count(leftOut.tooLong, 'note was', 'notes were')} too long for a card, and left out.`] : []),
    ...(leftOut.reviews > 0 ? [`${count(leftOut.reviews, 'entry', 'entries')} of the review log said nothing of memory (dates set by hand, practice that does not count), and ${leftOut.reviews === 1 ? 'was' : 'were'} left out.`] : []),
  ];
}
