import type { Page } from 'puppeteer-core';

/** Collects what goes wrong in the page from now on: uncaught errors and what is written to its console as an error. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
