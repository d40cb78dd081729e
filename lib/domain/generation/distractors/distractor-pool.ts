import type { Document } from '../document/document';
import { entitiesOf } from '../document/entities';
import { latestYearOf } from '../document/latest-year';
import type { Draft, DraftQuestion } from '../families/draft';

/** A role that the article gives somebody, with whoever holds it: one person's second role is no wrong answer for the first. */
export type HeldRole = { role: string; holder?: string };

/** What distractors are drawn from: the article, and what its other facts are about. */
export type DistractorPool = { document: Document; roles: readonly HeldRole[]; represented: readonly string[]; latestYear: number };

export function distractorPool(document: Document, drafts: readonly Draft[]): DistractorPool {
  return { document, roles: rolesOf(document, drafts), represented: representedOf(drafts), latestYear: latestYearOf(document) };
}

function rolesOf(document: Document, drafts: readonly Draft[]): HeldRole[] {
  const people = entitiesOf(document).filter((entity) => entity.type === 'person').map((entity) => entity.name);
  const held = drafts.flatMap(({ questions, statement }) => questions.filter((question) => question.answer === 'role').map(({ key }) => ({ role: key, holder: people.find((name) => statement.includes(name)) })));
  return held.filter(({ role }, index) => held.findIndex((other) => other.role === role) === index);
}

function representedOf(drafts: readonly Draft[]): string[] {
  const answer = (draft: Draft, kind: DraftQuestion['answer']) => draft.questions.find((question) => question.answer === kind)?.key;
  const named = drafts.flatMap((draft) => answer(draft, 'represented') ?? []);
  const withHolder = drafts.filter((draft) => draft.kind === 'role' && draft.family !== 'spokesperson').flatMap((draft) => {
    const [role, person] = [answer(draft, 'role'), answer(draft, 'person')];
    return role && person ? [/[’']s? [^’']*$/.test(role) && !/ of | for | at /.test(role) ? `${role} ${person}` : `${person}, ${role}`] : [];
  });
  return [...new Set([...named, ...withHolder])];
}
