/** The card, seen through the open shadow root of the test build. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { pause, until } from './until';

/** Waits for an open card and gives its dialog. */
export function openCard(place: Page | Frame): Promise<ElementHandle<Element>> {
  return until('an open card', () => findCard(place));
}

/** Waits until no card is open. */
export async function noCard(place: Page | Frame): Promise<void> {
  await until('the card to close', async () => !(await findCard(place)));
}

/** The dialog of the open card, at this moment. */
export async function findCard(place: Page | Frame): Promise<ElementHandle<Element> | undefined> {
  const handle = await place.evaluateHandle(() => {
    for (const element of document.querySelectorAll('*')) {
      const dialog = element.shadowRoot?.querySelector('[role=dialog]');
      if (dialog?.checkVisibility()) return dialog;
    }
    return undefined;
  });
  return (handle.asElement() as ElementHandle<Element> | null) ?? undefined;
}

/** The visible title, which names the dialog. */
export function titleOf(card: ElementHandle<Element>): Promise<string> {
  return card.evaluate((dialog) => {
    const id = dialog.getAttribute('aria-labelledby') ?? '';
    const title = (dialog.getRootNode() as ShadowRoot).getElementById(id);
    return title?.textContent?.trim() ?? '';
  });
}

/** Everything that the card shows at this moment, as one line. */
export function textOf(card: ElementHandle<Element>): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away must not count as shown.
  return card.evaluate((dialog) => (dialog as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
}

/** Presses the button, link or disclosure of the card whose label or text contains `name`. */
export async function pressIn(card: ElementHandle<Element>, name: string): Promise<void> {
  const handle = await card.evaluateHandle((dialog, wanted) => {
    const controls = [...dialog.querySelectorAll('button, a, summary')];
    return controls.find((control) => `${control.getAttribute('aria-label')} ${control.textContent}`.includes(wanted));
  }, name);
  const control = handle.asElement() as ElementHandle<Element> | null;
  if (!control) throw new Error(`the card has no control named "${name}": ${await textOf(card)}`);
  await control.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  // A press on a card that has only just come is ignored.
  await pause(300);
  await control.click();
}

/** Whether keyboard focus is inside the card. */
export function hasFocus(card: ElementHandle<Element>): Promise<boolean> {
  return card.evaluate((dialog) => dialog.contains((dialog.getRootNode() as ShadowRoot).activeElement));
}

/**
 * Waits for an open card in Chromium even when its shadow root is closed, as in the released build: the accessibility
 * tree shows it. Gives the dialog's name.
 */
export async function waitForDialog(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  try {
    return await until('a dialog in the accessibility tree', async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const dialog = nodes.find(({ role, ignored }) => role?.value === 'dialog' && !ignored);
      return String(dialog?.name?.value ?? '');
    });
  } finally {
    await session.detach();
  }
}
