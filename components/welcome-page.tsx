import type { CrisisLines } from '../knowledge/shown';
import type { Settings } from '../platform/settings-shape';
import { tongue, words } from '../platform/words';
import { AboutLinks } from './about-links';
import { Choice } from './choice';
import { Masthead } from './masthead';
import { Notice } from './notice';
import { SettingsList } from './settings-list';
import { fieldTitle, optionsOf } from './settings-words';

export interface WelcomePageProps {
  readonly settings: Settings;
  readonly onSettings: (change: (now: Settings) => Settings) => void;
  readonly onAllSettings: () => void;
  /** The browsers word their warning differently. */
  readonly browserKind: 'chromium' | 'firefox';
  /** As they are set in the browser. */
  readonly keys: { readonly next: string; readonly open: string };
  readonly crisisLines: CrisisLines;
  readonly region?: string | undefined;
}

/** What a person meets after installing: what it does, a paragraph to try it on, and what there is to choose. */
export function WelcomePage(props: WelcomePageProps) {
  const { browserKind, keys, crisisLines, region } = props;
  return (
    <div class="evenhand welcome-page" {...tongue()}>
      <Masthead crisisLines={crisisLines} region={region} />
      <section>
        <h2>{words('welcome.title')}</h2>
        <p>{words('welcome.marks')}</p>
        <p>{words('welcome.card')}</p>
        <p>{words('welcome.informs')}</p>
      </section>
      <section>
        <h3>{words('welcome.try.title')}</h3>
        <p class="try" data-live>
          {words('welcome.try.text')}
        </p>
        <p class="hint">{words('welcome.try.how', keys)}</p>
      </section>
      <section>
        <h3>{words('welcome.facts.title')}</h3>
        <p>{words('welcome.facts.text')}</p>
        <Notice />
      </section>
      <section>
        <h3>{words('welcome.access.title')}</h3>
        <p>{words(`welcome.access.${browserKind}`)}</p>
        <p>{words('welcome.access.text')}</p>
      </section>
      <Choices {...props} />
      <AboutLinks />
    </div>
  );
}

function Choices({ settings, onSettings, onAllSettings }: WelcomePageProps) {
  const set = (change: Partial<Settings>): void => onSettings((now) => ({ ...now, ...change }));
  const { sites } = settings;
  return (
    <section>
      <h3>{words('welcome.choose.title')}</h3>
      <p class="hint">{words('welcome.choose.hint')}</p>
      <div class="choices setting">
        <Choice
          title={fieldTitle('sitesMode')}
          options={optionsOf('sitesMode')}
          chosen={settings.sitesMode}
          onChoose={(sitesMode) => set({ sitesMode })}
        />
        {settings.sitesMode === 'these' && (
          <SettingsList
            title={fieldTitle('sites')}
            hint={words('settings.sites.hint')}
            none={words('settings.sites.none')}
            items={sites.map((host) => ({
              key: host,
              label: host,
              onRemove: () => set({ sites: sites.filter((other) => other !== host) }),
            }))}
            onAdd={(host) => set({ sites: [...sites.filter((other) => other !== host), host] })}
          />
        )}
        <Choice
          title={fieldTitle('density')}
          options={optionsOf('density')}
          chosen={settings.density}
          onChoose={(density) => set({ density })}
        />
      </div>
      <button type="button" class="plain" onClick={onAllSettings}>
        {words('welcome.choose.settings')}
      </button>
    </section>
  );
}
