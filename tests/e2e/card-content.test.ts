import { describe, expect, test } from 'vitest';
import { tabShowing } from '../support/browsers';
import { findCard, noCard, openCard, pressIn, textOf, titleOf } from '../support/card';
import { letter } from '../support/letter';
import { placeOf, pressMark, readMarks, waitForMarks } from '../support/marks';
import { browsers, setStage } from '../support/stage';
import { pause, until } from '../support/until';

describe.each(browsers)('what the card shows, and where, in %s', (name) => {
  const stage = setStage(name, 'test', {
    '/frame.html': '<!doctype html><p>A frame.</p><iframe src="{other}/inner.html" width="700" height="800"></iframe>',
    '/inner.html': '<!doctype html><p>Inside: ketamine infusions.</p>',
    '/strict.html': {
      body: '<!doctype html><p>Under a strict policy: Zoloft.',
      csp: "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
    },
  });

  describe('what it shows', () => {
    test('a term and a condition have cards of their own', async () => {
      const page = await stage.open(letter);
      await pressMark(page, 'dissociation');
      expect(await titleOf(await openCard(page))).toMatch(/dissociation/i);
      await page.keyboard.press('Escape');
      await noCard(page);
      await pressMark(page, 'PTSD');
      expect(await titleOf(await openCard(page))).toMatch(/PTSD/);
    });

    test('sources, crisis lines and "information, not advice" are in it', async () => {
      const page = await stage.open(letter);
      await pressMark(page, 'ketamine infusions');
      const card = await openCard(page);
      expect(await textOf(card)).toMatch(/Information, not advice/);
      expect(await textOf(card)).toMatch(/In crisis/);
      await pressIn(card, 'More lines');
      await until('crisis lines', async () => /988|116 123/.test(await textOf(card)));
      await pressIn(card, 'sources');
      await until('sources', () =>
        card.evaluate((dialog) => [...dialog.querySelectorAll('a[href^="https:"]')].some((a) => a.checkVisibility())),
      );
    });

    test('"Compare" opens the comparison in a tab of its own', async () => {
      const page = await stage.open(letter);
      await pressMark(page, 'ketamine infusions');
      await pressIn(await openCard(page), 'Compare');
      const tab = await tabShowing(stage.browser, '/compare.html');
      await until('its table', () => tab.evaluate(() => document.querySelectorAll('table th[scope=col]').length >= 2));
      await tab.close();
    });
  });

  describe('in awkward places', () => {
    test('in a frame from another site', async () => {
      const page = await stage.open('/frame.html');
      const frame = await until('the frame', () => page.frames().find((one) => one.url().endsWith('/inner.html')));
      await waitForMarks(frame, ['ketamine infusions']);
      const inside = await placeOf(frame, 'ketamine infusions');
      const box = await (await frame.frameElement())?.boundingBox();
      if (!box) throw new Error('the frame has no box');
      // A frame of another process may be drawn before presses reach it.
      const card = await until('a card', async () => {
        await page.mouse.click(box.x + inside.x, box.y + inside.y);
        await pause(1000);
        return findCard(frame);
      });
      expect(await titleOf(card)).toBe('Ketamine infusion');
    });

    test('under a strict content security policy, with its own looks', async () => {
      const page = await stage.open('/strict.html');
      await pressMark(page, 'Zoloft');
      const card = await openCard(page);
      expect(await card.evaluate((dialog) => getComputedStyle(dialog).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    });

    test('over a modal dialog of the page, where it can be pressed', async () => {
      const page = await stage.open(`<!doctype html><p>Behind: PTSD.</p>
        <dialog id="modal"><p>In the dialog: Zoloft.</p></dialog><script>modal.showModal()</script>`);
      await pressMark(page, 'Zoloft');
      await pressIn(await openCard(page), 'Close');
      await noCard(page);
      expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    });

    test('A10: within 320 pixels, nothing runs out of the window', async () => {
      const page = await stage.open(letter);
      await page.setViewport({ width: 320, height: 640 });
      await pressMark(page, 'PTSD');
      const card = await openCard(page);
      const [box, overflow] = [
        await card.boundingBox(),
        await card.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth),
      ];
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
});

describe.each(browsers)('switching off from the card in %s', (name) => {
  const stage = setStage(name, 'test');

  test('"Off on this site" silences the page at once, and the next one', async () => {
    const page = await stage.open(letter);
    await pressMark(page, 'ketamine infusions');
    await pressIn(await openCard(page), 'Off on this site');
    await noCard(page);
    await waitForMarks(page, []);
    const next = await stage.open(letter);
    await pause(1000);
    expect(await readMarks(next)).toEqual([]);
  });
});
