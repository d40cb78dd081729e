import { words } from './words';

/** Nouns that a named event or law ends in or begins with, and is called by afterwards: "the summit" of the Russia-Africa Summit. */
export const eventNouns = words('summit conference forum congress festival exhibition fair championship tournament cup games prize award treaty convention accord protocol act bill operation mission expedition');

const STORM = /^(?:(?:Tropical |Super )?(?:Hurricane|Typhoon|Cyclone|Storm)) \p{Lu}\p{Ll}+$/u;

/** "Hurricane Elena", "Tropical Storm Elena": afterwards "Elena" or "the storm". */
export const isStorm = (name: string): boolean => STORM.test(name);
export const isStormNoun = (noun: string): boolean => /^(?:storm|hurricane|typhoon|cyclone)$/.test(noun);
