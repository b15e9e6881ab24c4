import { useId, useState } from 'preact/hooks';
import type { EntryIndex } from '../knowledge/bundle';
import type { CrisisLines } from '../knowledge/shown';
import type { Settings } from '../platform/settings-shape';
import { plural, tongue, words } from '../platform/words';
import { AboutLinks } from './about-links';
import { Masthead } from './masthead';
import { type Section, type Setting, sectionsOf } from './settings-sections';

/** A key of the browser, as it stands in the browser's own settings. */
export interface Shortcut {
  readonly name: string;
  /** Empty when none is set. */
  readonly keys: string;
}

export interface SettingsPageProps {
  readonly settings: Settings;
  readonly onSettings: (change: (now: Settings) => Settings) => void;
  /** For the names of what is muted. */
  readonly index: EntryIndex;
  readonly crisisLines: CrisisLines;
  readonly region?: string | undefined;
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's page for keys. */
  readonly onShortcuts: () => void;
}

/** Everything that can be set, each where it is looked for, and a search over all of it. Changes are kept at once. */
export function SettingsPage(props: SettingsPageProps) {
  const [query, setQuery] = useState('');
  const sections = matching(sectionsOf(props), query);
  const count = sections.reduce((sum, { settings }) => sum + settings.length, 0);
  return (
    <div class="evenhand settings-page" {...tongue()}>
      <Masthead crisisLines={props.crisisLines} region={props.region} />
      <div class="settings-top">
        <h2>{words('settings.title')}</h2>
        <Search query={query} onQuery={setQuery} />
        <p role="status" class="hint">
          {query.trim() !== '' &&
            (count === 0 ? words('settings.nothing', { query }) : plural('settings.matches', count))}
        </p>
      </div>
      {sections.map(({ key, title, settings }) => (
        <section key={key} aria-labelledby={`section-${key}`}>
          <h3 id={`section-${key}`}>{title}</h3>
          <div class="settings-list">
            {settings.map((setting) => (
              <div key={setting.key} class="setting" data-setting={setting.key}>
                {setting.body}
              </div>
            ))}
          </div>
        </section>
      ))}
      <AboutLinks />
    </div>
  );
}

function Search({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const id = useId();
  return (
    <div class="search">
      <label for={id}>{words('settings.search')}</label>
      <input id={id} type="search" value={query} onInput={(event) => onQuery(event.currentTarget.value)} />
    </div>
  );
}

/** The settings whose own words, or those of their section, hold every word that was asked for. */
function matching(sections: readonly Section[], query: string): readonly Section[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  const speaksOf = (title: string, { text }: Setting) => {
    const all = `${title} ${text}`.toLowerCase();
    return asked.every((word) => all.includes(word));
  };
  return sections
    .map((section) => ({
      ...section,
      settings: section.settings.filter((setting) => speaksOf(section.title, setting)),
    }))
    .filter(({ settings }) => settings.length > 0);
}
