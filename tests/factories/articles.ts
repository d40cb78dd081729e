import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticleSource } from '@/lib/domain/article/read-article-source';

export type SampleArticle = { name: string; text: string };

/** The articles that ship with the project, as plain text. */
export function contentArticles(): SampleArticle[] {
  const folder = join(process.cwd(), 'content');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, text: readArticleSource(readFileSync(join(folder, entry.name, 'article.md'), 'utf8'), 'md') }));
}

/** Invented news in other registers than the content has: a town council, an earthquake, a central bank. */
export const inventedArticles: SampleArticle[] = [
  {
    name: 'council',
    text: `Harrowgate council votes to close two libraries in £3.4m savings plan
Councillors in Harrowgate have voted to close two of the town's seven public libraries as part of a plan to save £3.4 million over three years.
The decision, taken at a heated meeting on Tuesday night, was approved by 23 votes to 18. More than 200 residents gathered outside the town hall to protest.
Council leader Margaret Ellison said the authority had no choice. "We have lost 42 per cent of our central government grant since 2012, and we cannot keep every building open," she told the meeting.
Priya Raman, a spokeswoman for the Save Our Libraries campaign, said its members would seek a judicial review. "The consultation was a sham, because the decision had been taken before a single form was returned," Ms Raman said.
The county's chief librarian, David Okafor, said that borrowing had fallen by 31 per cent in ten years but that visits had risen.
Councillor Ellison will meet campaigners at the town hall on 12 January.`,
  },
  {
    name: 'earthquake',
    text: `Strong earthquake kills dozens in northern Peru

LIMA, Peru (Agencia) — A magnitude 6.8 earthquake struck northern Peru early on Saturday, killing at least 34 people, officials said.

Rescue teams from Chile and Colombia arrived in Cajamarca on Sunday to join the search for survivors. More than 1,200 soldiers have been sent to the area, Defence Minister Carlos Paredes said.

At least 210 people were injured, according to Jorge Salas, the director of the regional hospital. “We are treating patients in the corridors because two of our wards have collapsed,” Dr Salas told local radio.

The United Nations has promised $5 million in emergency aid. The European Union will send 40 tonnes of medicine and tents, said Anna Lindqvist, its commissioner for crisis management.

In 2007 a magnitude 8.0 earthquake killed nearly 600 people in the city of Pisco.`,
  },
  {
    name: 'bank',
    text: `Central bank raises interest rates to 15-year high
The Bank of Norland raised its main interest rate by half a percentage point to 4.75 percent on Thursday, the highest level since 2008.
Inflation rose to 8.3 percent in August from 7.9 percent in July, according to the national statistics office. Food prices have increased by 14 percent over the past year.
“The risk of doing too little is greater than the risk of doing too much,” Governor Henrik Aas told reporters in the capital, Norhaven.
Ingrid Moe, chief economist at the consultancy Baltic Research, said the bank would probably raise rates again in November.
Trade unions have called for a national strike on 3 October. The Confederation of Labour, which represents 900,000 workers, is demanding a pay rise of 9 percent.
Norland joined the European Free Trade Association in 1994.`,
  },
];
