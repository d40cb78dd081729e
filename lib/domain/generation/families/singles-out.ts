import type { Sentence } from '../document/document';
import type { Token } from '../language/token';

const ENOUGH = 2;
/** What anything can be, and so tells one thing from no other: "bilateral documents", "heavy equipment", "a new centre". */
const TELLS_LITTLE = /^(?:new|old|first|second|third|last|latest|next|own|big|large|small|huge|major|minor|main|key|important|significant|special|certain|various|several|other|further|additional|joint|bilateral|multilateral|mutual|common|similar|different|heavy|light|formal|official|local|national|international|recent|current|former|early|late|great|good|bad|serious|possible|potential|same|document|paper|agreement|memorandum|memoranda|deal|contract|accord|equipment|material|item|object|product|service|facility|site|area|place|building|centre|center|thing|measure|step|plan|proposal|project|programme|program|scheme|system|process|event|activity|action|operation|effort|work|giant|firm|company|group|number|part|kind|type|way|result|support|help|information|detail|change|move|decision|statement|report|evidence|inquiry|investigation|case|charge|bid|offer|idea)$/;

/** "bilateral documents in Lima": where is no part of what. */
const WHERE = /^(?:in|at|near|on|from)$/;

/** Whether the words of an answer name one thing and no other: a name or a figure is in them, or two words that tell. */
export function singlesOut({ tokens, mentions }: Sentence, { first, last }: { first: number; last: number }): boolean {
  const where = tokens.findIndex(({ lower }, index) => index > first && index <= last && WHERE.test(lower));
  const end = where < 0 ? last : where - 1;
  return mentions.some((mention) => mention.first >= first && mention.last <= end) || tokens.slice(first, end + 1).filter(tells).length >= ENOUGH;
}

const tells = ({ pos, lower, lemma }: Token): boolean => /^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(pos) && !TELLS_LITTLE.test(lower) && !TELLS_LITTLE.test(lemma);
