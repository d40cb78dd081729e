/** "a plan to raise …": the infinitive says which plan. */
const NOUNS = /^(?:plans?|decisions?|rights?|need|ability|attempts?|efforts?|proposals?|agreement|deal|chance|bid|move|pledge|promise|vote|orders?|calls?|campaign|offer|permission|powers?|duty|refusal|failure|deadline|authority|opportunity|way|time|pressure|freedom|intention|scheme|project|law|bill|motion|capacity|request)$/;

export const takesInfinitive = (noun: string): boolean => NOUNS.test(noun);
