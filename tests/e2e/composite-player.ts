import { expect, type Page } from '@playwright/test';
import type { Secret } from './learner-in-database';
import type { Hand } from './player';

const linesOf = (text: string): string[] => text.split('\n');

/** The events as they stand on the page, from the first to the last. */
export async function shownOrder(page: Page): Promise<string[]> {
  const labels = await page.getByRole('button', { name: /^Move up: / }).evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace(/^Move up: /, ''));
}

/** Moves the events until they stand in this order: with a thumb by their arrows, at a desk by Alt and the arrow keys. */
export async function putInOrder(page: Page, hand: Hand, wanted: readonly string[]): Promise<void> {
  for (const [place, event] of wanted.entries()) {
    const up = page.getByRole('button', { name: `Move up: ${event}`, exact: true });
    for (let at = (await shownOrder(page)).indexOf(event); at > place; at -= 1) {
      if (hand === 'thumb') await up.tap();
      else {
        await up.focus();
        await page.keyboard.press('Alt+ArrowUp');
        await expect(up, 'the focus goes along').toBeFocused();
      }
      await expect.poll(async () => (await shownOrder(page)).indexOf(event)).toBe(at - 1);
    }
  }
}

export async function orderEvents(page: Page, hand: Hand, { key }: Secret, outcome: 'right' | 'wrong'): Promise<string> {
  const right = linesOf(key);
  const wanted = outcome === 'right' ? right : [...right.slice(1), ...right.slice(0, 1)];
  // As first shown they have not been answered yet: one is moved and moved back.
  if ((await shownOrder(page)).join('\n') === wanted.join('\n')) await putInOrder(page, hand, [...wanted].reverse());
  await putInOrder(page, hand, wanted);
  return wanted.join('\n');
}

export async function choosePartners(page: Page, { key, prompts }: Secret, outcome: 'right' | 'wrong'): Promise<string> {
  const right = linesOf(key);
  const wanted = outcome === 'right' ? right : [...right.slice(1), ...right.slice(0, 1)];
  for (const [index, prompt] of prompts.entries()) await page.getByLabel(prompt, { exact: true }).selectOption(wanted[index] ?? '');
  for (const [index, prompt] of prompts.entries()) await expect(page.getByLabel(prompt, { exact: true })).toHaveValue(wanted[index] ?? '');
  return wanted.join('\n');
}

/** Tells apart items that ask in the same words, by what they offer. */
export async function offersSame(page: Page, { format, key, prompts }: Secret): Promise<boolean> {
  if (format === 'ordering') return [...(await shownOrder(page))].sort().join('\n') === linesOf(key).sort().join('\n');
  const labels = await page.getByRole('combobox').evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).labels[0]?.textContent ?? ''));
  return labels.join('\n') === prompts.join('\n');
}
