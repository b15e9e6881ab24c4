/** What the reader leaves registered in a page, seen by a probe that stands around it in a copy of the test build. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers, launch, type TestBrowser } from '../support/browsers';
import { someMarks } from '../support/marks';
import { askProbe, probed } from '../support/probe';
import { serve, type TestServer } from '../support/server';
import { until } from '../support/until';

describe.each(browsers)('footprint in %s', (name) => {
  let browser: TestBrowser | undefined;
  let server: TestServer | undefined;
  const open = async (path: string) => {
    if (!browser || !server) throw new Error('not started');
    return browser.newPage(server.url(path));
  };

  beforeAll(async () => {
    server = await serve({
      '/plain.html': `<!doctype html><title>Plain</title>${'<p>Words of no meaning to us.</p>'.repeat(500)}`,
      '/named.html': '<!doctype html><title>Named</title><p>About Zoloft.</p>',
    });
    browser = await launch(name, { extension: await probed(name, 'test') });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('a page without a name keeps one observer, and nothing else', async () => {
    const page = await open('/plain.html');
    await until('the reading to end', async () => {
      const { turns, registered } = await askProbe(page);
      return turns.some(({ what }) => what === 'requestIdleCallback') && registered.waiting === 0;
    });
    expect((await askProbe(page)).registered).toEqual({ observers: ['MutationObserver'], listeners: [], waiting: 0 });
  });

  test('a page with a name is listened to: the probe sees it', async () => {
    const page = await open('/named.html');
    await someMarks(page);
    expect((await askProbe(page)).registered.listeners).toContain('pointermove');
  });
});
