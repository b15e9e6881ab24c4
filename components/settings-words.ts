import type { Settings } from '../platform/settings-shape';
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

/** Which sites are read; asked on the welcome page as well. */
export const sitesModeOptions: Options<Settings['sitesMode']> = [
  ['all', 'settings.sitesMode.all'],
  ['these', 'settings.sitesMode.these'],
  ['button', 'settings.sitesMode.button'],
];

export const markStyleOptions: Options<Settings['markStyle']> = [
  ['dotted', 'settings.markStyle.dotted'],
  ['tint', 'settings.markStyle.tint'],
  ['margin', 'settings.markStyle.margin'],
];

export const markIntensityOptions: Options<Settings['markIntensity']> = [
  ['soft', 'settings.markIntensity.soft'],
  ['plain', 'settings.markIntensity.plain'],
  ['strong', 'settings.markIntensity.strong'],
];

export const openingOptions: Options<Settings['opening']> = [
  ['hover', 'settings.opening.hover'],
  ['press', 'settings.opening.press'],
  ['keys', 'settings.opening.keys'],
];

export const detailOptions: Options<Settings['detail']> = [
  ['short', 'settings.detail.short'],
  ['full', 'settings.detail.full'],
];

export const textSizeOptions: Options<Settings['textSize']> = [
  [1, 'settings.textSize.normal'],
  [1.25, 'settings.textSize.larger'],
  [1.5, 'settings.textSize.largest'],
];
