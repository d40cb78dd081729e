import type { Span } from '@/lib/domain/article/schema';

/** Verbs by which a source, and not the article, vouches for what follows. */
const SAYS = 'said|says|say|saying|added|adds|warned|warns|explained|explains|stated|states|insisted|insists|argued|argues|claimed|claims|claim|claiming|alleged|alleges|allege|asserted|asserts|suggested|suggests|believed|believes|believe|estimated|estimates|estimate|predicted|predicts|testified|acknowledged|admitted|denied|denies|deny|feared|fears|fear|thinks|hopes|hoped|told|tells|remarked';
/** These report a claim only before “that”, a colon or a quotation: one can also declare a victory and find a body. */
const MAY_SAY = 'reported|reports|confirmed|confirms|announced|announces|noted|notes|stressed|vowed|promised|pledged|declared|declares|declaring|concluded|concludes|found|finds|warning|arguing|alleging|maintained|maintains|expects|expected|commented|wrote|accused|accuses|accusing|blamed|blames|blaming';
const VERB = new RegExp(`(?<![\\p{L}-])(${SAYS})(?![\\p{L}-])|(?<![\\p{L}-])(?:${MAY_SAY})(?![\\p{L}-])`, 'giu');
const SOURCE = /(?<!\p{L})(?:according to|in the words of|in the view of|in the opinion of)(?!\p{L})/giu;
/** Words that mark a claim as a claim wherever they stand. */
const HEDGE = /(?<!\p{L})(?:alleged|allegedly|reportedly|supposedly|purportedly|suspected|citing|quoting|so-called|(?:is|are|was|were) (?:said|believed|thought|understood|reported|estimated|expected) to)(?!\p{L})/iu;

/** The same in a question: “What did the report say …?” */
const ASKED = /(?<!\p{L})(?:say|tell|claim|deny|warn|argue|believe|report|announce|describe|promise|accuse|blame|predict|estimate|insist|allege|declare|conclude|confirm|suggest|fear|explain)(?!\p{L})/iu;
const QUOTATION = /“[^”]*”|"[^"]*"|«[^»]*»/gu;
const FEWEST_QUOTED_WORDS = 4;

/** Whether a text names its source or marks what it says as a claim. What it quotes does not count: “it says” may stand there too. */
export function isAttributed(text: string): boolean {
  const own = text.replace(QUOTATION, ' “…” ').replace(/(?<!\p{L})(?:found|finds)(?!\p{L})/giu, ' ');
  return own.search(VERB) >= 0 || own.search(SOURCE) >= 0 || HEDGE.test(own) || ASKED.test(own);
}

/** The clauses of a sentence that somebody vouches for: after “said (that)”, before “, X said”, beside “according to”. UTF-16 offsets in it. */
export function reportedSpans(sentence: string): Span[] {
  const spans: Span[] = [];
  for (const match of sentence.matchAll(VERB)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const span = match[1] === undefined ? (afterThat(sentence, end) ?? (MAY_CLOSE.test(match[0]) && !PASSIVE.test(sentence.slice(0, start)) ? closing(sentence, start, end) : undefined)) : (before(sentence, start, end) ?? after(sentence, start, end));
    if (span) spans.push(span);
  }
  for (const match of sentence.matchAll(SOURCE)) {
    const comma = sentence.indexOf(',', match.index);
    const opens = match.index < 12 && comma >= 0;
    spans.push(opens ? { start: comma, end: sentence.length } : { start: 0, end: match.index });
  }
  // Somebody's very words are theirs wherever the verb stands.
  if (spans.length > 0) for (const match of sentence.matchAll(QUOTATION)) if (match[0].split(/\s+/).length >= FEWEST_QUOTED_WORDS) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans.filter(({ start, end }) => start < end);
}

/** “…, the commission announced on Monday.” */
const MAY_CLOSE = /^(?:announced|reported|confirmed|concluded|noted)$/iu;
const PASSIVE = /\b(?:be|been|being|is|are|was|were)\s+$/u;
const LISTENER = String.raw`(?:\s+[^,.:“"]{1,60}?)?`;
const THAT = new RegExp(`^${LISTENER}(?:\\s+that\\s|\\s*:|,?\\s*[“"«])`, 'u');

function afterThat(sentence: string, end: number): Span | undefined {
  return THAT.test(sentence.slice(end)) ? { start: end, end: sentence.length } : undefined;
}

const SPEAKER = /^\s+(?:(?:Dr|Prof|Mr|Mrs|Ms|Gen|Col|Capt|Sen|Rep|Gov)\.\s+)?(?:\p{Lu}|the\s|an?\s|its\s|his\s|her\s)[^.]*?[,.](?:\s|$)/u;
const HAS_ITS_OWN_VERB = /^\s+[^,.]*\s(?:had|has|have|was|were|is|are|would|will|could)\s/u;
const ENDS_THERE = /^\s*(?:[.;]|$)|^\s+on \p{Lu}\p{Ll}+day,\s|^,\s+(?!who\b|that\b)|^,?\s+(?:early |late )?(?:on|in)\s+(?:an?\s|the\s)?[^,]{3,40}\.$/u;
const FEWEST_WORDS = 5;

/** “…, the ministry said.”, “…,” said Ana Costa, a baker. */
function before(sentence: string, start: number, end: number): Span | undefined {
  const [head, tail] = [sentence.slice(0, start), sentence.slice(end)];
  const followsClause = /[”"»]\s*$/u.test(head) || (/,\s*$/.test(head) && head.trim().split(/\s+/).length >= FEWEST_WORDS);
  if (followsClause && SPEAKER.test(tail) && !HAS_ITS_OWN_VERB.test(tail)) return { start: 0, end: start };
  return closing(sentence, start, end);
}

function closing(sentence: string, start: number, end: number): Span | undefined {
  const speaker = sentence.slice(0, start).search(/[,”"»][^,”"»]*$/u);
  return ENDS_THERE.test(sentence.slice(end)) && speaker >= 0 ? { start: 0, end: speaker } : undefined;
}

/** “He said (that) the …”. In the passive (“was told”, “is feared”) the verb has no clause of its own unless “that” opens one. */
function after(sentence: string, start: number, end: number): Span | undefined {
  return PASSIVE.test(sentence.slice(0, start)) && !/^\s+that\s/u.test(sentence.slice(end)) ? undefined : { start: end, end: sentence.length };
}
