import { containsAnswer, normaliseAnswer } from './compare-text';
import { linesOf } from './composite';
import type { Fact, Item } from './schema';

const MIN_LINES = 3;
const MAX_LINES = 5;
const MAX_EVENT_WORDS = 20;
const MAX_PARTNER_WORDS = 8;
const MAX_PROMPT_WORDS = 40;

/** What an ordering or a matching must be like, whatever the article says. Returns the reason to refuse it, or undefined. */
export function compositeShapeFault(fact: Fact, item: Item): string | undefined {
  const lines = linesOf(item.key);
  const { options = [], prompts } = item;
  const isOrdering = item.format === 'ordering';
  if (fact.kind !== (isOrdering ? 'timeline' : 'pairing')) return isOrdering ? 'events can be ordered only for a timeline' : 'only a pairing can be matched';
  if (lines.length < MIN_LINES || lines.length > MAX_LINES) return `it needs ${MIN_LINES} to ${MAX_LINES} lines`;
  if (lines.some((line) => line.trim() !== line || line === '')) return 'a line is empty or has stray blanks';
  if (lines.some((line) => countWords(line) > (isOrdering ? MAX_EVENT_WORDS : MAX_PARTNER_WORDS))) return 'a line is too long';
  if (item.accepted) return 'what is chosen has no other spellings';
  if (haveTwins(lines)) return 'two lines are the same, or one contains another';
  if (!isArrangement(options, lines)) return 'the options must be the lines of the answer, each once';
  if (options.every((option, index) => option === lines[index])) return 'the options are shown in the right order';
  if (item.furtherEvidence?.length !== lines.length - 1 || fact.furtherEvidence?.length !== lines.length - 1) return 'every line needs its own evidence';
  return isOrdering ? (prompts ? 'only matching has prompts' : undefined) : promptFault(prompts ?? [], lines.length);
}

function promptFault(prompts: readonly string[], wanted: number): string | undefined {
  if (prompts.length !== wanted) return 'every line needs its prompt';
  if (haveTwins(prompts)) return 'two prompts are the same, or one contains another';
  return prompts.some((prompt) => prompt.includes('\n') || countWords(prompt) > MAX_PROMPT_WORDS) ? 'a prompt is too long' : undefined;
}

function haveTwins(lines: readonly string[]): boolean {
  if (new Set(lines.map(normaliseAnswer)).size !== lines.length) return true;
  return lines.some((line, index) => lines.some((other, at) => at !== index && containsAnswer(other, line)));
}

function isArrangement(options: readonly string[], lines: readonly string[]): boolean {
  const wanted = [...lines].sort();
  return options.length === lines.length && [...options].sort().every((option, index) => option === wanted[index]);
}

const countWords = (text: string): number => text.trim().split(/\s+/).length;
