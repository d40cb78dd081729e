import { words } from './words';
import { isRoleNoun } from './roles';

const female = words('woman girl mother sister daughter wife widow niece aunt grandmother granddaughter actress queen princess spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman schoolgirl nun duchess heiress waitress midwife stepmother bride');
const male = words('man boy father brother son husband widower nephew uncle grandfather grandson actor king prince spokesman chairman congressman councilman businessman policeman schoolboy fisherman monk duke heir groom stepfather');

/** Kin and other ties: they introduce people ("his counterpart, NAME") and are no offices. */
const ties = words('brother sister father mother son daughter wife husband uncle aunt niece nephew cousin widow widower partner counterpart colleague friend neighbour neighbor predecessor successor client boss rival grandfather grandmother grandson granddaughter stepfather stepmother twin fiancé fiancée girlfriend boyfriend pupil heir');
const others = words('man woman boy girl teenager student pupil resident worker driver passenger survivor victim witness suspect refugee migrant farmer fisherman shopkeeper owner baker pilot sailor trawlerman volunteer activist campaigner dissident rebel fighter soldier peacekeeper veteran pensioner parent widow grandmother grandfather star celebrity player footballer cyclist runner swimmer athlete referee comedian presenter singer dancer drummer guitarist painter photographer filmmaker playwright illustrator pharmacist electrician plumber carpenter mechanic clerk cashier secretary assistant apprentice intern specialist expert technician programmer hacker engineer entrepreneur businessman businesswoman tycoon billionaire philanthropist whistleblower defendant convict inmate hostage negotiator mediator administrator official bureaucrat seller trader vendor grower herder fisher miner docker nurse midwife paramedic carer consultant counsel agent forward winger full-back midfielder winger captain substitute');

/** Common nouns that a person is introduced by. */
export const isPersonNoun = (lower: string): boolean => isRoleNoun(lower) || ties.has(lower) || others.has(lower) || female.has(lower) || male.has(lower);
export const isTie = (lower: string): boolean => ties.has(lower);

export type Gender = 'female' | 'male';
const FEMALE_TITLE = /^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Baroness|Duchess|Countess|Empress|Madam|Madame|Mme|Frau|Sister|Mother|Spokeswoman|Chairwoman|Congresswoman|Councilwoman)$/;
const MALE_TITLE = /^(?:Mr|Sir|Lord|King|Prince|Pope|Duke|Baron|Earl|Emperor|Sheikh|Ayatollah|Imam|Monsieur|Herr|Father|Brother|Spokesman|Chairman|Congressman|Councilman)$/;

/** What a noun or a title says of the person it is used of. */
export function genderOfWord(word: string): Gender | undefined {
  const plain = word.replace(/\.$/, '');
  if (FEMALE_TITLE.test(plain) || female.has(word)) return 'female';
  return MALE_TITLE.test(plain) || male.has(word) ? 'male' : undefined;
}
