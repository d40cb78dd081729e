const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month},? (\\d{4})\\b`, 'i');
const monthFirst = new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i');

/**
 * The first calendar day written in a text, as YYYY-MM-DD: ISO 8601, “5 January 2020”, “Jan. 5, 2020”, “05.01.2020”, and 25/12/2020 where
 * only one reading is a date. An instant gives the day as written in its own zone, which is the publisher's. Null when there is none.
 */
export function readDay(text: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return toDay(iso[1], iso[2], iso[3]);
  const written = dayFirst.exec(text);
  if (written) return toDay(written[3], monthNumber(written[2]), written[1]);
  const american = monthFirst.exec(text);
  if (american) return toDay(american[3], monthNumber(american[1]), american[2]);
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  if (dotted) return toDay(dotted[3], dotted[2], dotted[1]);
  const compact = /(?<![\d/])(\d{4})\/(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(text);
  if (compact) return toDay(compact[1], compact[2], compact[3]);
  const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/.exec(text);
  if (!slashed) return null;
  const readings = [toDay(slashed[3], slashed[2], slashed[1]), toDay(slashed[3], slashed[1], slashed[2])].filter((day) => day !== null);
  // 5/1/2020 is January in London and May in New York: a person has to say.
  return new Set(readings).size === 1 ? (readings[0] ?? null) : null;
}

function monthNumber(name: string | undefined): string {
  return String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function toDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = y >= 1500 && y < 2200 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
}
