import type { ComponentChild } from 'preact';
import type { EntryIndex } from '../knowledge/bundle';
import type { MutedName, Settings } from '../platform/settings-shape';
import { SYNC_LIMIT, syncSize } from '../platform/settings-sync';
import { type WordsKey, words } from '../platform/words';
import { Choice, type Options } from './choice';
import { DwellChoice, RegionChoice, Shortcuts } from './settings-controls';
import { ExportSettings, ImportSettings, ResetSettings } from './settings-file';
import { SettingsList } from './settings-list';
import type { SettingsPageProps } from './settings-page';
import { fieldTitle, optionsOf, textSizeOptions } from './settings-words';
import { Switch } from './switch';

/** One setting as the page shows it. */
export interface Setting {
  readonly key: string;
  /** Every word that a search may find it by. */
  readonly text: string;
  readonly body: ComponentChild;
}

export interface Section {
  readonly key: string;
  readonly title: string;
  readonly settings: readonly Setting[];
}

/** All settings, in the order of the page. */
export function sectionsOf(props: SettingsPageProps): readonly Section[] {
  const { settings, onSettings } = props;
  const set = (change: Partial<Settings>): void => onSettings((now) => ({ ...now, ...change }));
  const choice = <F extends ChoiceField>(field: F, options: Options<Settings[F]>): Setting => ({
    key: field,
    text: [fieldTitle(field), ...options.map(([, label]) => words(label))].join(' '),
    body: (
      <Choice
        title={fieldTitle(field)}
        options={options}
        chosen={settings[field]}
        onChoose={(value) => set({ [field]: value } as Partial<Settings>)}
      />
    ),
  });
  const toggle = (field: 'enabled' | 'badge' | 'sync', hint: WordsKey, more?: ComponentChild): Setting => ({
    key: field,
    text: `${fieldTitle(field)} ${words(hint)}`,
    body: (
      <>
        <Switch label={fieldTitle(field)} on={settings[field]} onSwitch={(on) => set({ [field]: on })} />
        <p class="hint">{words(hint)}</p>
        {more}
      </>
    ),
  });
  const sites = (field: 'sites' | 'sitesOff' | 'sitesOn'): Setting =>
    listSetting(field, words(`settings.${field}.hint`), words(`settings.${field}.none`), {
      items: settings[field].map((host) => ({
        key: host,
        label: host,
        onRemove: () => set({ [field]: settings[field].filter((other) => other !== host) }),
      })),
      onAdd: (host) => set({ [field]: [...settings[field].filter((other) => other !== host), host] }),
    });
  const file = { settings, onSettings: (next: Settings) => onSettings(() => next) };
  return [
    section('where', [
      toggle('enabled', 'settings.enabled.hint'),
      choice('sitesMode', optionsOf('sitesMode')),
      ...(settings.sitesMode === 'these' ? [sites('sites')] : []),
      sites('sitesOff'),
      ...(settings.sitesMode === 'these' ? [] : [sites('sitesOn')]),
      pauses(props, set),
    ]),
    section('what', [kinds(props, set), choice('density', optionsOf('density')), muted(props, set)]),
    section('marks', [
      choice('markStyle', optionsOf('markStyle')),
      choice('markIntensity', optionsOf('markIntensity')),
      choice('painter', optionsOf('painter')),
    ]),
    section('cards', [
      choice('opening', optionsOf('opening')),
      {
        key: 'dwellMs',
        text: fieldTitle('dwellMs'),
        body: <DwellChoice dwellMs={settings.dwellMs} onDwell={(dwellMs) => set({ dwellMs })} />,
      },
      choice('detail', optionsOf('detail')),
      choice('textSize', textSizeOptions),
      {
        key: 'region',
        text: `${fieldTitle('region')} ${words('settings.region.hint')}`,
        body: <RegionChoice {...props} />,
      },
    ]),
    section('device', [
      {
        key: 'shortcuts',
        text: [words('settings.shortcuts.title'), ...props.shortcuts.map(({ name }) => name)].join(' '),
        body: <Shortcuts {...props} />,
      },
      toggle('badge', 'settings.badge.hint'),
    ]),
    section('file', [
      toggle('sync', 'settings.sync.hint', <TooLong settings={settings} />),
      titled('export', <ExportSettings {...file} />),
      titled('import', <ImportSettings {...file} />, words('settings.import.hint')),
      titled('reset', <ResetSettings {...file} />),
    ]),
  ];
}

