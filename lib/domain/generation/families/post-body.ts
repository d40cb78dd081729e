import type { Evidence } from '@/lib/domain/article/schema';
import { isName, type NameMention, type Sentence } from '../document/document';
import { namedAntecedent } from '../grammar/named-antecedent';
import type { FamilyContext } from './draft';

/** Posts that only a business has: an article about one company means that one. */
const OF_A_COMPANY = /^(?:(?:group|interim|acting|deputy) )?(?:chief executive(?: officer)?|ceo|chief (?:financial|operating|technology|investment|commercial|marketing|legal) officer|finance director|managing director|chair(?:man|woman|person)? and chief executive)$/i;
/** How many sentences back the company may have been named: as many as a reader still has before them. */
const REACH = 5;

/** The body that a post is held in, and the sentences that name both. */
export type PostInBody = { role: string; evidence: Evidence };

/** "Chief executive NAME" in a report on one company: "chief executive of THE COMPANY". Undefined where nothing is sure. */
export function postInBody({ document }: FamilyContext, sentence: Sentence, person: NameMention, role: string): PostInBody | undefined {
  if (!OF_A_COMPANY.test(role)) return undefined;
  const entity = namedAntecedent(document, sentence, person.first, 'company');
  if (!entity || entity === 'several') return undefined;
  const named = document.sentences.slice(Math.max(0, sentence.index - REACH), sentence.index + 1).findLast(({ heading, mentions }) => !heading && mentions.some((mention) => isName(mention) && mention.text === entity.name && mention.start < person.start));
  if (!named) return undefined;
  return { role: `${role} of ${entity.display}`, evidence: { start: named.start, end: sentence.end, quote: document.text.slice(named.start, sentence.end) } };
}
