/** The ways to be left alone that a card offers: each changes the settings at once and can be taken back. */
import { withMuted } from '../../platform/muted';
import { changeSettings } from '../../platform/settings';
import type { Settings } from '../../platform/settings-shape';
import { withPause, withSite } from '../../platform/sites';

/** "Not this meaning here"; "don't explain this again"; "off on this site"; "off for today". */
export type Silence = 'name-here' | 'name' | 'site' | 'today';

export interface Subject {
  readonly site: string;
  readonly entry: string;
  readonly member?: string | undefined;
}

/** Applies it; the function that comes back undoes it, and leaves what else was changed meanwhile. */
export async function silence(kind: Silence, subject: Subject): Promise<() => Promise<void>> {
  let before: Settings | undefined;
  await changeSettings((settings) => {
    before = settings;
    return silenced(settings, kind, subject);
  });
  return async () => {
    if (before) await changeSettings((now) => restored(now, before ?? now));
  };
}

/** Settings in which `subject` is silent. */
export function silenced(settings: Settings, kind: Silence, { site, entry, member }: Subject): Settings {
  const name = { entry, ...(member !== undefined && { member }) };
  if (kind === 'name-here') return withMuted(settings, { ...name, site });
  if (kind === 'name') return withMuted(settings, name);
  return kind === 'site' ? withSite(settings, site, false) : withPause(settings, site);
}

/** `now` with everything that silencing touches as it was `before`. */
export function restored(now: Settings, before: Settings): Settings {
  const { sites, sitesOff, sitesOn, pausedSites, mutedNames } = before;
  return { ...now, sites, sitesOff, sitesOn, pausedSites, mutedNames };
}
