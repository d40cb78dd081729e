import type { Span } from '@/lib/domain/article/schema';
import type { Token } from '../language/token';
import type { Gender } from '../lexicon/people';

export type NameType = 'person' | 'country' | 'city' | 'place' | 'organisation' | 'other';
export type DateGrain = 'year' | 'month-year' | 'month-day' | 'full' | 'month' | 'weekday';

/** A stretch of one sentence that names, dates or counts something. `first` and `last` are token indices, both included. */
export type Mention = Span & { sentence: number; first: number; last: number; text: string } & (
    | { kind: 'name'; type: NameType; canonical: string; title?: string; gender?: Gender }
    | { kind: 'date'; grain: DateGrain }
    | { kind: 'number' | 'percent' | 'money' | 'ordinal' }
  );

export type NameMention = Extract<Mention, { kind: 'name' }>;
export type DateMention = Extract<Mention, { kind: 'date' }>;
export type QuantityMention = Extract<Mention, { kind: 'number' | 'percent' | 'money' | 'ordinal' }>;

export type Sentence = Span & {
  index: number;
  paragraph: number;
  text: string;
  tokens: Token[];
  mentions: Mention[];
  /** A headline, byline or caption: read for names, never asked about. */
  heading: boolean;
  /** Offsets of quoted stretches, marks included. */
  quotes: Span[];
};

/** An article read once: everything the fact families look at. */
export type Document = {
  text: string;
  title: string;
  dateline?: string;
  sentences: Sentence[];
  /** Acronym → full name and back, where the article introduces it in brackets. */
  aliases: ReadonlyMap<string, string>;
};

export const isName = (mention: Mention): mention is NameMention => mention.kind === 'name';
export const isDate = (mention: Mention): mention is DateMention => mention.kind === 'date';
export const isPerson = (mention: Mention): mention is NameMention => mention.kind === 'name' && mention.type === 'person';
/** More than one word: a name that can be an answer by itself. */
export const isFullName = (name: string): boolean => name.includes(' ');
