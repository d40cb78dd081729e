/** Written by hand for this project: common English name, demonym (adjective), capital, region. The regions are only for choosing plausible neighbours. */
const TABLE = `
Afghanistan|Afghan|Kabul|south-asia
Albania|Albanian|Tirana|balkans
Algeria|Algerian|Algiers|north-africa
Angola|Angolan|Luanda|southern-africa
Argentina|Argentine|Buenos Aires|south-america
Armenia|Armenian|Yerevan|caucasus
Australia|Australian|Canberra|oceania
Austria|Austrian|Vienna|western-europe
Azerbaijan|Azerbaijani|Baku|caucasus
Bahamas|Bahamian|Nassau|caribbean
Bahrain|Bahraini|Manama|middle-east
Bangladesh|Bangladeshi|Dhaka|south-asia
Barbados|Barbadian|Bridgetown|caribbean
Belarus|Belarusian|Minsk|eastern-europe
Belgium|Belgian|Brussels|western-europe
Belize|Belizean|Belmopan|central-america
Benin|Beninese|Porto-Novo|west-africa
Bhutan|Bhutanese|Thimphu|south-asia
Bolivia|Bolivian|La Paz|south-america
Bosnia and Herzegovina|Bosnian|Sarajevo|balkans
Botswana|Botswanan|Gaborone|southern-africa
Brazil|Brazilian|Brasília|south-america
Brunei|Bruneian|Bandar Seri Begawan|south-east-asia
Bulgaria|Bulgarian|Sofia|balkans
Burkina Faso|Burkinabe|Ouagadougou|west-africa
Burundi|Burundian|Gitega|east-africa
Cambodia|Cambodian|Phnom Penh|south-east-asia
Cameroon|Cameroonian|Yaoundé|central-africa
Canada|Canadian|Ottawa|north-america
Central African Republic|Central African|Bangui|central-africa
Chad|Chadian|N’Djamena|central-africa
Chile|Chilean|Santiago|south-america
China|Chinese|Beijing|east-asia
Colombia|Colombian|Bogotá|south-america
Congo|Congolese|Kinshasa|central-africa
Costa Rica|Costa Rican|San José|central-america
Croatia|Croatian|Zagreb|balkans
Cuba|Cuban|Havana|caribbean
Cyprus|Cypriot|Nicosia|middle-east
Czech Republic|Czech|Prague|eastern-europe
Denmark|Danish|Copenhagen|northern-europe
Djibouti|Djiboutian|Djibouti City|east-africa
Dominican Republic|Dominican|Santo Domingo|caribbean
Ecuador|Ecuadorian|Quito|south-america
Egypt|Egyptian|Cairo|north-africa
El Salvador|Salvadoran|San Salvador|central-america
Eritrea|Eritrean|Asmara|east-africa
Estonia|Estonian|Tallinn|northern-europe
Ethiopia|Ethiopian|Addis Ababa|east-africa
Fiji|Fijian|Suva|oceania
Finland|Finnish|Helsinki|northern-europe
France|French|Paris|western-europe
Gabon|Gabonese|Libreville|central-africa
Gambia|Gambian|Banjul|west-africa
Georgia|Georgian|Tbilisi|caucasus
Germany|German|Berlin|western-europe
Ghana|Ghanaian|Accra|west-africa
Greece|Greek|Athens|southern-europe
Guatemala|Guatemalan|Guatemala City|central-america
Guinea|Guinean|Conakry|west-africa
Guyana|Guyanese|Georgetown|south-america
Haiti|Haitian|Port-au-Prince|caribbean
Honduras|Honduran|Tegucigalpa|central-america
Hungary|Hungarian|Budapest|eastern-europe
Iceland|Icelandic|Reykjavik|northern-europe
India|Indian|New Delhi|south-asia
Indonesia|Indonesian|Jakarta|south-east-asia
Iran|Iranian|Tehran|middle-east
Iraq|Iraqi|Baghdad|middle-east
Ireland|Irish|Dublin|western-europe
Israel|Israeli|Jerusalem|middle-east
Italy|Italian|Rome|southern-europe
Ivory Coast|Ivorian|Yamoussoukro|west-africa
Jamaica|Jamaican|Kingston|caribbean
Japan|Japanese|Tokyo|east-asia
Jordan|Jordanian|Amman|middle-east
Kazakhstan|Kazakh|Astana|central-asia
Kenya|Kenyan|Nairobi|east-africa
Kosovo|Kosovan|Pristina|balkans
Kuwait|Kuwaiti|Kuwait City|middle-east
Kyrgyzstan|Kyrgyz|Bishkek|central-asia
Laos|Laotian|Vientiane|south-east-asia
Latvia|Latvian|Riga|northern-europe
Lebanon|Lebanese|Beirut|middle-east
Lesotho|Basotho|Maseru|southern-africa
Liberia|Liberian|Monrovia|west-africa
Libya|Libyan|Tripoli|north-africa
Lithuania|Lithuanian|Vilnius|northern-europe
Luxembourg|Luxembourgish|Luxembourg City|western-europe
Madagascar|Malagasy|Antananarivo|southern-africa
Malawi|Malawian|Lilongwe|southern-africa
Malaysia|Malaysian|Kuala Lumpur|south-east-asia
Maldives|Maldivian|Malé|south-asia
Mali|Malian|Bamako|west-africa
Malta|Maltese|Valletta|southern-europe
Mauritania|Mauritanian|Nouakchott|west-africa
Mauritius|Mauritian|Port Louis|southern-africa
Mexico|Mexican|Mexico City|north-america
Moldova|Moldovan|Chisinau|eastern-europe
Mongolia|Mongolian|Ulaanbaatar|east-asia
Montenegro|Montenegrin|Podgorica|balkans
Morocco|Moroccan|Rabat|north-africa
Mozambique|Mozambican|Maputo|southern-africa
Myanmar|Burmese|Naypyidaw|south-east-asia
Namibia|Namibian|Windhoek|southern-africa
Nepal|Nepali|Kathmandu|south-asia
Netherlands|Dutch|Amsterdam|western-europe
New Zealand|New Zealand|Wellington|oceania
Nicaragua|Nicaraguan|Managua|central-america
Niger|Nigerien|Niamey|west-africa
Nigeria|Nigerian|Abuja|west-africa
North Korea|North Korean|Pyongyang|east-asia
North Macedonia|Macedonian|Skopje|balkans
Norway|Norwegian|Oslo|northern-europe
Oman|Omani|Muscat|middle-east
Pakistan|Pakistani|Islamabad|south-asia
Panama|Panamanian|Panama City|central-america
Papua New Guinea|Papua New Guinean|Port Moresby|oceania
Paraguay|Paraguayan|Asunción|south-america
Peru|Peruvian|Lima|south-america
Philippines|Filipino|Manila|south-east-asia
Poland|Polish|Warsaw|eastern-europe
Portugal|Portuguese|Lisbon|southern-europe
Qatar|Qatari|Doha|middle-east
Romania|Romanian|Bucharest|balkans
Russia|Russian|Moscow|eastern-europe
Rwanda|Rwandan|Kigali|east-africa
Samoa|Samoan|Apia|oceania
Saudi Arabia|Saudi|Riyadh|middle-east
Senegal|Senegalese|Dakar|west-africa
Serbia|Serbian|Belgrade|balkans
Sierra Leone|Sierra Leonean|Freetown|west-africa
Singapore|Singaporean||south-east-asia
Slovakia|Slovak|Bratislava|eastern-europe
Slovenia|Slovenian|Ljubljana|balkans
Somalia|Somali|Mogadishu|east-africa
South Africa|South African|Pretoria|southern-africa
South Korea|South Korean|Seoul|east-asia
South Sudan|South Sudanese|Juba|east-africa
Spain|Spanish|Madrid|southern-europe
Sri Lanka|Sri Lankan|Colombo|south-asia
Sudan|Sudanese|Khartoum|north-africa
Suriname|Surinamese|Paramaribo|south-america
Sweden|Swedish|Stockholm|northern-europe
Switzerland|Swiss|Bern|western-europe
Syria|Syrian|Damascus|middle-east
Taiwan|Taiwanese|Taipei|east-asia
Tajikistan|Tajik|Dushanbe|central-asia
Tanzania|Tanzanian|Dodoma|east-africa
Thailand|Thai|Bangkok|south-east-asia
Togo|Togolese|Lomé|west-africa
Trinidad and Tobago|Trinidadian|Port of Spain|caribbean
Tunisia|Tunisian|Tunis|north-africa
Turkey|Turkish|Ankara|middle-east
Turkmenistan|Turkmen|Ashgabat|central-asia
Uganda|Ugandan|Kampala|east-africa
Ukraine|Ukrainian|Kyiv|eastern-europe
United Arab Emirates|Emirati|Abu Dhabi|middle-east
United Kingdom|British|London|western-europe
United States|American|Washington|north-america
Uruguay|Uruguayan|Montevideo|south-america
Uzbekistan|Uzbek|Tashkent|central-asia
Venezuela|Venezuelan|Caracas|south-america
Vietnam|Vietnamese|Hanoi|south-east-asia
Yemen|Yemeni|Sanaa|middle-east
Zambia|Zambian|Lusaka|southern-africa
Zimbabwe|Zimbabwean|Harare|southern-africa
`;

