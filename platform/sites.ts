/** Which sites Evenhand reads: the reader's own switches, over a default list of places that are nobody's business. */
import type { Settings } from './settings-shape';

/**
 * Mail, messages, banks and patient portals: silent unless the reader switches them on (standards V8). A host matches
 * itself and its subdomains; a label such as "mychart" matches wherever it stands in a host name.
 */
const PRIVATE_HOSTS = [
  'mail.google.com',
  'chat.google.com',
  'messages.google.com',
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'mail.yahoo.com',
  'mail.proton.me',
  'app.fastmail.com',
  'icloud.com',
  'web.whatsapp.com',
  'web.telegram.org',
  'messenger.com',
  'teams.microsoft.com',
  'app.slack.com',
  'paypal.com',
  'chase.com',
  'bankofamerica.com',
  'wellsfargo.com',
  'barclays.co.uk',
  'hsbc.co.uk',
  'lloydsbank.co.uk',
  'patientaccess.com',
  'healow.com',
  'followmyhealth.com',
];
const PRIVATE_LABELS = ['mychart', 'patientportal', 'webmail', 'onlinebanking', 'netbanking', 'banking'];

/** What else decides whether a page is read. */
export interface Circumstances {
  /** Whether the reader of the page has asked for this tab; counts when the mode is `button`. */
  readonly asked?: boolean | undefined;
  /** Milliseconds since 1970. */
  readonly now?: number;
}

/** Whether Evenhand may look at pages of `host` under these settings. */
export function isReading(settings: Settings, host: string, { asked = false, now }: Circumstances = {}): boolean {
  return settings.enabled && isSiteOn(settings, host, now) && (settings.sitesMode !== 'button' || asked);
}

/** Whether the switch for this site is on, leaving aside the switch for everywhere and whether a tab was asked for. */
export function isSiteOn(settings: Settings, host: string, now: number = Date.now()): boolean {
  if (settings.sitesOff.includes(host) || pauseEnd(settings, host, now) !== undefined) return false;
  const chosen = settings.sitesMode === 'these' ? settings.sites : settings.sitesOn;
  if (isPrivate(host)) return chosen.includes(host);
  return settings.sitesMode !== 'these' || chosen.some((site) => isWithin(host, site));
}

/** Settings with the switch for `host` turned. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const without = (list: readonly string[]) => list.filter((site) => site !== host);
  const listed = settings.sitesMode === 'these' ? 'sites' : 'sitesOn';
  const plain: Settings = {
    ...settings,
    sitesOff: without(settings.sitesOff),
    pausedSites: settings.pausedSites.filter(({ site }) => site !== host),
    [listed]: without(settings[listed]),
  };
  if (isSiteOn(plain, host) === on) return plain;
  return on ? { ...plain, [listed]: [...plain[listed], host] } : { ...plain, sitesOff: [...plain.sitesOff, host] };
}

/** Settings with `host` silent for the rest of the day where the reader of the page is. */
export function withPause(settings: Settings, host: string, now: number = Date.now()): Settings {
  const others = settings.pausedSites.filter(({ site, until }) => site !== host && until > now);
  return { ...settings, pausedSites: [...others, { site: host, until: new Date(now).setHours(24, 0, 0, 0) }] };
}

/** When the pause of `host` ends, in milliseconds since 1970; `undefined` when it is over or there is none. */
export function pauseEnd({ pausedSites }: Settings, host: string, now: number = Date.now()): number | undefined {
  return pausedSites.find(({ site, until }) => site === host && until > now)?.until;
}

/** Whether `host` is on the default exclusion list. */
export function isPrivate(host: string): boolean {
  const listed = PRIVATE_HOSTS.some((site) => isWithin(host, site));
  return listed || host.split('.').some((label) => PRIVATE_LABELS.includes(label));
}

/** A site is its host and the hosts under it. */
function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