type ChoiceField =
  | 'sitesMode'
  | 'density'
  | 'painter'
  | 'markStyle'
  | 'markIntensity'
  | 'opening'
  | 'detail'
  | 'textSize';

type Set = (change: Partial<Settings>) => void;

function section(key: 'where' | 'what' | 'marks' | 'cards' | 'device' | 'file', settings: readonly Setting[]): Section {
  return { key, title: words(`settings.sections.${key}`), settings };
}

function listSetting(
  field: 'sites' | 'sitesOff' | 'sitesOn' | 'pausedSites' | 'mutedNames',
  hint: string | undefined,
  none: string,
  list: Pick<Parameters<typeof SettingsList>[0], 'items' | 'onAdd'>,
): Setting {
  const title = fieldTitle(field);
  return {
    key: field,
    text: [title, hint, ...list.items.map(({ label }) => label)].join(' '),
    body: <SettingsList title={title} hint={hint} none={none} {...list} />,
  };
}

function pauses({ settings }: SettingsPageProps, set: Set): Setting {
  const time = new Intl.DateTimeFormat(words('language'), { dateStyle: 'medium', timeStyle: 'short' });
  const lasting = settings.pausedSites.filter(({ until }) => until > Date.now());
  return listSetting('pausedSites', undefined, words('settings.pausedSites.none'), {
    items: lasting.map((paused) => ({
      key: paused.site,
      label: words('settings.pausedSites.until', { site: paused.site, time: time.format(paused.until) }),
      onRemove: () => set({ pausedSites: lasting.filter((other) => other !== paused) }),
    })),
  });
}

function muted({ settings, index }: SettingsPageProps, set: Set): Setting {
  return listSetting('mutedNames', words('settings.mutedNames.hint'), words('settings.mutedNames.none'), {
    items: settings.mutedNames.map((name) => ({
      key: JSON.stringify(name),
      label: mutedLabel(name, index),
      onRemove: () => set({ mutedNames: settings.mutedNames.filter((other) => other !== name) }),
    })),
  });
}

/** An entry that is gone is called by its id, so that it can still be removed. */
function mutedLabel({ site, entry, member }: MutedName, index: EntryIndex): string {
  const item = index.find(({ id }) => id === entry);
  const entryName = item?.name ?? entry;
  const name =
    member === undefined
      ? entryName
      : words('found.member', { member: item?.members?.[member] ?? member, entry: entryName });
  return site === undefined
    ? words('settings.mutedNames.everywhere', { name })
    : words('settings.mutedNames.site', { name, site });
}

function kinds({ settings }: SettingsPageProps, set: Set): Setting {
  const all = ['treatment', 'condition', 'term'] as const;
  const title = fieldTitle('kinds');
  return {
    key: 'kinds',
    text: [title, ...all.map((kind) => words(`settings.kinds.${kind}`))].join(' '),
    body: (
      <fieldset class="choice">
        <legend>{title}</legend>
        {all.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={settings.kinds[kind]}
              onChange={(event) => set({ kinds: { ...settings.kinds, [kind]: event.currentTarget.checked } })}
            />
            <span>{words(`settings.kinds.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
    ),
  };
}

function TooLong({ settings }: { settings: Settings }) {
  const size = settings.sync ? syncSize(settings) : 0;
  if (size <= SYNC_LIMIT) return null;
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);
  return (
    <p class="wrong" role="alert">
      {words('settings.sync.tooLong', { size: kilobytes(size), limit: kilobytes(SYNC_LIMIT) })}
    </p>
  );
}

function titled(key: 'export' | 'import' | 'reset', body: ComponentChild, hint?: string): Setting {
  const title = words(`settings.${key}.title`);
  return {
    key,
    text: `${title} ${hint ?? ''}`,
    body: (
      <>
        <h4>{title}</h4>
        {hint && <p class="hint">{hint}</p>}
        {body}
      </>
    ),
  };
}
