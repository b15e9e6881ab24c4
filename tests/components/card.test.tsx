import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MissingCard } from '../../components/missing-card';
import { samplePack } from '../support/sample-pack';
import { showCard } from './cards';
import { axeCheck, bundleOf, control, find, findAll, press, rendered, show } from './support';

const entries = ['sample-drip', 'sample-gloom', 'sampling'];
const widths = [320, 480, 1280];
const drip = samplePack.treatments[0];

describe.each(entries)('every card (%s)', (id) => {
  test('A13, A18, A19, A20, A21: a non-modal dialog, named by its visible title, which can take focus', () => {
    const card = showCard(id);
    const title = document.getElementById(card.getAttribute('aria-labelledby') ?? '');
    expect(title?.localName).toBe('h2');
    expect(title?.checkVisibility()).toBe(true);
    expect(title?.tabIndex).toBe(-1);
    expect(card.hasAttribute('aria-modal')).toBe(false);
    expect(card.closest('[aria-hidden]') ?? card.querySelector('[aria-hidden]')).toBeNull();
    expect([card.lang, card.dir, find(card, 'h2').lang]).toEqual(['en-GB', 'ltr', 'en']);
  });

  test('A20: the close button comes right after the title and closes', async () => {
    const onClose = vi.fn();
    const card = showCard(id, { onClose });
    find(card, 'h2').focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Close');
    await userEvent.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('A4: every control is reached by Tab, in the order of the page', async () => {
    const card = showCard(id);
    const stops = findAll(card, 'a[href], button, summary').filter((element) => element.checkVisibility());
    find(card, 'h2').focus();
    for (const stop of stops) {
      await userEvent.keyboard('{Tab}');
      expect(document.activeElement).toBe(stop);
    }
  });

  test('A9: controls are at least 32 pixels high', () => {
    const card = showCard(id);
    for (const element of findAll(card, 'button, summary').filter((one) => one.checkVisibility())) {
      expect(Math.round(element.getBoundingClientRect().height), element.textContent ?? '').toBeGreaterThanOrEqual(32);
    }
  });

  test.each(widths)('A10: at %i pixels nothing is wider than the card', async (width) => {
    await page.viewport(width, 800);
    const card = showCard(id);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  });

  test('A11: wider text spacing loses nothing', () => {
    const card = showCard(id);
    card.style.cssText = 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
    expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
    for (const text of findAll(card, 'p, b, li')) expect(text.scrollWidth).toBeLessThanOrEqual(text.clientWidth + 1);
  });

  test('D7, U2: it says when it was reviewed, by nobody yet, and what it is not', () => {
    const text = find(showCard(id), 'footer').textContent;
    expect(text).toContain('Reviewed 24 November 2026; no clinician or patient has reviewed it yet.');
    expect(text).toContain('Information, not advice. Talk to your clinician');
  });

  test('S4, S5: crisis lines are one press away: emergency number first, then the region', async () => {
    const card = showCard(id, { region: 'GB' });
    await press(find(card, '.card-crisis button'));
    const links = findAll(find(card, '.crisis'), 'a').map((link) => link.getAttribute('href'));
    expect(links.slice(0, 3)).toEqual(['tel:001', 'sms:000?body=HELLO', 'tel:002']);
  });

  test('S1: where the entry is about stopping, depression or the like, the first line stands there by itself', () => {
    const line = find(showCard(id, { region: 'GB' }), '.crisis-first');
    const link = line.querySelector('a')?.getAttribute('href');
    expect(link).toBe(id === 'sample-drip' ? 'tel:002' : undefined);
  });

  test.each([
    ['Not this meaning here', 'name-here'],
    ['Don’t explain this again', 'name'],
    ['Off on this site', 'site'],
    ['Off for today', 'today'],
  ])('"%s" is one press away', async (words, kind) => {
    const onSilence = vi.fn();
    const mention = { words: 'these words', why: 'safe name' };
    await press(control(showCard(id, { mention, onSilence }), words));
    expect(onSilence.mock.calls).toEqual([[kind]]);
  });

  test('without words of a page there is no name to be left alone with', () => {
    const labels = findAll(showCard(id), '.silence button').map((button) => button.textContent);
    expect(labels).toEqual(['Off on this site', 'Off for today', 'Settings']);
  });

  test('without a site there is none to be left alone on', () => {
    const labelsWith = (mention: { words: string; why?: string }) =>
      findAll(showCard(id, { mention, hasSite: false }), '.silence button').map((button) => button.textContent);
    expect(labelsWith({ words: 'x' })).toEqual(['Settings']);
    expect(labelsWith({ words: 'x', why: 'safe name' })).toEqual(['Don’t explain this again', 'Settings']);
  });

  test.each([
    ['safe name', 'These words have one meaning in our list'],
    ['"clinic" near it', '“clinic” stands near them'],
    ['"Zoloft" is named with it', '“Zoloft” is named with them'],
    ['nothing near it; counts where the page speaks of x', 'The page speaks of'],
  ])('why the words are marked: %s', async (why, reason) => {
    const card = showCard(id, { mention: { words: 'these words', why } });
    await press(control(card, 'Why “these words” is marked'));
    expect(find(card, '.footer-folds p.panel:not([hidden])').textContent).toContain(reason);
  });

  test('U3: an error can be reported: entry, version and what the card says, copied, nothing sent', async () => {
    const onCopy = vi.fn(async () => true);
    const card = showCard(id, { onCopy });
    await press(control(card, 'Report an error'));
    await press(control(card, 'Copy a report'));
    const report = String(onCopy.mock.calls.at(0)?.at(0));
    expect(report).toContain(`Evenhand 1.2.3, entry “${id}”, reviewed 2026-11-24`);
    expect(find(card, '.report').textContent).toContain('Copied.');
  });

  test('where copying is not allowed the report is selected', async () => {
    const card = showCard(id, { onCopy: async () => false });
    await press(control(card, 'Report an error'));
    await press(control(card, 'Copy a report'));
    const area = find<HTMLTextAreaElement>(card, 'textarea');
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
  });

  test('axe finds nothing, folded or not', async () => {
    const card = showCard(id);
    expect(await axeCheck(card)).toEqual([]);
    for (const fold of card.querySelectorAll('details')) fold.open = true;
    for (const button of findAll(card, '[aria-expanded=false]')) await press(button);
    expect(await axeCheck(card)).toEqual([]);
  });
});

describe('a treatment’s card', () => {
  test('P10, B12: what it is, then the warning, then both sides, then the way to compare', () => {
    const card = showCard('sample-drip');
    const order = ['.kind', 'h2', '.is', '.warning', '.sides', '.more', '.go', 'footer', '.silence'];
    const places = order.map((selector) => find(card, selector));
    for (const [at, place] of places.entries()) {
      const next = places[at + 1];
      if (next) expect(place.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
    expect(find(card, '.warning').closest('details')).toBeNull();
    expect(find(card, '.warning').textContent).toContain(drip?.warning.text);
  });

  test('B2, B7: the first three of each side, in the order of the rows', () => {
    const card = showCard('sample-drip');
    const titles = (side: string) =>
      findAll(card, `.sheet > .sides .side-${side} .point > b`).map((b) => b.textContent);
    expect(titles('pros')).toEqual(['Sample help', 'Sample speed', 'Easy to make up']);
    expect(titles('cons')).toEqual([
      'Wears off',
      'Unpronounceablenessofsamples in one long word',
      'Sample symptoms on stopping',
    ]);
  });

  test.each(widths)(
    'B6: at %i pixels both sides are in view together, equal in every respect but hue',
    async (width) => {
      await page.viewport(width, 900);
      const card = showCard('sample-drip', { detail: 'full' });
      const [pros, cons] = [find(card, '.side-pros'), find(card, '.side-cons')];
      expect(Math.abs(contentWidth(pros) - contentWidth(cons))).toBeLessThanOrEqual(4);
      expect(pros.getBoundingClientRect().top).toBe(cons.getBoundingClientRect().top);
      expect(pros.getBoundingClientRect().height).toBe(cons.getBoundingClientRect().height);
      expect(cons.getBoundingClientRect().right).toBeLessThanOrEqual(width);
      for (const part of [
        'h3',
        'svg',
        '.point',
        '.point > b',
        '.point > p:not(.figure)',
        '.evidence',
        '.certainty',
        '.bar-on',
      ]) {
        expect(looks(find(pros, part), part === 'h3' || part === 'svg'), part).toEqual(
          looks(find(cons, part), part === 'h3' || part === 'svg'),
        );
      }
      const rows = (side: Element) => findAll(side, '.point').map((point) => point.getBoundingClientRect().top);
      expect(rows(pros)).toEqual(rows(cons));
    },
  );

  test('G3: certainty stands in words beside each point, with as many bars', () => {
    const card = showCard('sample-drip');
    const shown = findAll(card, '.sheet > .sides .certainty').map((element) => [
      element.textContent,
      element.querySelectorAll('.bar-on').length,
    ]);
    expect(shown).toEqual([
      ['fairly sure', 3],
      ['sure', 4],
      ['not very sure', 2],
      ['very unsure', 1],
      ['fairly sure', 3],
      ['not very sure', 2],
    ]);
  });

  test('R1: a point’s figure stands under its title; whom it counts, and both frames, unfold with its sentence (R6, R7)', async () => {
    const card = showCard('sample-drip');
    const point = find(card, '.point');
    expect(find(point, '.figure').textContent).toBe(
      '42 of 100 with the sample, 19 of 100 with a dummy sample, after 8 weeks',
    );
    await press(find(point, 'summary'));
    expect(find(point, '.figure-in-full').textContent).toContain('58 of 100: not.');
    expect(find(point, '.figure-in-full').textContent).toContain('200 made-up adults');
    expect(point.textContent).toContain('A sample statement about sample help');
  });

  test('what holds for the page’s condition comes first, on both sides', () => {
    const [bundle, gloom] = [bundleOf('sample-drip'), ['sample-gloom']];
    const entry = bundle.entry.kind === 'treatment' ? bundle.entry : undefined;
    const forGloom = <T extends { title: string }>(points: readonly T[] = []) =>
      points.map((point) => ({ ...point, ...(/time|cost/i.test(point.title) && { for: gloom }) }));
    const changed = { ...bundle, entry: { ...entry, pros: forGloom(entry?.pros), cons: forGloom(entry?.cons) } };
    const card = showCard('sample-drip', { bundle: changed as typeof bundle, pageCondition: 'sample-gloom' });
    const titles = findAll(card, '.sheet > .sides .point > b').map((b) => b.textContent);
    expect(titles).toContain('Takes no time');
    expect(titles).toContain('Costs a sample');
    expect(titles).toHaveLength(6);
  });

  test('names in its sentences lead on, each once, and never to itself', async () => {
    const onOpenEntry = vi.fn();
    const namesIn = (text: string) =>
      [...text.matchAll(/sample/g)].flatMap(({ index }) => [{ from: index, to: index + 6, entry: 'sampling' }]);
    const card = showCard('sample-drip', { namesIn, onOpenEntry });
    const names = findAll(card, '.name').filter((name) => name.textContent === 'sample');
    expect(names).toHaveLength(1);
    await press(names[0] ?? card);
    expect(onOpenEntry).toHaveBeenCalledWith('sampling');
    expect(showCard('sampling', { namesIn }).querySelector('.name')).toBeNull();
  });

  test('in full, everything stands open', () => {
    const card = showCard('sample-drip', { detail: 'full' });
    expect(find(card, '.point > p:not(.figure)').checkVisibility()).toBe(true);
    expect(find(card, '.more .part').checkVisibility()).toBe(true);
  });

  test('T5: a point’s sources and doubts open in place, in one press, with year and type', async () => {
    const card = showCard('sample-drip');
    const point = find(card, '.point');
    expect(find(point, 'a').checkVisibility()).toBe(false);
    await press(find(point, 'summary'));
    const link = find<HTMLAnchorElement>(point, 'a');
    expect(link.checkVisibility()).toBe(true);
    expect([link.href, link.target, link.rel]).toEqual([
      'https://sample.example/sample-review',
      '_blank',
      'noreferrer noopener',
    ]);
    expect(point.textContent).toContain('Sample authors, 2024, review of studies');
    expect(point.textContent).toContain('A sample doubt.');
  });

  test('all sources are one press away, and weaker reading is said', async () => {
    const card = showCard('sample-drip');
    await press(control(find(card, '.actions'), '2 sources'));
    const list = find(card, '.actions .sources');
    expect(list.checkVisibility()).toBe(true);
    expect(list.textContent).toContain('randomised trial, only its summary was read');
  });

  test('"more" opens in place: the other points, stopping, caring, sayings, disagreements, questions', async () => {
    const card = showCard('sample-drip');
    const summary = find(card, '.more > summary');
    const before = summary.getBoundingClientRect().top;
    await press(summary);
    expect(summary.getBoundingClientRect().top).toBe(before);
    expect(findAll(card, '.more h3').map((title) => title.textContent)).toEqual([
      'Pros',
      'Cons',
      'Stopping safely',
      'If you care for someone',
      'Often said, and what is known',
      'Where sources disagree',
      'Questions to ask',
    ]);
  });

  test('S8: how to stop stands in the footer, where there is something to stop', () => {
    expect(find(showCard('sample-drip'), 'footer').textContent).toContain('Do not stop the sample at once.');
    expect(showCard('sample-talks').querySelector('.stop')).toBeNull();
  });

  test('B16: the way to compare names no option first', async () => {
    const onCompare = vi.fn();
    const card = showCard('sample-drip', { onCompare });
    await press(control(card, 'Compare with other options'));
    expect(onCompare).toHaveBeenCalledWith({ treatments: ['sample-drip'] });
  });

  test('with one condition only, the comparison is for that one', async () => {
    const onCompare = vi.fn();
    await press(control(showCard('sample-tablets', { onCompare }), 'Compare with'));
    expect(onCompare).toHaveBeenCalledWith({ condition: 'sample-gloom', treatments: ['sample-tablets'] });
  });

  test('a brand is explained, with what holds for it and the doubt about the wording', () => {
    const card = showCard('sample-tablets', {
      mention: { words: 'SAMPLEX', memberId: 'sampletine', notes: 'This wording covers more.' },
    });
    expect(find(card, '.kind').textContent).toMatch(/^Samplex is a brand of sampletine/);
    expect(find(card, '.about').textContent).toContain('Sampletine differs from other samples.');
    expect(find(card, '.about').textContent).toContain('This wording covers more.');
  });

  test('U2: an overdue review is said, and who reviewed it', () => {
    const card = showCard('sample-tablets');
    const banner = find(card, '.banner');
    expect(banner.textContent).toContain('Out of date: due for review on 10 January 2025.');
    expect(banner.compareDocumentPosition(find(card, '.is')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(showCard('sample-drip').querySelector('.banner')).toBeNull();
    expect(find(card, 'footer').textContent).toContain('no clinician has reviewed it yet; patient: A. Sample.');
  });

  test('another entry in its place starts folded and at its own title', async () => {
    const card = showCard('sample-drip');
    await press(find(card, '.more > summary'));
    await rendered();
    expect(showCard('sample-talks').querySelector('details[open]')).toBeNull();
  });
});

describe('cards of conditions and terms', () => {
  test('a condition: what it is, the decision, untreated, its treatments by name, what is not covered', async () => {
    const onOpenEntry = vi.fn();
    const card = showCard('sample-gloom', { onOpenEntry });
    expect(card.textContent).toContain('Which sample should stand first, or none for now?');
    expect(card.textContent).toContain('20 of 100 may be well by spring.');
    const links = findAll(card, '.entry-links button').map((link) => link.textContent);
    expect(links).toEqual([...links].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'en')));
    expect(findAll(card, '.not-covered > ul > li').map((item) => item.firstChild?.textContent)).toEqual([
      'Sample naps',
      'Sample walks',
    ]);
    await press(control(card, 'Sample talks'));
    expect(onOpenEntry).toHaveBeenCalledWith('sample-talks');
  });

  test('a term: what it means and where to read on', async () => {
    const onCompare = vi.fn();
    const card = showCard('sampling', { onCompare });
    expect(card.textContent).toContain('Taking a small part to stand for the whole.');
    await press(control(card, 'Compare with'));
    expect(onCompare).toHaveBeenCalledWith({ condition: 'sample-gloom', treatments: ['sample-drip'] });
  });

  test('back is there only when there is somewhere to go', async () => {
    const onBack = vi.fn();
    expect(showCard('sampling').querySelector('[aria-label=Back]')).toBeNull();
    await press(find(showCard('sample-gloom', { onBack }), '[aria-label=Back]'));
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('a missing entry: one sentence and the way out', async () => {
    const onClose = vi.fn();
    const root = show(<MissingCard words="Samplex" onClose={onClose} />, 'card');
    expect(find(root, '.is').textContent).toBe('This entry cannot be shown now. Reload the page to try again.');
    await press(control(root, 'Close'));
    expect(onClose).toHaveBeenCalledOnce();
    expect(await axeCheck(root)).toEqual([]);
  });
});

function contentWidth(element: Element): number {
  return find(element, 'ul').getBoundingClientRect().width;
}

function looks(element: Element, hue: boolean): Record<string, string> {
  const style = getComputedStyle(element);
  const names = [
    'fontSize',
    'fontWeight',
    'fontFamily',
    'fontStyle',
    'lineHeight',
    'opacity',
    'backgroundColor',
  ] as const;
  const box = element instanceof SVGElement ? { width: style.width, height: style.height } : {};
  return {
    ...Object.fromEntries(names.map((name) => [name, style[name]])),
    ...box,
    ...(!hue && { color: style.color }),
  };
}
