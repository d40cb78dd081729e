import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeResponse, type GradableItem, type Verdict } from '@/lib/domain/grading/grade-response';

type Row = [item: Partial<GradableItem> & { key: string }, response: string, verdict: Verdict];

const typed: Row[] = [
  // the same but for how it is written
  [{ key: 'Adil Abdul-Mahdi' }, 'Adil Abdul-Mahdi', 'exact'],
  [{ key: 'Adil Abdul-Mahdi' }, '  adil   ABDUL mahdi. ', 'exact'],
  [{ key: 'Adil Abdul-Mahdi' }, 'Adil Abdul–Mahdi', 'exact'],
  [{ key: 'the Council of Representatives' }, 'Council of Representatives', 'exact'],
  [{ key: 'Council of Representatives' }, 'The council of representatives', 'exact'],
  [{ key: 'an air base' }, 'air base', 'exact'],
  [{ key: 'Vitamin A' }, 'vitamin', 'wrong'],
  [{ key: 'São Tomé' }, 'Sao Tome', 'exact'],
  [{ key: 'Ångström' }, 'angstrom', 'exact'],
  [{ key: 'Łódź' }, 'Lodz', 'exact'],
  [{ key: 'Straße' }, 'strasse', 'exact'],
  [{ key: 'Iraq’s parliament' }, "Iraq's parliament", 'exact'],
  [{ key: 'Iraq’s parliament' }, 'Iraq parliament', 'exact'],
  [{ key: 'U.S. forces' }, 'US forces', 'exact'],
  [{ key: 'U.S.' }, 'us', 'exact'],
  [{ key: '“all foreign forces”' }, 'all foreign forces', 'exact'],
  [{ key: 'Trinidad & Tobago' }, 'Trinidad and Tobago', 'exact'],
  [{ key: 'ﬁnance ministry' }, 'finance ministry', 'exact'],
  [{ key: 'Ｅｒｂｉｌ' }, 'erbil', 'exact'],
  [{ key: 'مُحَمَّد' }, 'محمد', 'exact'],
  [{ key: 'مصطفى' }, 'مصطفي', 'exact'],
  [{ key: 'کوردستان' }, 'كوردستان', 'exact'],
  // titles and prepositions
  [{ key: 'Qasem Soleimani' }, 'General Qasem Soleimani', 'exact'],
  [{ key: 'Gen. Qasem Soleimani' }, 'qasem soleimani', 'exact'],
  [{ key: 'Qasem Soleimani' }, 'Gen Qasem Solimani', 'close'],
  [{ key: 'Attorney General' }, 'Attorney', 'wrong'],
  [{ key: 'General' }, 'Major', 'wrong'],
  [{ key: 'Baghdad' }, 'in Baghdad', 'exact'],
  [{ key: 'to expel foreign forces' }, 'expel foreign forces', 'exact'],
  [{ key: 'to Iran' }, 'from Iran', 'wrong'],
  [{ key: '2014' }, 'in 2014', 'exact'],
  // accepted aliases
  [{ key: 'Adil Abdul-Mahdi', accepted: ['Abdul-Mahdi'] }, 'abdul mahdi', 'accepted'],
  [{ key: 'North Atlantic Treaty Organization', accepted: ['NATO'] }, 'Nato', 'accepted'],
  [{ key: 'North Atlantic Treaty Organization' }, 'Nato', 'wrong'],
  // slips
  [{ key: 'Khalaf' }, 'Khlaaf', 'close'],
  [{ key: 'Khalaf' }, 'Khallaf', 'close'],
  [{ key: 'Khalaf' }, 'Kalaf', 'close'],
  [{ key: 'Khalaf' }, 'Halaf', 'wrong'],
  [{ key: 'Baghdad' }, 'Bagdad', 'close'],
  [{ key: 'Baghdad' }, 'Bagad', 'wrong'],
  [{ key: 'Stoltenberg' }, 'Stoltenburg', 'close'],
  [{ key: 'Stoltenberg' }, 'Stoltanburg', 'close'],
  [{ key: 'Stoltenberg' }, 'Stlotanburk', 'wrong'],
  [{ key: 'Abdul-Karim Khalaf' }, 'Abdol Karem Khalef', 'close'],
  [{ key: 'Abdul-Karim Khalaf' }, 'Abdol Kerem Khalaf', 'wrong'],
  [{ key: 'Abdul Mahdi' }, 'Abdulmahdi', 'close'],
  [{ key: 'Abdul Mahdi' }, 'Abdulmehdi', 'close'],
  [{ key: 'Adil Abdul-Mahdi', accepted: ['Abdul-Mahdi'] }, 'Abdul-Mahdy', 'close'],
  [{ key: 'caretaker prime minister' }, 'caretaker prime minster', 'close'],
  // one letter is another answer
  [{ key: 'Iraq' }, 'Iran', 'wrong'],
  [{ key: 'Iran' }, 'Iraq', 'wrong'],
  [{ key: 'the invasion of Iran' }, 'the invasion of Iraq', 'wrong'],
  [{ key: 'Mali' }, 'Bali', 'wrong'],
  [{ key: 'Oman' }, 'Omam', 'wrong'],
  [{ key: 'Gambia' }, 'Zambia', 'wrong'],
  [{ key: 'Niger' }, 'Nigeria', 'wrong'],
  [{ key: 'Austria' }, 'Australia', 'wrong'],
  [{ key: 'Slovakia' }, 'Slovenia', 'wrong'],
  [{ key: 'Tuesday' }, 'Thursday', 'wrong'],
  [{ key: 'binding' }, 'non-binding', 'wrong'],
  [{ key: 'non-binding' }, 'binding', 'wrong'],
  [{ key: 'lawful' }, 'unlawful', 'wrong'],
  [{ key: 'Iraqi' }, 'Iraq', 'wrong'],
  [{ key: 'Rohani', otherNames: ['Ruhani'] }, 'Rohini', 'close'],
  [{ key: 'Rohani', otherNames: ['Rohini'] }, 'Rohini', 'wrong'],
  [{ key: 'Hassan', otherNames: ['Hussan'] }, 'Hissan', 'wrong'],
  [{ key: 'Hassan' }, 'Hissan', 'close'],
  [{ key: 'Sistani', options: ['Sistani', 'Sistami'] }, 'Sistami', 'wrong'],
  // figures are never forgiven
  [{ key: '2019' }, '2020', 'wrong'],
  [{ key: 'Resolution 2231' }, 'Resolution 2232', 'wrong'],
  [{ key: 'Resolution 2231' }, 'resolution 2231', 'exact'],
  [{ key: 'Resolution 2231' }, 'Article 2231', 'wrong'],
  [{ key: 'Boeing 737' }, 'Boing 737', 'close'],
  [{ key: 'Boeing 737' }, 'Boeing 747', 'wrong'],
  [{ key: 'F-16' }, 'F16', 'exact'],
  [{ key: 'F-16' }, 'F-15', 'wrong'],
  [{ key: 'G7' }, 'G-7', 'exact'],
  [{ key: 'G7' }, 'G8', 'wrong'],
  [{ key: 'COVID-19' }, 'covid19', 'exact'],
  [{ key: 'fifteen soldiers' }, 'sixteen soldiers', 'wrong'],
  [{ key: 'sixty soldiers' }, 'sixth soldiers', 'wrong'],
  [{ key: 'fifteen soldiers' }, '15 soldiers', 'exact'],
  [{ key: '5,000 troops' }, '5000 troops', 'exact'],
  [{ key: '5,000 troops' }, 'five thousand', 'exact'],
  [{ key: '5,000 troops' }, '5,000 tanks', 'wrong'],
  [{ key: 'about 5,000 US troops' }, '5000', 'exact'],
  [{ key: 'the five permanent members of the council' }, 'five', 'wrong'],
  [{ key: 'the five permanent members of the council' }, '5 permanent members of the council', 'exact'],
  [{ key: '3.5 percent' }, '35 percent', 'wrong'],
  [{ key: 'nearly a third of voters' }, 'a third', 'exact'],
  [{ key: 'a third' }, 'one third', 'exact'],
  [{ key: 'a third' }, 'a quarter', 'wrong'],
  [{ key: 'a third' }, 'two thirds', 'wrong'],
  [{ key: 'half' }, 'one half', 'exact'],
  [{ key: 'the third dock' }, 'a third', 'wrong'],
  [{ key: 'million' }, 'billion', 'wrong'],
  // dates
  [{ key: 'January 3, 2020' }, '3 Jan. 2020', 'exact'],
  [{ key: 'January 3, 2020' }, 'the 3rd of January, 2020', 'exact'],
  [{ key: 'January 3, 2020' }, 'January 4, 2020', 'wrong'],
  [{ key: 'January 3, 2020' }, 'June 3, 2020', 'wrong'],
  [{ key: 'September 11' }, '11 Sept', 'exact'],
  // nothing given
  [{ key: 'Iraq' }, '', 'wrong'],
  [{ key: 'Iraq' }, ' … ', 'wrong'],
  [{ key: 'The' }, 'the', 'exact'],
];

