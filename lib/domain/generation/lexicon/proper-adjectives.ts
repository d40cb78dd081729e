import { words } from './words';
import { findCountryOfDemonym } from './countries';

const others = words(
  'European Asian African Latin Arab Arabs Kurdish Kurds Kurd Peshmerga Palestinian Palestinians Western Nordic Baltic Balkan Catalan Basque Tibetan Uyghur Uyghurs Shiite Shiites Shia Sunni Sunnis Muslim Muslims Islamic Islamist Islamists Christian Christians Catholic Catholics Protestant Protestants Orthodox Jewish Jews Hindu Hindus Buddhist Buddhists Sikh Sikhs Anglican Republican Republicans Democrat Democrats Conservative Conservatives Labour Tory Tories Olympic Paralympic Soviet Nazi Victorian Roman Hispanic Latino Texan Californian Londoners Parisian Bavarian Siberian Antarctic Arctic Atlantic Pacific Mediterranean Amazonian Alpine',
);

/** Words that keep their capital in mid-sentence without naming one person or place: nationalities, faiths, parties. */
export const isProperAdjective = (word: string): boolean => others.has(word) || findCountryOfDemonym(word) !== undefined || findCountryOfDemonym(word.replace(/s$/, '')) !== undefined;
