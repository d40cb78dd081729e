import { expect, type Locator, type Page, type TestInfo } from '@playwright/test';
import { choosePartners, offersSame, orderEvents } from './composite-player';
import type { Secret } from './learner-in-database';

/** How a person works the page: with the keyboard at a desk, with a thumb on a phone. */
export type Hand = 'keyboard' | 'thumb';

export function handOf(testInfo: TestInfo): Hand {
  return testInfo.project.name === 'phone' ? 'thumb' : 'keyboard';
}

/** Works a button or link: a tap, or focus and Enter. */
export async function work(hand: Hand, target: Locator): Promise<void> {
  if (hand === 'thumb') return target.tap();
  await target.focus();
  await target.press('Enter');
}

const isComposite = (secret: Secret) => secret.format === 'ordering' || secret.format === 'matching';
const isChoice = (secret: Secret) => secret.format === 'multiple-choice' || secret.format === 'true-false';
/** Answered from what is shown, and checked; in a review the others are recalled and looked up. */
export const isOffered = (secret: Secret): boolean => isChoice(secret) || isComposite(secret);

/** A stem as a heading holds it. */
export const asShown = ({ stem }: Pick<Secret, 'stem'>) => stem.replace(/_{3,}/, 'blank');

/**
 * The item on screen, recognised by its stem and by whether it offers options; waits until one of these is asked. A blank is read out as
 * the word "blank", and filled once the answer is known.
 */
export async function currentSecret(page: Page, secrets: readonly Secret[]): Promise<Secret> {
  let found: Secret | undefined;
  const look = async () => {
    const shown = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const offers = (await page.getByRole('radio').count()) > 0;
    found = undefined;
    for (const secret of secrets.filter((one) => asShown(one) === shown.trim() && isChoice(one) === offers)) {
      if (!isComposite(secret) || (await offersSame(page, secret))) found ??= secret;
    }
    return found ? 'one of these items' : `“${shown}”`;
  };
  await expect.poll(look, 'what the page asks').toBe('one of these items');
  if (!found) throw new Error('unreachable: the poll has passed');
  return found;
}

/** Gives an answer and waits for the verdict. Returns what was answered. */
export async function answer(page: Page, hand: Hand, secret: Secret, outcome: 'right' | 'wrong'): Promise<string> {
  const given = await giveAnswer(page, hand, secret, outcome);
  // Where the focus is on a button or a list, Enter is theirs.
  if (hand === 'thumb' || isComposite(secret)) await work(hand, page.getByRole('button', { name: /^Check/ }));
  else await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: outcome === 'right' ? /^Right/ : 'Not right' })).toBeVisible();
  return given;
}

async function giveAnswer(page: Page, hand: Hand, secret: Secret, outcome: 'right' | 'wrong'): Promise<string> {
  if (secret.format === 'ordering') return orderEvents(page, hand, secret, outcome);
  if (secret.format === 'matching') return choosePartners(page, secret, outcome);
  return isChoice(secret) ? choose(page, hand, secret, outcome) : type(page, secret, outcome);
}

async function choose(page: Page, hand: Hand, secret: Secret, outcome: 'right' | 'wrong'): Promise<string> {
  const options = await page.getByRole('radio').evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
  const index = options.findIndex((option) => (option === secret.key) === (outcome === 'right'));
  const given = options[index];
  if (given === undefined) throw new Error(`no ${outcome} option for “${secret.stem}”`);
  if (hand === 'thumb') {
    await page.locator('fieldset label').nth(index).tap();
    await expect(page.getByRole('radio').nth(index)).toBeChecked();
    return given;
  }
  // A key is heard once the page has come alive; a person presses it again, which changes nothing when it was heard.
  await expect(async () => {
    await page.keyboard.press(String(index + 1));
    await expect(page.getByRole('radio').nth(index)).toBeChecked({ timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  return given;
}

async function type(page: Page, secret: Secret, outcome: 'right' | 'wrong'): Promise<string> {
  const given = outcome === 'right' ? secret.key : secret.format === 'numeric' ? '987654321' : 'quite another thing';
  await page.getByRole('textbox').fill(given);
  return given;
}

/**
 * Reviews so many cards, all of them remembered. Siblings that look alike go with the one that was asked: the page may still show it when the next card is
 * looked for.
 */
export async function reviewCards(page: Page, hand: Hand, known: readonly Secret[], count: number): Promise<void> {
  const done = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const secret = await currentSecret(page, known.filter((one) => !done.has(asShown(one))));
    done.add(asShown(secret));
    if (isOffered(secret)) {
      await answer(page, hand, secret, 'right');
      await next(page, hand);
    } else {
      await work(hand, page.getByRole('button', { name: /^Show answer/ }));
      await work(hand, page.getByRole('button', { name: /^Remembered/ }));
    }
  }
}

/** The marked sentences are the ones that prove the key, each marked once. */
export async function expectProof(page: Page, { quote, furtherEvidence }: Secret): Promise<void> {
  await expect(page.locator('figure mark').first()).toBeVisible();
  const quotes = new Set([quote, ...(furtherEvidence ?? []).map((further) => further.quote)]);
  expect((await page.locator('figure mark').allTextContents()).sort()).toEqual([...quotes].sort());
}

export async function next(page: Page, hand: Hand): Promise<void> {
  if (hand === 'thumb') await page.getByRole('button', { name: /^(Next|See|Finish)/ }).tap();
  else await page.keyboard.press('Enter');
}

/** Answers the rest of a quiz, by default rightly, and waits for its summary. */
export async function finishQuiz(page: Page, hand: Hand, secrets: readonly Secret[], outcomeOf: (index: number) => 'right' | 'wrong' = () => 'right', from = 0): Promise<void> {
  for (let index = from; index < secrets.length; index += 1) {
    await expect(page.getByText(`${index + 1} of ${secrets.length}`)).toBeVisible();
    const secret = await currentSecret(page, secrets);
    await answer(page, hand, secret, outcomeOf(index));
    await expectProof(page, secret);
    await next(page, hand);
  }
}
