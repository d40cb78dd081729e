import { words, phrases } from './words';

/** The last word of a name that makes it a place. */
export const placeEndings = words('Region City Province River Airport Island Islands County State Valley Square Street Sea Ocean Gulf Lake Mountain Mountains Peninsula Road Park Stadium Bay Coast Strait Canal Desert Forest Avenue Bridge Harbour Harbor Port Beach Delta Basin District Territory Village Hill Hills Falls Creek Point Cape Reef Glacier Volcano Estuary Plateau Plains Quarter');

/** The first word of a name that makes it a place. */
export const placeOpeners = words('Lake Mount Mt Mt. Cape Port Fort River San Santa São Isle Gulf Bay Camp Puerto Rio Ciudad Villa Las Los Loch Ras Wadi Jebel Nova Novi Nizhny Bad');

/** Common nouns for places: "the town of X", "X district". Settlements apart, since only towns are mistaken for towns. */
export const settlementNouns = words('city town village hamlet port settlement suburb municipality capital resort community township');
export const areaNouns = words('province district state county region island islands peninsula valley department prefecture territory area neighbourhood neighborhood borough ward commune coast desert lake river sea bay mountain mountains hills forest park volcano glacier crossing border lagoon reservoir delta strait plain archipelago');

/** Languages stand behind "in" like places and are none. */
export const languages = words('English French German Spanish Portuguese Italian Dutch Russian Arabic Persian Farsi Turkish Kurdish Urdu Hindi Bengali Tamil Punjabi Swahili Kiswahili Hausa Yoruba Igbo Zulu Xhosa Amharic Somali Mandarin Cantonese Chinese Japanese Korean Vietnamese Thai Malay Tagalog Polish Czech Slovak Hungarian Romanian Bulgarian Serbian Croatian Ukrainian Greek Hebrew Yiddish Latin Welsh Gaelic Irish Basque Catalan Galician Icelandic Norwegian Swedish Danish Finnish Estonian Latvian Lithuanian Georgian Armenian Pashto Dari Uzbek Kazakh Quechua Guarani Nahuatl Creole Afrikaans Esperanto');

export const regionsOfTheWorld = phrases(
  'Europe, Asia, Africa, Antarctica, Oceania, North America, South America, Latin America, Central America, Middle East, Scandinavia, Balkans, Caucasus, Caribbean, Mediterranean, Arctic, Sahel, Horn of Africa, Southeast Asia, South Asia, Central Asia, West Africa, East Africa, North Africa, Western Europe, Eastern Europe, West Bank, Gaza, Crimea, Kurdistan, Kashmir, Tibet, Catalonia, Bavaria, Siberia, Donbas, Patagonia, Amazon, Himalayas, Alps, Andes, Sahara, Atlantic, Pacific, Greenland, Hong Kong, Puerto Rico, Northern Ireland',
);

/** Large cities that are not capitals. */
export const largeCities = phrases(
  'New York, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Francisco, Seattle, Denver, Boston, Detroit, Miami, Atlanta, Las Vegas, New Orleans, Minneapolis, Baltimore, Pittsburgh, Toronto, Montreal, Vancouver, Calgary',
  'Birmingham, Manchester, Liverpool, Leeds, Sheffield, Bristol, Newcastle, Nottingham, Leicester, Glasgow, Edinburgh, Aberdeen, Cardiff, Swansea, Belfast, Cork, Galway, Plymouth, Southampton, Portsmouth, Norwich, Oxford, Cambridge, York, Exeter, Hull',
  'Munich, Hamburg, Frankfurt, Cologne, Stuttgart, Leipzig, Dresden, Geneva, Zurich, Basel, Marseille, Lyon, Nice, Toulouse, Strasbourg, Barcelona, Valencia, Seville, Bilbao, Milan, Naples, Turin, Venice, Florence, Palermo, Porto, Rotterdam, Antwerp, Ghent, Gothenburg, Malmo, Bergen, Aarhus, Krakow, Gdansk, Odesa, Kharkiv, Lviv, Mariupol, St Petersburg, Thessaloniki, Istanbul, Izmir',
  'Shanghai, Shenzhen, Guangzhou, Wuhan, Chengdu, Osaka, Kyoto, Hiroshima, Nagasaki, Busan, Mumbai, Kolkata, Chennai, Bangalore, Bengaluru, Hyderabad, Karachi, Lahore, Peshawar, Mosul, Basra, Erbil, Kirkuk, Aleppo, Homs, Idlib, Tel Aviv, Haifa, Jeddah, Mecca, Dubai, Ho Chi Minh City, Yangon, Mandalay',
  'Lagos, Kano, Mombasa, Johannesburg, Durban, Casablanca, Marrakesh, Alexandria, Goma, Benghazi, Zanzibar, Sydney, Melbourne, Brisbane, Perth, Adelaide, Auckland, Christchurch, Rio de Janeiro, São Paulo, Sao Paulo, Medellín, Medellin, Cali, Guayaquil, Cusco, Valparaíso, Monterrey, Guadalajara, Tijuana, Davos, Dakar',
);

/** What follows “New” in the name of a place: elsewhere “New” only opens a sentence. */
export const isNewPlace = (word: string): boolean => /^(?:York|Zealand|Jersey|Mexico|Delhi|Hampshire|Orleans|England|South|Brunswick|Haven|Caledonia)$/.test(word);
