import crisisLines from 'knowledge:crisis-lines';
import names from 'knowledge:names';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WelcomePage, type WelcomePageProps } from '../../components/welcome-page';
import '../../components/settings.css';
import { listenAsReader } from '../../platform/messages';
import { regionOf } from '../../platform/region';
import { changeSettings, readSettings } from '../../platform/settings';
import type { Settings } from '../../platform/settings-shape';
import { applyTongue, words } from '../../platform/words';
import { createEngine } from '../engine/create-engine';
import { useSettings } from '../popup/settings-state';

interface AppProps extends Pick<WelcomePageProps, 'keys' | 'browserKind'> {
  readonly first: Settings;
}

function App({ first, keys, browserKind }: AppProps) {
  const settings = useSettings(first);
  useEffect(() => readOwnPage(settings), [settings]);
  return (
    <WelcomePage
      settings={settings}
      onSettings={(change) => void changeSettings(change)}
      onAllSettings={() => void browser.runtime.openOptionsPage()}
      browserKind={browserKind}
      keys={keys}
      crisisLines={crisisLines}
      region={regionOf(settings)}
    />
  );
}

/** The engine as it runs in any page, whatever sites were chosen, so that it can be tried. Gives the way to end it. */
function readOwnPage(settings: Settings): () => void {
  const life = new AbortController();
  const begin = async (): Promise<void> => {
    const { signal } = life;
    const reading = await createEngine(names).read({
      frame: 'welcome',
      settings: () => settings,
      isWanted: ({ owner }) => owner.closest('[data-live]') !== null,
      onNames: () => {},
      signal,
      onOrphaned: () => life.abort(),
    });
    listenAsReader(signal, (message) => reading?.hear(message));
  };
  void begin();
  return () => life.abort();
}

/** As they are set in the browser; Firefox for Android has none. */
async function currentKeys(): Promise<AppProps['keys']> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const keyOf = (name: string) => commands.find((command) => command.name === name)?.shortcut || '–';
  return { next: keyOf('next-name'), open: keyOf('open-card') };
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('welcome.html has no element "root"');
  applyTongue(document);
  document.title = words('welcome.title');
  const [first, keys] = await Promise.all([readSettings(), currentKeys()]);
  const browserKind = import.meta.env.FIREFOX ? 'firefox' : 'chromium';
  render(<App first={first} keys={keys} browserKind={browserKind} />, root);
}

void start();
