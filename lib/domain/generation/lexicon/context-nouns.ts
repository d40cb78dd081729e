import { words } from './words';

/** "the N" that a reader understands without the article: there is one of it, or it is used of the kind. */
export const understoodNouns = words(
  'president premier chancellor pope monarchy king queen world sun moon earth sea sky economy public media press internet police army military government parliament law future past present environment climate weather end start beginning same day night morning afternoon evening week weekend month year decade century summer winter spring autumn time war peace population poor rich elderly young unemployed state nation constitution election elections vote polls market markets industry region area country county city town capital north south east west left right opposition ground air water web planet atmosphere ocean universe coast border countryside number amount cost price value risk chance need way idea possibility use lack presence absence importance number-one use',
);

/** Nouns whose "the N" always points at something said before, even with an adjective. */
export const pointingNouns = words('move decision latter former incident case issue matter situation problem news figure figures result results finding findings pair duo trio man woman latter change changes measure measures step event events');

/** Adjectives that do not tell which one is meant. */
export const emptyModifiers = words('same new latest previous other latter former recent whole entire following current original final next last big large small great good bad main very only own');

/** Pronouns that need an antecedent. "Mine" is not among them: in the news it is dug. */
export const needsAntecedent = words('he she it they him them his her hers its their theirs this these those himself herself itself themselves we us our ours i me my you your yours one ones another such latter');
