/** Words of one sentence, by their places in it; both are within. */
export type TokenRange = { first: number; last: number };