const OTHER_NAMES: Readonly<Record<string, string>> = {
  US: 'United States', USA: 'United States', 'U.S.': 'United States', 'U.S': 'United States', America: 'United States', 'United States of America': 'United States',
  UK: 'United Kingdom', 'U.K.': 'United Kingdom', Britain: 'United Kingdom', 'Great Britain': 'United Kingdom', England: 'United Kingdom', Scotland: 'United Kingdom', Wales: 'United Kingdom',
  UAE: 'United Arab Emirates', Holland: 'Netherlands', Burma: 'Myanmar', Czechia: 'Czech Republic', Türkiye: 'Turkey', DRC: 'Congo', 'Democratic Republic of the Congo': 'Congo', 'Democratic Republic of Congo': 'Congo', Bosnia: 'Bosnia and Herzegovina', Kiev: 'Ukraine', "Côte d'Ivoire": 'Ivory Coast',
};
const OTHER_DEMONYMS: Readonly<Record<string, string>> = {
  English: 'United Kingdom', Scottish: 'United Kingdom', Welsh: 'United Kingdom', Argentinian: 'Argentina', Norwegians: 'Norway', Nepalese: 'Nepal', US: 'United States', UK: 'United Kingdom', 'U.S.': 'United States',
};
const OTHER_CAPITALS: Readonly<Record<string, string>> = { 'Washington DC': 'United States', 'Washington, D.C.': 'United States', 'Washington D.C.': 'United States', Delhi: 'India', Brasilia: 'Brazil', Bogota: 'Colombia', 'The Hague': 'Netherlands', Sucre: 'Bolivia', 'Cape Town': 'South Africa', Kiev: 'Ukraine' };

