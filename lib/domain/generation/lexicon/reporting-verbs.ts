import { words } from './words';

const reporting = words('say tell warn argue announce claim explain confirm acknowledge admit estimate report stress note add find show suggest conclude state believe insist reveal indicate calculate maintain reckon predict forecast recall concede reply determine discover');

/** Lemmas of verbs whose complement is somebody's word and must stay theirs. Denials and questions are left out: what they hold is not said to be so. */
export const isReporting = (lemma: string): boolean => reporting.has(lemma);
