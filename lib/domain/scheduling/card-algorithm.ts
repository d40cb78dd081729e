/**
 * What a log is folded by: the memory model, and the version of our own rules around it (what an answer is worth, what is a drill, when a card is due). Written on every
 * card. Whoever changes what any log amounts to gives this a new name ('fsrs-6.2'): a card that bears another is never added to, and is folded anew by itself
 * (lib/data/older-cards.ts). What a name stands for is held by tests/unit/scheduling/card-algorithm.test.ts.
 */
export const CARD_ALGORITHM = 'fsrs-6';