const numeric: Row[] = [
  [{ key: '5,000' }, '5000', 'exact'],
  [{ key: '5,000' }, '5 000', 'exact'],
  [{ key: '5,000' }, '5\u202f000', 'exact'],
  [{ key: '5,000' }, 'five thousand', 'exact'],
  [{ key: '5,000' }, '5k', 'exact'],
  [{ key: '5,000' }, '5K', 'exact'],
  [{ key: '5,000' }, 'about 5,000', 'exact'],
  [{ key: '5,000' }, '~5000', 'exact'],
  [{ key: 'some 5,000' }, 'approximately five thousand troops', 'exact'],
  [{ key: '5,000' }, '٥٠٠٠', 'exact'],
  [{ key: '5,000' }, '۵٬۰۰۰', 'exact'],
  [{ key: '5,000' }, '５０００', 'exact'],
  [{ key: '5,000' }, '5.0 thousand', 'exact'],
  [{ key: '5,000' }, '5,001', 'wrong'],
  [{ key: '5,000' }, '500', 'wrong'],
  [{ key: '5,000' }, '5000 or 6000', 'wrong'],
  [{ key: '5,000' }, 'many', 'wrong'],
  [{ key: '5,000' }, '-5000', 'wrong'],
  [{ key: 'more than 5,000' }, '5,000', 'exact'],
  [{ key: 'more than 5,000' }, 'over 5,000', 'exact'],
  [{ key: 'more than 5,000' }, 'fewer than 5,000', 'wrong'],
  [{ key: 'no more than 12' }, 'at least 12', 'wrong'],
  [{ key: 'no fewer than 12' }, 'at least 12', 'exact'],
  [{ key: '$1.2 billion' }, '1.2 billion dollars', 'exact'],
  [{ key: '$1.2 billion' }, '$1,200,000,000', 'exact'],
  [{ key: '$1.2 billion' }, 'US$1.2bn', 'exact'],
  [{ key: '$1.2 billion' }, '1.2b', 'exact'],
  [{ key: '$1.2 billion' }, '1200 million', 'exact'],
  [{ key: '$1.2 billion' }, '€1.2 billion', 'wrong'],
  [{ key: '$1.2 billion' }, '$1.2 million', 'wrong'],
  [{ key: '$1.2 billion' }, '$12 billion', 'wrong'],
  [{ key: '12 percent' }, '12%', 'exact'],
  [{ key: '12%' }, 'twelve per cent', 'exact'],
  [{ key: '12%' }, '12', 'exact'],
  [{ key: '12%' }, '$12', 'wrong'],
  [{ key: '5 years' }, '5 months', 'wrong'],
  [{ key: '5 years' }, 'five years', 'exact'],
  [{ key: '5 km' }, '5 kilometers', 'exact'],
  [{ key: '25' }, 'twenty-five', 'exact'],
  [{ key: '125' }, 'one hundred and twenty five', 'exact'],
  [{ key: '100' }, 'a hundred', 'exact'],
  [{ key: '500,000' }, 'half a million', 'exact'],
  [{ key: '2,500,000' }, 'two and a half million', 'exact'],
  [{ key: '1,205,300' }, 'one million two hundred and five thousand three hundred', 'exact'],
  [{ key: '24' }, 'two dozen', 'exact'],
  [{ key: '3' }, '3rd', 'exact'],
  [{ key: '0' }, 'zero', 'exact'],
  [{ key: '0' }, '1', 'wrong'],
  [{ key: '2.5' }, '2,5', 'wrong'],
  [{ key: '12', accepted: ['a dozen'] }, 'dozen', 'exact'],
  [{ key: '300', accepted: ['350'] }, '350', 'accepted'],
  // parts of a whole
  [{ key: '50 per cent' }, 'half', 'exact'],
  [{ key: '33%' }, 'a third', 'exact'],
  [{ key: '67 per cent' }, 'two thirds', 'exact'],
  [{ key: '75%' }, 'three-quarters', 'exact'],
  [{ key: '33%' }, 'a quarter', 'wrong'],
  [{ key: '30%', accepted: ['nearly 30%'] }, 'a third', 'wrong'],
  [{ key: '32%', accepted: ['about 32%'] }, 'nearly a third', 'accepted'],
  [{ key: '3' }, 'third', 'wrong'],
  // rough where the article is
  [{ key: '2,300', accepted: ['about 2,300'] }, '2,400', 'accepted'],
  [{ key: '2,300', accepted: ['about 2,300'] }, '2,300', 'exact'],
  [{ key: '2,300', accepted: ['about 2,300'] }, '2,500', 'wrong'],
  [{ key: '2 million', accepted: ['nearly 2 million'] }, '1.95 million', 'accepted'],
  [{ key: '$2 million', accepted: ['some $2 million'] }, '€2.01 million', 'wrong'],
  [{ key: '2,300', accepted: ['more than 2,300'] }, '2,310', 'wrong'],
  [{ key: '2,300' }, '2,310', 'wrong'],
  [{ key: '2003' }, '2003', 'exact'],
  [{ key: '2003' }, '2004', 'wrong'],
  [{ key: '9'.repeat(400) }, '8'.repeat(400), 'wrong'],
];

