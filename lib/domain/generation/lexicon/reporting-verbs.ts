import { words } from './words';

const saying = words('say tell warn argue claim explain acknowledge admit estimate stress note add suggest conclude state believe insist reckon concede reply');
/** Verbs that report only in front of "that": one can also find a body, show a film, recall a car and announce a review. */
const sayingThat = words('announce confirm report find show reveal indicate calculate maintain predict forecast determine discover recall');

/** Lemmas of verbs whose complement is somebody's word and must stay theirs. Denials and questions are left out: what they hold is not said to be so. */
export const isReporting = (lemma: string): boolean => saying.has(lemma) || sayingThat.has(lemma);

/** Whether "that" has to follow for the verb to report. */
export const needsThat = (lemma: string): boolean => sayingThat.has(lemma);
