import { useId } from 'preact/hooks';
import type { CrisisLines } from '../knowledge/shown';
import { numeral, words } from '../platform/words';
import type { SettingsPageProps } from './settings-page';
import { fieldTitle } from './settings-words';

export interface DwellChoiceProps {
  /** Milliseconds. */
  readonly dwellMs: number;
  readonly onDwell: (dwellMs: number) => void;
}

/** The rest of the pointer, in steps of a tenth of a second. */
export function DwellChoice({ dwellMs, onDwell }: DwellChoiceProps) {
  const id = useId();
  const value = words('settings.dwellMs.value', {
    seconds: numeral(dwellMs / 1000),
  });
  return (
    <div class="dwell">
      <label for={id}>{fieldTitle('dwellMs')}</label>
      <input
        id={id}
        type="range"
        min={200}
        max={2000}
        step={100}
        value={dwellMs}
        aria-valuetext={value}
        onChange={(event) => onDwell(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{value}</output>
    </div>
  );
}

/** The countries that there are crisis lines for, by the names that the language gives them. */
export function RegionChoice({ settings, onSettings, crisisLines }: SettingsPageProps) {
  const id = useId();
  const choose = (code: string): void =>
    onSettings(({ region: _before, ...now }) => (code === '' ? now : { ...now, region: code }));
  return (
    <div class="region">
      <label for={id}>{fieldTitle('region')}</label>
      <p class="hint">{words('settings.region.hint')}</p>
      <select id={id} value={settings.region ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words('settings.region.automatic')}</option>
        {regionsIn(crisisLines).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function regionsIn({ lines, emergency }: CrisisLines): readonly (readonly [code: string, name: string])[] {
  const language = words('language');
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const codes = new Set([...lines, ...emergency].map(({ region }) => region.slice(0, 2)));
  return [...codes]
    .filter((code) => names.of(code) !== undefined && code !== 'IN' && code !== 'EU')
    .map((code) => [code, names.of(code) ?? code] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, language));
}

/** The keys, which only the browser can change. */
export function Shortcuts({ shortcuts, onShortcuts }: SettingsPageProps) {
  return (
    <>
      <h4>{words('settings.shortcuts.title')}</h4>
      <p class="hint">{words('settings.shortcuts.hint')}</p>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys === '' ? words('settings.shortcuts.none') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="plain" onClick={onShortcuts}>
        {words('settings.shortcuts.change')}
      </button>
    </>
  );
}
