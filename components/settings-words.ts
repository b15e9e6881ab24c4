import { choices, type Settings } from '../platform/settings-shape';
import { type WordsKey, words } from '../platform/words';
import type { Options } from './choice';

/** What each setting is called. */
export const fieldTitles: Readonly<Record<Exclude<keyof Settings, 'version'>, WordsKey>> = {
  enabled: 'settings.enabled.title',
  sitesMode: 'settings.sitesMode.title',
  sites: 'settings.sites.title',
  sitesOff: 'settings.sitesOff.title',
  sitesOn: 'settings.sitesOn.title',
  pausedSites: 'settings.pausedSites.title',
  mutedNames: 'settings.mutedNames.title',
  kinds: 'settings.kinds.title',
  density: 'marks.density.title',
  painter: 'marks.painter.title',
  markStyle: 'settings.markStyle.title',
  markIntensity: 'settings.markIntensity.title',
  opening: 'settings.opening.title',
  dwellMs: 'settings.dwellMs.title',
  detail: 'settings.detail.title',
  textSize: 'settings.textSize.title',
  region: 'settings.region.title',
  badge: 'settings.badge.title',
  sync: 'settings.sync.title',
};

/** What a setting is called; a name that is none stays as it is. */
export function fieldTitle(field: string): string {
  return Object.hasOwn(fieldTitles, field) ? words(fieldTitles[field as keyof typeof fieldTitles]) : field;
}

type NamedChoice = Exclude<keyof typeof choices, 'textSize'>;
type ValueOf<F extends NamedChoice> = (typeof choices)[F][number];

/** The values of a setting to choose from. Their words stand beside its title, under the value's own name. */
export function optionsOf<F extends NamedChoice>(field: F): Options<ValueOf<F>> {
  const group = fieldTitles[field].replace(/title$/, '');
  const values: readonly ValueOf<F>[] = choices[field];
  return values.map((value) => [value, `${group}${value}` as WordsKey]);
}

export const textSizeOptions: Options<Settings['textSize']> = [
  [1, 'settings.textSize.normal'],
  [1.25, 'settings.textSize.larger'],
  [1.5, 'settings.textSize.largest'],
];
