import { words, phrases } from './words';

/** The last word of a name that makes it a place. */
export const placeEndings = words('Region City Province River Airport Island Islands County State Valley Square Street Sea Ocean Gulf Lake Mountain Mountains Peninsula Road Park Stadium Bay Coast Strait Canal Desert Forest Avenue Bridge Harbour Harbor Port Beach Delta Basin District Territory Village Hill Hills Falls Creek Point Cape Reef Glacier Volcano Estuary Plateau Plains Quarter');

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
