/**
 * Whatever was stored, made into settings. Version 1 had some of today's fields, with today's meaning: reading it is the
 * migration. A later version, met after a way back to this one, is read as far as it is understood.
 */
import { choices, DWELL_MS, defaults, type MutedName, type PausedSite, type Settings } from './settings-shape';

type Read<T> = (value: unknown) => T | undefined;

/** How the items of lists are read: `undefined` where one is none of its kind. */
export const items = {
  sites: host,
  sitesOff: host,
  sitesOn: host,
  pausedSites: pausedSite,
  mutedNames: mutedName,
} satisfies Partial<Record<keyof Settings, Read<unknown>>>;

/** How each field is read: `undefined` where the value is none of its kind. */
export const fields = {
  enabled: yesOrNo,
  sitesMode: oneOf(choices.sitesMode),
  sites: listOf(items.sites),
  sitesOff: listOf(items.sitesOff),
  sitesOn: listOf(items.sitesOn),
  pausedSites: listOf(items.pausedSites),
  mutedNames: listOf(items.mutedNames),
  kinds,
  density: oneOf(choices.density),
  painter: oneOf(choices.painter),
  markStyle: oneOf(choices.markStyle),
  markIntensity: oneOf(choices.markIntensity),
  opening: oneOf(choices.opening),
  dwellMs,
  detail: oneOf(choices.detail),
  textSize: oneOf(choices.textSize),
  region,
  badge: yesOrNo,
  sync: yesOrNo,
} satisfies { readonly [K in Exclude<keyof Settings, 'version'>]-?: Read<Settings[K]> };

/** Each valid field is kept, each broken one falls back to its default; of lists, each valid item is kept. */
export function repair(stored: unknown): Settings {
  if (!isRecord(stored)) return defaults;
  const read = Object.entries(fields).map(([name, readField]) => [name, readField(stored[name])] as const);
  return { ...defaults, ...Object.fromEntries(read.filter(([, value]) => value !== undefined)) };
}

function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function oneOf<T>(allowed: readonly T[]): Read<T> {
  return (value) => allowed.find((one) => one === value);
}

/** Doubles are dropped. */
function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.flatMap((item) => read(item) ?? []);
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  };
}

function host(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 ? value : undefined;
}

function pausedSite(value: unknown): PausedSite | undefined {
  if (!isRecord(value)) return undefined;
  const [site, { until }] = [host(value.site), value];
  return site !== undefined && typeof until === 'number' && until > 0 ? { site, until } : undefined;
}

function mutedName(value: unknown): MutedName | undefined {
  if (!isRecord(value)) return undefined;
  const [site, entry, member] = [host(value.site), id(value.entry), id(value.member)];
  if (entry === undefined) return undefined;
  // A half-read rule would silence more than was asked for.
  if ((site === undefined) !== (value.site === undefined)) return undefined;
  if ((member === undefined) !== (value.member === undefined)) return undefined;
  return { ...(site !== undefined && { site }), entry, ...(member !== undefined && { member }) };
}

function kinds(value: unknown): Settings['kinds'] | undefined {
  if (!isRecord(value)) return undefined;
  const { treatment, condition, term } = defaults.kinds;
  return {
    treatment: yesOrNo(value.treatment) ?? treatment,
    condition: yesOrNo(value.condition) ?? condition,
    term: yesOrNo(value.term) ?? term,
  };
}

function dwellMs(value: unknown): number | undefined {
  return typeof value === 'number' && value >= DWELL_MS.least && value <= DWELL_MS.most ? value : undefined;
}

function region(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : undefined;
}

function id(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
