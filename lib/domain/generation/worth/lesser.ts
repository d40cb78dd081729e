import { isFullName, isName, type Document } from '../document/document';
import { timesNamed } from '../document/entities';
import type { Draft, Family } from '../families/draft';
import { officeNouns } from '../lexicon/roles';
import { isNamedInHeadline, standsInHeadline } from './in-headline';

/** Below this a sentence is background, and a day of it no news. */
const NEWS = 0.6;
/** What is said in fewer words says hardly anything: "NAME arrived in Wales." */
const MIN_WORDS = 8;
/** Whom an article names so often, it is about. */
const OFTEN = 3;
/** What these families ask of a clause did worst with strict readers; the same answer left out of its sentence did better. */
const DOUBTFUL: ReadonlySet<Family> = new Set(['acronym', 'quantity', 'object', 'subject', 'duration', 'opener', 'date', 'plain']);
const TO_COME = /\b(?:will|would|due|until|deadline|to be|expected|plans?|scheduled|from now)\b/u;

/**
 * Drafts with those put aside that are sound and yet hardly worth a question: they follow what is, and only where a set would be thin. `found` are all that were read, which tell
 * a passer-by's trade; `salience` is that of each sentence.
 */
export function withLesserAside(document: Document, drafts: readonly Draft[], found: readonly Draft[], salience: readonly number[]): Draft[] {
  const bystanders = bystandersIn(document, found);
  const isLesser = (draft: Draft): boolean => {
    const [main] = draft.questions;
    if (!main) return false;
    if (DOUBTFUL.has(draft.family)) return true;
    if (draft.family !== 'quote' && (standsInHeadline(document, main.key) || (main.stem === '' && isNameAnswer(main.answer) && isNamedInHeadline(document, main.key)))) return true;
    if (draft.kind === 'role' && isNamedInHeadline(document, nameIn(draft))) return true;
    // An outside expert's trade: what was said is the news, not who says it.
    if (draft.family === 'role' && /^an? /iu.test(main.key)) return timesNamed(document, nameIn(draft)) < OFTEN;
    if (!/^(?:quote|role|titled-role|spokesperson|definition|demand|direct-demand)$/.test(draft.family) && draft.statement.split(' ').length < MIN_WORDS) return true;
    if (main.answer === 'date') return (salience[draft.sentence.index] ?? 0) < NEWS && !TO_COME.test(draft.statement);
    return main.answer === 'person' && bystanders.has(main.key);
  };
  return drafts.map((draft) => (!draft.aside && isLesser(draft) ? { ...draft, aside: true } : draft));
}

const isNameAnswer = (answer: string): boolean => /^(?:person|organisation|place|city|country|other)$/.test(answer);

/** Passers-by: a café owner in the queue, a woman of 52 whom a neighbour woke. Who keeps coming back is none, whatever the trade. */
function bystandersIn(document: Document, drafts: readonly Draft[]): ReadonlySet<string> {
  const ofNoOffice = drafts.filter(({ kind, aside }) => kind === 'role' && aside).map(nameIn);
  const aged = document.sentences.flatMap(({ text, mentions }) => mentions.filter(isName).filter(({ text: name }) => isFullName(name) && text.includes(`${name}, `) && /^\d{1,2},/.test(text.slice(text.indexOf(`${name}, `) + name.length + 2))).map(({ canonical }) => canonical));
  const ofSomeTrade = document.sentences.flatMap(({ text, mentions }) => mentions.filter(isName).filter(({ text: name }) => isFullName(name) && isPasserBy(text.slice(text.indexOf(name) + name.length))).map(({ canonical }) => canonical));
  return new Set([...ofNoOffice, ...aged, ...ofSomeTrade].filter((name) => timesNamed(document, name) < OFTEN));
}

const nameIn = ({ statement }: Draft): string => statement.split(/ (?:is|was) /u)[0] ?? '';

/** ", a baker in the town," of no place, house or office that has a name. */
function isPasserBy(behind: string): boolean {
  const trade = /^, an? ([^,.”"]+)/u.exec(behind)?.[1];
  return trade !== undefined && !/\p{Lu}/u.test(trade) && !trade.split(' ').some((word) => officeNouns.has(word)) && !EXPERT.test(trade);
}
const EXPERT = /\b(?:former|founder|judge|lawyer|analyst|professor|lecturer|scientist|researcher|doctor|physician|surgeon|engineer|historian|expert|specialist|\p{L}+ologist|\p{L}+nomist|\p{L}+nomer|\p{L}*physicist|chemist|spokes\p{L}+|critic|author|composer|director|campaigner|activist|adviser|consultant|candidate|player|captain|coach)\b/u;