export type Country = { name: string; demonym: string; capital: string; region: string };

export const countries: readonly Country[] = TABLE.trim().split('\n').map((line) => {
  const [name = '', demonym = '', capital = '', region = ''] = line.split('|');
  return { name, demonym, capital, region };
});

const byName = new Map<string, Country>(countries.map((country) => [country.name, country]));
const byDemonym = new Map<string, Country>(countries.map((country) => [country.demonym, country]));
const byCapital = new Map<string, Country>(countries.filter((country) => country.capital !== '').map((country) => [country.capital, country]));
alias(byName, OTHER_NAMES);
alias(byDemonym, OTHER_DEMONYMS);
alias(byCapital, OTHER_CAPITALS);

function alias(map: Map<string, Country>, names: Readonly<Record<string, string>>): void {
  for (const [other, name] of Object.entries(names)) {
    const country = countries.find((candidate) => candidate.name === name);
    if (country) map.set(other, country);
  }
}

const bare = (name: string) => name.replace(/^the /i, '');
export const findCountry = (name: string): Country | undefined => byName.get(bare(name));
export const findCountryOfDemonym = (word: string): Country | undefined => byDemonym.get(word) ?? byDemonym.get(word.replace(/s$/, ''));
export const findCountryOfCapital = (name: string): Country | undefined => byCapital.get(name);
/** Countries that English names with "the". */
export const takesArticle = (country: string): boolean => /^(?:United|US|USA|UK|UAE|U\.|Netherlands|Philippines|Maldives|Bahamas|Gambia|Central African|Czech Republic|Dominican Republic)/.test(country);
