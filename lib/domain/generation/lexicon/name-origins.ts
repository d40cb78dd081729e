import { findCountry, findCountryOfCapital, findCountryOfDemonym } from './countries';

type Origin = { name: string; countries: ReadonlySet<string>; sign: RegExp };

const origin = (name: string, countries: string, sign: RegExp): Origin => ({ name, sign, countries: new Set(countries.split(', ')) });

const LATIN_AMERICA = 'Argentina, Bolivia, Chile, Colombia, Costa Rica, Cuba, Dominican Republic, Ecuador, El Salvador, Guatemala, Honduras, Mexico, Nicaragua, Panama, Paraguay, Peru, Uruguay, Venezuela';
const ARAB = 'Algeria, Bahrain, Egypt, Iraq, Jordan, Kuwait, Lebanon, Libya, Morocco, Oman, Palestine, Qatar, Saudi Arabia, Sudan, Syria, Tunisia, United Arab Emirates, Yemen';

/** Letters, endings and particles by which most readers tell where a name comes from, and the countries they then think of. Rough on purpose: only what shows at a glance. */
const ORIGINS: readonly Origin[] = [
  origin('vietnamese', 'Vietnam', /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|(?:^| )(?:Nguyen|Nguyễn|Tran|Trần|Văn|Thị)(?= |$)/iu),
  origin('polish', 'Poland', /[ąęłńśźż]|(?:ski|ska|cki|cka|wicz|czyk)$/iu),
  origin('turkish', 'Turkey, Azerbaijan', /[ğışİ]|oğlu$|ü\p{L}*ç/u),
  origin('nordic', 'Iceland, Norway, Sweden, Denmark, Finland', /[ðþåøæ]|dóttir$|sson$|(?<!h)sen$/iu),
  origin('dutch', 'Netherlands, Belgium, Suriname', /(?:^| )(?:van (?:de[rn]? |het )?|ter |ten )\p{Lu}|(?:gracht|dijk|stra)(?= |$)/u),
  origin('german', 'Germany, Austria, Switzerland', /ß|(?:^| )von \p{Lu}|(?:mann|bauer|huber|meier|maier|müller|schmidt)$/iu),
  origin('hungarian', 'Hungary', /[őű]/iu),
  origin('romanian', 'Romania, Moldova', /[șț]|escu$/iu),
  origin('czech', 'Czech Republic, Slovakia', /[ěřů]|ová$/iu),
  origin('south slavic', 'Serbia, Croatia, Bosnia and Herzegovina, Slovenia, Montenegro, North Macedonia', /(?:ić|ič)$/iu),
  origin('east slavic', 'Russia, Ukraine, Belarus, Bulgaria, Kazakhstan, Kyrgyzstan, Uzbekistan, Tajikistan, Turkmenistan', /\p{L}{3}(?:ov|ova|ev|eva|enko|sky|skaya|chuk)$|(?:^| )(?:Vladimir|Serge[iy]|Dmitry|Aleksandr|Alexei|Mikhail|Nikolai|Andrei|Yuri|Volodymyr|Oleksandr)(?= |$)/iu),
  origin('georgian', 'Georgia', /(?:shvili|adze|idze|dze|ava)$/iu),
  origin('armenian', 'Armenia', /\p{L}{4}yan$/iu),
  origin('greek', 'Greece, Cyprus', /(?:opoulos|opoulou|akis|idis)$/iu),
  origin('japanese', 'Japan', /(?:moto|mura|yama|kawa|zaki|nabe|shima|guchi|hashi)$/iu),
  origin('korean', 'South Korea, North Korea', /^(?:Kim|Park|Lee|Choi|Jung|Jeong|Kang|Cho|Yoon|Jang|Lim|Han|Shin|Seo|Kwon|Hwang|Moon|Yoo) \p{Lu}\p{Ll}+-\p{L}+$/u),
  origin('chinese', 'China, Taiwan, Singapore', /^(?:Li|Wang|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|Lin|Gao|Luo|Tsai|Hsu|Xi|Deng|Peng) \p{Lu}\p{Ll}+(?:-\p{L}+)?$/u),
  origin('arabic', ARAB, /(?:^| )(?:al-|el-|bin |ibn |abdel |abdul|abu |abd )/iu),
  origin('portuguese', 'Portugal, Brazil, Angola, Mozambique, Guinea-Bissau, Cape Verde, East Timor', /[ãõ]|(?:^| )(?:da Silva|dos Santos|Inês|Gonçalves)(?= |$)/iu),
  origin('spanish', `Spain, ${LATIN_AMERICA}`, /ñ|\p{L}{3}ez$|(?:^| )(?:José|Juan|Luis|María|Carlos|Jorge|Jesús|Miguel|Ángel|Carmen|Óscar|Rubén|Inés|Andrés)(?= |$)/iu),
  origin('italian', 'Italy', /(?:ini|elli|etti|ucci|aldi|ardi|azzi|oni)$/iu),
  origin('french', 'France', /(?:eau|eux|ault|oux|elot|illot)$|(?:^| )(?:Jean|Pierre|Jacques|François|Françoise|Étienne|Amélie|Mathilde|Céline|Benoît|Laurent|Guillaume|Hélène|Thérèse|Yves|Olivier)(?= |$)/iu),
];

/** Where a name seems to come from; undefined for most. */
export const originOfName = (name: string): string | undefined => ORIGINS.find(({ sign }) => sign.test(name.normalize('NFC')))?.name;

/** Where the names, nationalities and countries of a text point. */
export function originsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [phrase] of text.matchAll(/\p{Lu}[\p{L}’'.-]*(?: (?:(?:van|von|der|de|da|dos|al|bin) )*\p{Lu}[\p{L}’'.-]*)*/gu)) {
    for (const part of new Set([phrase, ...phrase.split(' ')])) {
      const word = part.replace(/(?:['’]s?|[.,])$/u, '');
      const country = findCountry(word) ?? findCountryOfDemonym(word) ?? findCountryOfCapital(word);
      const own = country ? ORIGINS.find(({ countries }) => countries.has(country.name))?.name : originOfName(word);
      if (own) found.add(own);
    }
  }
  return found;
}
