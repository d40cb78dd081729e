import { describe, expect, it } from 'vitest';
import { isDate, isName } from '@/lib/domain/generation/document/document';
import { readDocument } from '@/lib/domain/generation/document/read-document';

const names = (text: string) => readDocument(text).sentences.flatMap((sentence) => sentence.mentions.filter(isName));
const typed = (text: string) => names(text).map((name) => `${name.text}: ${name.type}`);
const canonical = (text: string) => names(text).map((name) => name.canonical);

describe('where a name begins and ends', () => {
  it('is not where a report opens in capitals', () => {
    expect(names('THERE were long queues in Quilca on Monday.').map((one) => one.text)).not.toContain('THERE');
    expect(names('UNESCO opened a school in Quilca on Monday.').map((one) => one.text)).toContain('UNESCO');
  });

  it.each([
    ['It was said by Prof. J. R. Tennant yesterday.', 'J. R. Tennant'],
    ['The flaw was found by Femke van der Zwaag.', 'Femke van der Zwaag'],
    ['It was led by Joseph ole Sankale.', 'Joseph ole Sankale'],
    ['She asked Liu Chia-hao about it.', 'Liu Chia-hao'],
    ['They spoke to Judge Helena Marchbanks KC.', 'Helena Marchbanks'],
    ['The comedian Fredrick “Baba Chalk” Omondi came.', 'Fredrick “Baba Chalk” Omondi'],
    ['Substitute Nguyễn Hữu Phúc scored.', 'Nguyễn Hữu Phúc'],
    ['He was treasurer of St Oswin’s Hospice.', 'St Oswin’s Hospice'],
    ['It is run by the Ministry of Enterprises and Industry.', 'Ministry of Enterprises and Industry'],
    ['The Commission for Conciliation, Mediation and Arbitration met.', 'Commission for Conciliation, Mediation and Arbitration'],
    ['It is on the National Register of Historic Places.', 'National Register of Historic Places'],
    ['Officials from Georgia’s Revenue Service came.', 'Revenue Service'],
    ['They left Puerto de la Cruz.', 'Puerto de la Cruz'],
    ['The train stopped at Przemyśl.', 'Przemyśl'],
    ['The ferry Lady Amihan 3 burned.', 'Lady Amihan 3'],
  ])('%s', (text, name) => {
    expect(names(text).map((one) => one.text)).toContain(name);
  });

  it.each(['Hundreds of growers came.', 'Turnout was low.', 'Solar-powered sets were given.', 'Sales have fallen.', 'It fell at 14:30 GMT.', 'Prosecutors put the loss higher.'])('takes nothing from “%s”', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('what a name names', () => {
  it.each([
    ['Ricardo Yap, its chief executive, spoke.', 'Ricardo Yap: person'],
    ['The mayor of Caravelí, Wilber Huamaní, spoke.', 'Wilber Huamaní: person'],
    ['Davit Beridze, who heads the department, spoke.', 'Davit Beridze: person'],
    ['The shells were cut by Nguyễn Phước Bảo Trân.', 'Nguyễn Phước Bảo Trân: person'],
    ['Beatrice Castellani came. The firm was founded by Egidio Castellani.', 'Egidio Castellani: person'],
    ['Researchers at the Dutch firm Oudegracht Labs found it.', 'Oudegracht Labs: organisation'],
    ['Transnet, the state-owned ports and rail operator, broke off the talks.', 'Transnet: organisation'],
    ['The infrastructure manager PKP PLK said so.', 'PKP PLK: organisation'],
    ['The Green Valley party called for it.', 'Green Valley: organisation'],
    ['The World Health Organization (WHO) met.', 'World Health Organization: organisation'],
    ['They came from the village of Kani Panka who knew.', 'Kani Panka: place'],
    ['It closed the branches at Portnellan and Kirk Brae in Portnellan.', 'Portnellan: place'],
    ['He lives in West Skarra.', 'West Skarra: place'],
    ['It will begin in Kisumu, Siaya, Turkana and Narok.', 'Narok: place'],
    ['The book was translated into German and Basque.', 'German: other'],
    ['Children read in Kiswahili.', 'Kiswahili: other'],
    ['A remote code execution (RCE) flaw was found.', 'RCE: other'],
  ])('%s', (text, expected) => {
    expect(typed(text)).toContain(expected);
  });

  it('takes the place a report was filed from for a city', () => {
    expect(typed('A title\nKISUMU, Kenya – Pupils came.\nThe people of Kisumu like it.')).toContain('Kisumu: city');
  });
});

describe('for whom a short name stands', () => {
  it.each([
    ['Ana Silva spoke. Silva left.', 'Ana Silva', 1],
    ['Inés Arrizabalaga Muñoz, who drew, died. Her son, the architect Íñigo Peraza Arrizabalaga, spoke. Arrizabalaga described plants.', 'Inés Arrizabalaga Muñoz', 2],
    ['Dale Pruitt, the director, spoke. Ellen Pruitt, an engineer, wrote. Ms. Pruitt said no.', 'Ellen Pruitt', 2],
    ['Researchers at the firm Oudegracht Labs met. Oudegracht said so.', 'Oudegracht Labs', 1],
    ['Inverlochan Council met. People in Inverlochan slept.', 'Inverlochan', 1],
    ['Beatrice Castellani spoke. The Castellani family left.', 'Castellani', 1],
  ])('%s', (text, expected, at) => {
    expect(canonical(text)[at]).toBe(expected);
  });

  it('leaves a surname alone that two people bear who have just been named', () => {
    expect(canonical('Hamish Strachan, the councillor, spoke to Eilidh Strachan, the leader. Strachan left.')).toEqual(['Hamish Strachan', 'Eilidh Strachan', 'Strachan']);
  });

  it('knows acronyms that are no initials, and those that are only said to be known', () => {
    const { aliases } = readDocument('The European Union Agency for Cybersecurity (ENISA) met the Vermont Agency of Transportation, known as VTrans.');
    expect(aliases.get('ENISA')).toBe('European Union Agency for Cybersecurity');
    expect(aliases.get('VTrans')).toBe('Vermont Agency of Transportation');
  });
});

describe('dates as newspapers shorten them', () => {
  it.each([['It happened on Sept. 9.', 'Sept. 9'], ['Fees are waived through Jan. 31.', 'Jan. 31'], ['Bids will be opened Dec. 4, 2025.', 'Dec. 4, 2025']])('%s', (text, date) => {
    expect(readDocument(text).sentences.flatMap((sentence) => sentence.mentions.filter(isDate).map((mention) => mention.text))).toEqual([date]);
  });

  it('leaves Jan Kowalski a person', () => {
    expect(typed('The mayor, Jan Kowalski, spoke.')).toEqual(['Jan Kowalski: person']);
  });
});
