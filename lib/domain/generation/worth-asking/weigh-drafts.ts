import type { Document } from '../document/document';
import type { Draft } from '../families/draft';
import { isBlankWithinName, isInhabitants } from './idle-blank';
import { isKnownToAll, isMinorRole, speaksForABody } from './idle-post';
import { isBlankInAttribution, isRelayedWord, readRelays } from './relayed';

/**
 * The drafts whose answers are worth keeping: what nobody would set as a question (the name of a press officer, the number in the name of a flight) is left out,
 * and what everybody knows is put aside for a set that would be thin without it.
 */
export function weighDrafts(document: Document, drafts: readonly Draft[]): Draft[] {
  const relays = readRelays(document);
  return drafts.filter((draft) => !speaksForABody(draft) && !isMinorRole(document, draft)).flatMap((draft): Draft[] => {
    const kept = draft.questions.filter((question) => !isBlankWithinName(draft, question) && !isInhabitants(draft, question) && !isRelayedWord(relays, question) && !isBlankInAttribution(relays, draft, question));
    const aside = draft.aside || isKnownToAll(document, draft);
    return kept.length === 0 ? [] : [{ ...draft, questions: kept, ...(aside ? { aside } : {}) }];
  });
}
