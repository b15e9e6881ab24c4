import crisisLines from 'knowledge:crisis-lines';
import index from 'knowledge:index';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { SettingsPage, type Shortcut } from '../../components/settings-page';
import '../../components/settings.css';
import { regionOf } from '../../platform/region';
import { changeSettings, readSettings } from '../../platform/settings';
import type { Settings } from '../../platform/settings-shape';
import { applyTongue, words } from '../../platform/words';
import { useSettings } from '../popup/settings-state';

interface AppProps {
  readonly first: Settings;
  readonly shortcuts: readonly Shortcut[];
}

function App({ first, shortcuts }: AppProps) {
  const settings = useSettings(first);
  return (
    <SettingsPage
      settings={settings}
      onSettings={(change) => void changeSettings(change)}
      index={index}
      crisisLines={crisisLines}
      region={regionOf(settings)}
      shortcuts={shortcuts}
      onShortcuts={() => void openShortcuts()}
    />
  );
}

/** Firefox for Android has no commands. */
async function currentShortcuts(): Promise<readonly Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands
    .filter(({ name }) => !name?.startsWith('_execute'))
    .map(({ name = '', description, shortcut = '' }) => ({ name: description || name, keys: shortcut }));
}

/** Chromium lets no script open its page for keys otherwise; Firefox has a call of its own. */
async function openShortcuts(): Promise<void> {
  const { commands } = browser as { commands?: { openShortcutSettings?: () => Promise<void> } };
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('options.html has no element "root"');
  applyTongue(document);
  document.title = words('settings.title');
  const [first, shortcuts] = await Promise.all([readSettings(), currentShortcuts()]);
  render(<App first={first} shortcuts={shortcuts} />, root);
}

void start();
