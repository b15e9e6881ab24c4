/** Key presses by which the list of a page's names leads to each of them. */
import { loadPack } from '../knowledge/load';
import type { TestBrowser } from '../tests/support/browsers';
import { goBackstage } from '../tests/support/extension';
import { settledMarks } from '../tests/support/marks';
import { until } from '../tests/support/until';

/** Generic names of medicines, which need no context: more than are asked for. */
export function pageOfNames(count: number): string {
  const members = loadPack().treatments.flatMap((treatment) => treatment.members.map(({ name }) => name));
  const names = [...new Set(members)].filter((name) => /^[a-z]+$/.test(name)).slice(0, count);
  return `<!doctype html><html lang="en"><title>Medicines</title><body>${names.map((name) => `<p>About ${name}.</p>`).join('')}`;
}

/** How many keys were pressed in the open list until the card of each of its first `count` names was open. */
export async function keysFor(browser: TestBrowser, url: string, count: number): Promise<number[]> {
  const page = await browser.newPage(url);
  await settledMarks(page);
  const backstage = await goBackstage(browser, page);
  const tab = await backstage.tabOf(page.url());
  const presses: number[] = [];
  for (let at = 0; at < count; at++) {
    await backstage.send(tab, { type: 'command', command: 'list-names' });
    const name = await until('the list', () => page.evaluate(nameInList, at));
    const digits = String(at + 1);
    await page.keyboard.type(digits);
    const isThere = (await page.evaluate(focusedInList)) === name;
    await page.keyboard.press('Enter');
    const card = await until('a card in its place', () => page.evaluate(cardText));
    presses.push(isThere && card.includes(name) ? digits.length + 1 : Number.NaN);
    await page.keyboard.press('Escape');
    await until('the card to go', async () => (await page.evaluate(cardText)) === undefined);
  }
  return presses;
}

/**
 * Runs in the page, as the next two do. Our hosts stand beside its body, and their roots are open in a browser with a probe. No
 * function in common: only what is written here goes into the page.
 */
function nameInList(at: number): string | undefined {
  const roots = [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot);
  const list = roots.find((root) => root?.querySelector('.names'));
  return list?.querySelectorAll('.names button')[at]?.textContent?.toLowerCase();
}

function focusedInList(): string | undefined {
  const roots = [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot);
  return roots.find((root) => root?.querySelector('.names'))?.activeElement?.textContent?.toLowerCase();
}

/** Of a card that is no list. */
function cardText(): string | undefined {
  const roots = [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot);
  const card = roots.find((root) => root?.querySelector('[role=dialog]:not(:has(.names))'));
  return card?.querySelector('[role=dialog]')?.textContent?.toLowerCase();
}
