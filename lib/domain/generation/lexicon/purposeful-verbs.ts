import { words } from './words';

/** What people do for the sake of something else: behind these, "to" and a verb tells what for. */
const deeds = words(
  'launch create establish found install deploy send dispatch hire recruit close shut block raise borrow spend introduce sell buy form hold convene organise organize stage erect',
  'impose extend suspend invest drain dig drill file plant withdraw recall halt pause stop cancel postpone lower evacuate divert',
  'gather meet travel fly march rally assemble visit enter board cross convert rent lease import swap replace collect remove cut issue set build open join divide release take shift use phone ban',
);

/** Deeds without an object: "met to discuss", "arrived in the capital to oversee an inquiry". */
const gatherings = words('gather meet travel fly march rally assemble arrive head drive walk crawl sail ride cycle return hurry rush queue');

/** Of these, what people also do with nothing between: "met to discuss"; "returned to live" tells what they came back to. */
const meetings = words('gather meet travel march rally assemble');

/** What comes of a deed, or goes on after it, is not what it was done for. */
const outcomes = words('find become rival match reach win lose be have see discover face remain stay finish return prove seem lie stand go come end beat earn equal secure total date continue include');

export const isDeed = (lemma: string): boolean => deeds.has(lemma);
export const isGathering = (lemma: string): boolean => gatherings.has(lemma);
export const isMeeting = (lemma: string): boolean => meetings.has(lemma);
export const isOutcome = (lemma: string): boolean => outcomes.has(lemma);
