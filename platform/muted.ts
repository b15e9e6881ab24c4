/** Which names the reader of pages wants to be left alone with. */
import type { Kind } from '../knowledge/schema';
import type { MutedName, Settings } from './settings-shape';

/** A name as it is met in a page. */
export interface Met {
  readonly entry: string;
  readonly kind: Kind;
  readonly member?: string | undefined;
}

/** Whether this name is to be marked on `site`: its kind is wanted, and it is not muted. */
export function isWanted({ kinds, mutedNames }: Settings, site: string, { entry, kind, member }: Met): boolean {
  if (!kinds[kind]) return false;
  return !mutedNames.some((muted) => muted.entry === entry && muted.member === member && (muted.site ?? site) === site);
}

/** Settings in which this name is muted, on one site or everywhere. */
export function withMuted(settings: Settings, muted: MutedName): Settings {
  return { ...settings, mutedNames: [...settings.mutedNames.filter(unlike(muted)), muted] };
}

/** Settings in which this rule is gone; others for the same name stay. */
export function withoutMuted(settings: Settings, muted: MutedName): Settings {
  return { ...settings, mutedNames: settings.mutedNames.filter(unlike(muted)) };
}

const unlike = (one: MutedName) => (other: MutedName) =>
  other.site !== one.site || other.entry !== one.entry || other.member !== one.member;
