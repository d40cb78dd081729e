import { words } from './words';

/** What one does to somebody for something they did: "fined for", "praised for", "sacked over". */
const answers = words(
  'fine jail imprison sack dismiss fire arrest detain suspend sentence ban praise criticise criticize condemn disqualify expel prosecute sue apologise apologize',
  'censure reprimand punish sanction rebuke honour honor commend thank disbar deport demote award',
);

/** What one falls out, stops work or leaves over. */
const disputes = words('protest strike resign quit boycott demonstrate investigate rebuke lose');

/** What is done because something has just happened: behind these "after" tells why and not only when. */
const interruptions = words('evacuate cancel close shut postpone abandon recall ground divert delay hospitalise hospitalize rescue strand displace resign quit withdraw collapse scrap halt call reopen');

/** What is done because of somebody's doing: behind these "after" with a verb of their own tells why. */
const isAnswered = (lemma: string): boolean => answers.has(lemma) && !/^(?:sentence|jail|imprison|praise|honou?r|thank|award)$/.test(lemma);

/** "jailed for 12 years after admitting fraud": the time is the sentence. */
export const isSentencing = (lemma: string): boolean => /^(?:jail|imprison|sentence|ban|suspend|disqualify)$/.test(lemma);
export const answersDeeds = (lemma: string): boolean => answers.has(lemma);
export const isDisputeOver = (lemma: string): boolean => answers.has(lemma) || disputes.has(lemma);
export const followsMishap = (lemma: string): boolean => interruptions.has(lemma) || isAnswered(lemma);

/** Held by the police: "on suspicion of", "in connection with". */
export const isHolding = (lemma: string): boolean => /^(?:arrest|detain|hold|question|charge|remand|convict|wanted|want)$/.test(lemma);

const mishaps = words(
  'leak fire blaze explosion blast crash accident collision landslide avalanche mudslide flood flooding earthquake quake tremor storm hurricane typhoon cyclone outbreak breach attack shooting stabbing bombing',
  'threat scare warning complaint complaints criticism backlash outcry protest protests scandal failure fault breakdown injury death deaths defeat dispute row strike',
);

/** What makes people stop, leave or close something. */
export const isMishap = (noun: string): boolean => mishaps.has(noun);
