import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import settingsCss from '../../components/settings.css?inline';
import { SettingsPage } from '../../components/settings-page';
import { fieldTitles } from '../../components/settings-words';
import { exportSettings } from '../../platform/settings-import';
import { defaults, type Settings } from '../../platform/settings-shape';
import { samplePack } from '../support/sample-pack';
import { axeCheck, control, find, findAll, press, rendered, sampleIndex, show } from './support';

interface HostProps {
  readonly first: Settings;
  readonly onNow: (settings: Settings) => void;
}

function Host({ first, onNow }: HostProps) {
  const [settings, setSettings] = useState(first);
  onNow(settings);
  return (
    <SettingsPage
      settings={settings}
      onSettings={(change) => setSettings(change)}
      index={sampleIndex}
      crisisLines={samplePack.crisisLines}
      shortcuts={[{ name: 'Go to the next marked name', keys: 'Alt+Shift+.' }]}
      onShortcuts={() => {}}
    />
  );
}

/** The page with settings that it can change, and a look at them. */
function showSettings(more: Partial<Settings> = {}) {
  let now: Settings = { ...defaults, ...more };
  const onNow = (settings: Settings): void => {
    now = settings;
  };
  const root = show(
    <>
      <style>{settingsCss}</style>
      <Host first={now} onNow={onNow} />
    </>,
    'page',
  );
  return { root, now: () => now };
}

const settingsShown = (root: ParentNode) => findAll(root, '[data-setting]').map(({ dataset }) => dataset.setting);

async function type(input: HTMLInputElement, text: string): Promise<void> {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await rendered();
}

/** Gives the page a file, as the browser's picker would. */
async function choose(root: ParentNode, text: string): Promise<void> {
  const input = find<HTMLInputElement>(root, 'input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([text], 'mine.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await rendered();
}

test('every setting that is stored can be set', () => {
  const all = showSettings({ sitesMode: 'these' }).root;
  const usual = showSettings().root;
  const shown = new Set([...settingsShown(all), ...settingsShown(usual)]);
  expect(Object.keys(fieldTitles).filter((field) => !shown.has(field))).toEqual([]);
});

test('a choice, a switch, a kind, the dwell, the region', async () => {
  const { root, now } = showSettings();
  await press(control(root, 'Only these sites'));
  await press(control(root, 'Number on the toolbar button'));
  await press(control(root, 'Conditions'));
  await press(control(root, 'Half as large again'));
  const dwell = find<HTMLInputElement>(root, 'input[type=range]');
  dwell.value = '800';
  dwell.dispatchEvent(new Event('change', { bubbles: true }));
  const region = find<HTMLSelectElement>(root, '.region select');
  region.value = 'US';
  region.dispatchEvent(new Event('change', { bubbles: true }));
  await rendered();
  expect(now()).toEqual({
    ...defaults,
    sitesMode: 'these',
    badge: true,
    kinds: { ...defaults.kinds, condition: false },
    textSize: 1.5,
    dwellMs: 800,
    region: 'US',
  });
  region.value = '';
  region.dispatchEvent(new Event('change', { bubbles: true }));
  await rendered();
  expect(now()).not.toHaveProperty('region');
});

test('a site is added by its address and removed again; what is no site is refused in words', async () => {
  const { root, now } = showSettings();
  const list = find(root, '[data-setting=sitesOff]');
  const input = find<HTMLInputElement>(list, 'input');
  await type(input, 'two words');
  await press(find(list, 'button[type=submit]'));
  expect([now().sitesOff, find(list, '[role=alert]').textContent]).toEqual([[], 'This is not the address of a site.']);
  expect(await axeCheck(root)).toEqual([]);
  await type(input, 'https://forum.example.org/thread');
  await press(find(list, 'button[type=submit]'));
  expect([now().sitesOff, input.value]).toEqual([['forum.example.org'], '']);
  await press(control(list, 'Remove forum.example.org'));
  expect(now().sitesOff).toEqual([]);
});

test('muted names are told by name and place, and can be taken back', async () => {
  const { root, now } = showSettings({
    mutedNames: [{ entry: 'sample-drip' }, { site: 'a.org', entry: 'sample-tablets', member: 'sampletine' }],
  });
  const tablets = sampleIndex.find(({ id }) => id === 'sample-tablets')?.name;
  expect(findAll(root, '[data-setting=mutedNames] li').map((item) => item.textContent)).toEqual([
    'Sample drip, everywhere',
    `sampletine (${tablets}), on a.org`,
  ]);
  await press(control(root, 'Remove Sample drip'));
  expect(now().mutedNames).toEqual([{ site: 'a.org', entry: 'sample-tablets', member: 'sampletine' }]);
});

test('the search finds settings by any of their words, and says when there is none', async () => {
  const { root } = showSettings();
  const search = find<HTMLInputElement>(root, 'input[type=search]');
  const said = () => find(root, '.settings-top [role=status]').textContent;
  await type(search, 'dotted');
  expect([settingsShown(root), said()]).toEqual([['markStyle'], '1 setting']);
  await type(search, 'pointer REST');
  expect(settingsShown(root)).toEqual(['opening', 'dwellMs']);
  await type(search, 'bread');
  expect([settingsShown(root), said()]).toEqual([[], 'No setting speaks of “bread”.']);
  expect(await axeCheck(root)).toEqual([]);
  await type(search, ' ');
  expect([settingsShown(root).length > 15, said()]).toEqual([true, '']);
});

test('a file is joined with what is set, and each line is reported', async () => {
  const { root, now } = showSettings({ sitesOff: ['a.org'] });
  await choose(root, JSON.stringify({ sitesOff: ['b.org'], dwellMs: 'slow', colour: 'red' }));
  expect(now()).toEqual({ ...defaults, sitesOff: ['a.org', 'b.org'] });
  expect(findAll(root, '[data-setting=import] [role=status] li').map((line) => line.textContent)).toEqual([
    'Sites that stay silent: b.org',
    'How long the pointer rests before a card opens: slow is not understood and was left out',
    'colour is not a setting of this version and was left out',
  ]);
  await choose(root, 'not settings');
  expect(now().sitesOff).toEqual(['a.org', 'b.org']);
  expect(find(root, '[data-setting=import] [role=status]').textContent).toContain('Nothing was changed');
  await choose(root, exportSettings({ ...defaults, detail: 'full' }));
  expect(now()).toEqual({ ...defaults, sitesOff: ['a.org', 'b.org'], detail: 'full' });
});

test('a reset can be undone', async () => {
  const { root, now } = showSettings({ detail: 'full', sitesOff: ['a.org'] });
  await press(control(root, 'Reset all settings'));
  expect(now()).toEqual(defaults);
  await press(control(find(root, '[data-setting=reset]'), 'Undo'));
  expect(now()).toEqual({ ...defaults, detail: 'full', sitesOff: ['a.org'] });
});

test('settings that are too long to be carried are told so', () => {
  const sitesOff = Array.from({ length: 3000 }, (_, at) => `a-rather-long-name-of-a-site-${at}.example.org`);
  const { root } = showSettings({ sync: true, sitesOff });
  expect(find(root, '[data-setting=sync] [role=alert]').textContent).toMatch(/too long .* of 100 kilobytes/);
});

test.each([320, 1280])('A10: at %i pixels nothing scrolls sideways, and axe finds nothing', async (width) => {
  await page.viewport(width, 800);
  const { root } = showSettings({ sitesMode: 'these', sites: [`${'long'.repeat(14)}.example.org`] });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(await axeCheck(root)).toEqual([]);
});