const chosen: Row[] = [
  [{ key: 'Iraq', options: ['Iraq', 'Iran'] }, 'Iraq', 'exact'],
  [{ key: 'Iraq', options: ['Iraq', 'Iran'] }, ' Iraq ', 'exact'],
  [{ key: 'Iraq', options: ['Iraq', 'Iran'] }, 'Iran', 'wrong'],
  [{ key: 'Iraq', options: ['Iraq', 'iraq'] }, 'iraq', 'wrong'],
  [{ key: 'Khalaf', options: ['Khalaf', 'Khallaf'] }, 'Khallaf', 'wrong'],
  [{ key: '5,000', options: ['5,000', '5000'] }, '5000', 'wrong'],
];

describe('gradeResponse', () => {
  it.each(typed)('typed: %j answered %j is %s', (item, response, verdict) => {
    for (const format of ['short-answer', 'cloze'] as const) {
      const grade = gradeResponse({ format, ...item }, response);
      expect([format, grade.verdict, grade.correct]).toEqual([format, verdict, verdict !== 'wrong']);
    }
  });

  it.each(numeric)('numeric: %j answered %j is %s', (item, response, verdict) => {
    expect(gradeResponse({ format: 'numeric', ...item }, response).verdict).toBe(verdict);
  });

  it.each(chosen)('chosen: %j answered %j is %s', (item, response, verdict) => {
    expect(gradeResponse({ format: 'multiple-choice', ...item }, response).verdict).toBe(verdict);
  });

  it('true/false', () => {
    expect(gradeResponse({ format: 'true-false', key: 'True', options: ['True', 'False'] }, 'True').correct).toBe(true);
    expect(gradeResponse({ format: 'true-false', key: 'True', options: ['True', 'False'] }, 'False').correct).toBe(false);
  });

  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'aeK -.,\'’"$%&٣3540 éżکیu') }));
  const formats = fc.constantFrom('short-answer' as const, 'cloze' as const, 'numeric' as const, 'multiple-choice' as const);

  it('never throws, and takes every key that has a letter or figure for itself', () => {
    fc.assert(
      fc.property(formats, text, text, (format, key, response) => {
        gradeResponse({ format, key, accepted: [response] }, response);
        if (/[a-z0-9]/i.test(key)) expect(gradeResponse({ format, key }, key).verdict).toBe('exact');
      }),
      { numRuns: 2000 },
    );
  });

  const word = (min: number, max: number) => fc.string({ unit: fc.constantFrom(...'bcdfgklmnprsvz'), minLength: min, maxLength: max });

  it('takes a key however it is cased, spaced, quoted and accented', () => {
    const dress = fc.constantFrom<(key: string) => string>(
      (key) => key.toUpperCase(),
      (key) => `  ${key.replaceAll(' ', ' \u00a0 ')}\n`,
      (key) => `“${key}.”`,
      (key) => `the ${key}`,
      (key) => key.replaceAll('s', 's\u0301'),
      (key) => key.replaceAll(' ', '-'),
    );
    fc.assert(
      fc.property(fc.array(word(1, 9), { minLength: 1, maxLength: 4 }), dress, dress, (words, first, second) => {
        const key = words.join(' ');
        expect(gradeResponse({ format: 'short-answer', key }, second(first(key))).verdict).toBe('exact');
      }),
      { numRuns: 1000 },
    );
  });

  it('forgives one slip after the first letter of a word of five letters, and none in a shorter one', () => {
    const slip = (key: string, at: number) => `${key.slice(0, at)}q${key.slice(at + 1)}`;
    fc.assert(
      fc.property(word(5, 12), fc.nat(), (key, n) => {
        expect(gradeResponse({ format: 'cloze', key }, slip(key, 1 + (n % (key.length - 1)))).verdict).toBe('close');
        expect(gradeResponse({ format: 'cloze', key }, slip(key, 0)).verdict).toBe('wrong');
        expect(gradeResponse({ format: 'cloze', key: key.slice(0, 4) }, slip(key.slice(0, 4), n % 4)).verdict).toBe('wrong');
      }),
      { numRuns: 1000 },
    );
  });

  it('never takes one whole number for another', () => {
    const number = fc.integer({ min: 0, max: 3_000_000 });
    fc.assert(
      fc.property(formats.filter((format) => format !== 'multiple-choice'), number, number, (format, a, b) => {
        const written = a.toLocaleString('en-US');
        expect(gradeResponse({ format, key: written }, String(b)).correct).toBe(a === b);
        // A word is held to its number; only a number typed for a number may be as rough as the article.
        if (format !== 'numeric') expect(gradeResponse({ format, key: `about ${written} people` }, `${b} people`).correct).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes for a rough figure what is within five per cent of it, and nothing further off', () => {
    const number = fc.integer({ min: 1, max: 3_000_000 });
    fc.assert(
      fc.property(number, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (key, off) => {
        const response = Math.round(key * (1 + off));
        const rough = gradeResponse({ format: 'numeric', key: String(key), accepted: [`around ${key}`] }, String(response));
        expect(rough.correct).toBe(Math.abs(response - key) <= 0.05 * key);
        expect(gradeResponse({ format: 'numeric', key: String(key), accepted: [`more than ${key}`] }, String(response)).correct).toBe(response === key);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes an arrangement of lines for right only when it is the key, and counts the lines in their place', () => {
    const arrangement = fc.uniqueArray(fc.string({ minLength: 1 }).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== ''), { minLength: 3, maxLength: 5, selector: (line) => line.normalize('NFC') }).chain((key) => fc.tuple(fc.constant(key), fc.shuffledSubarray(key, { minLength: key.length })));
    fc.assert(
      fc.property(fc.constantFrom('ordering' as const, 'matching' as const), arrangement, (format, [key, given]) => {
        const grade = gradeResponse({ format, key: key.join('\n'), options: key }, given.join('\n'));
        const inPlace = key.filter((line, index) => line === given[index]).length;
        expect(grade.correct).toBe(inPlace === key.length);
        expect(grade.proportion).toBeCloseTo(inPlace / key.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes nothing for granted of an arrangement that is cut short or runs on', () => {
    for (const response of ['a\nb', 'a\nb\nc\nd', 'a', 'a\n\nb\nc']) expect(gradeResponse({ format: 'ordering', key: 'a\nb\nc' }, response)).toMatchObject({ correct: false, proportion: 0 });
    expect(gradeResponse({ format: 'ordering', key: 'a\nb\nc' }, 'a\nc\nb').proportion).toBeCloseTo(1 / 3);
  });

  it.each<[response: string, correct: boolean]>([
    ['2,300', true],
    ['2300 hectares', true],
    ['2,300 ha', true],
    ['two thousand three hundred hectares', true],
    ['2,300 acres', false],
    ['2,300 km', false],
  ])('takes a bare number in the unit that the stem names: %s', (response, correct) => {
    expect(gradeResponse({ format: 'numeric', key: '2,300', stem: 'How many hectares of forest burned in Thrace?' }, response).correct).toBe(correct);
  });
});
