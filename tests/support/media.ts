/** What the system or the person wishes for, as pages are told of it by media queries. */
import type { Browser, Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';

export interface Wishes {
  readonly scheme?: 'light' | 'dark';
  /** As little motion as can be. */
  readonly isCalm?: boolean;
  /** A finger instead of a mouse. */
  readonly isCoarse?: boolean;
  /** The system's own few colours. */
  readonly isForced?: boolean;
}

/** Has the page believe these wishes until the test is over; in Firefox every page does. */
export async function wishFor(page: Page, wishes: Wishes): Promise<void> {
  if ((await page.browser().version()).startsWith('Chrome')) await wishInChromium(page, wishes);
  else await wishInFirefox(page.browser(), wishes);
}

async function wishInChromium(page: Page, { scheme, isCalm, isCoarse, isForced }: Wishes): Promise<void> {
  const session = await page.createCDPSession();
  const features = [
    ...(scheme ? [{ name: 'prefers-color-scheme', value: scheme }] : []),
    ...(isCalm ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []),
    ...(isForced ? [{ name: 'forced-colors', value: 'active' }] : []),
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
  if (isCoarse) await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
}

async function wishInFirefox(browser: Browser, { scheme, isCalm, isCoarse, isForced }: Wishes): Promise<void> {
  const preferences: Record<string, number> = {
    ...(scheme && { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 }),
    ...(isCalm && { 'ui.prefersReducedMotion': 1 }),
    ...(isCoarse && { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 }),
    ...(isForced && { 'browser.display.document_color_use': 2 }),
  };
  const all = JSON.stringify(preferences);
  await inFirefox(
    browser,
    `for (const [name, value] of Object.entries(${all})) Services.prefs.setIntPref(name, value)`,
  );
  onTestFinished(() =>
    inFirefox(browser, `for (const name of Object.keys(${all})) Services.prefs.clearUserPref(name)`),
  );
}

/** The part of puppeteer's connection to Firefox that is used here; it has no types for the browser's own windows. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: { contexts?: { context: string }[] } }>;
}

/** Runs a line in Firefox's own window, which needs `--remote-allow-system-access`. */
async function inFirefox(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: result.contexts?.[0]?.context };
  await connection.send('script.evaluate', { expression, target, awaitPromise: false });
}
