import { useRef, useState } from 'preact/hooks';
import { exportSettings, type ImportLine, importSettings } from '../platform/settings-import';
import { defaults, type Settings } from '../platform/settings-shape';
import { words } from '../platform/words';
import { fieldTitle } from './settings-words';

export interface SettingsFileProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

/** A copy of the settings as a file. The link is made when it is pressed, and nothing leaves the device. */
export function ExportSettings({ settings }: SettingsFileProps) {
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([exportSettings(settings)], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href: address, download: 'evenhand-settings.json' }).click();
    // The browser has taken hold of the file by then.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button type="button" class="plain" onClick={save}>
      {words('settings.export.button')}
    </button>
  );
}

interface Report {
  readonly file: string;
  /** `undefined`: the file holds no settings. */
  readonly lines: readonly ImportLine[] | undefined;
}

/** Reads a file, joins it with what is set, and says what became of each line. */
export function ImportSettings({ settings, onSettings }: SettingsFileProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [report, setReport] = useState<Report>();
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const imported = importSettings(settings, await file.text());
    setReport({ file: file.name, lines: imported?.lines });
    if (imported) onSettings(imported.settings);
    // The same file can be chosen again.
    if (picker.current) picker.current.value = '';
  };
  return (
    <div>
      <button type="button" class="plain" onClick={() => picker.current?.click()}>
        {words('settings.import.button')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <div role="status" class="report">
        {report && <ReportLines {...report} />}
      </div>
    </div>
  );
}

function ReportLines({ file, lines }: Report) {
  if (!lines) return <p>{words('settings.import.unreadable')}</p>;
  return (
    <>
      <p>{words('settings.import.done', { file })}</p>
      <ul>
        {lines.map(({ field, value, outcome }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike and never move.
          <li key={at} class={outcome}>
            {words(`settings.import.${outcome}`, { field: fieldTitle(field), value })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Sets everything back; can be undone as long as the page stays open. */
export function ResetSettings({ settings, onSettings }: SettingsFileProps) {
  const [before, setBefore] = useState<Settings>();
  const reset = (): void => {
    setBefore(settings);
    onSettings(defaults);
  };
  const undo = (): void => {
    if (before) onSettings(before);
    setBefore(undefined);
  };
  return (
    <div>
      <button type="button" class="plain" onClick={reset}>
        {words('settings.reset.button')}
      </button>
      <p role="status" class="report">
        {before && (
          <>
            {words('settings.reset.done')}{' '}
            <button type="button" class="quiet" onClick={undo}>
              {words('settings.reset.undo')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
