/** Which sites Evenhand reads: the reader's own switches, over a default list of places that are nobody's business. */
import type { Settings } from './settings';

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

/** Whether the reader may look at pages of `host` under these settings. */
export function isReading(settings: Settings, host: string): boolean {
  return settings.enabled && isSiteOn(settings, host);
}

/** Whether the switch for this site is on, leaving the switch for everywhere aside. */
export function isSiteOn(settings: Settings, host: string): boolean {
  if (settings.sitesOff.includes(host)) return false;
  return !isPrivate(host) || settings.sitesOn.includes(host);
}

/** Settings with the switch for `host` turned. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const without = (list: readonly string[]) => list.filter((site) => site !== host);
  return {
    ...settings,
    sitesOff: on ? without(settings.sitesOff) : [...without(settings.sitesOff), host],
    sitesOn: on && isPrivate(host) ? [...without(settings.sitesOn), host] : without(settings.sitesOn),
  };
}

/** Whether `host` is on the default exclusion list. */
export function isPrivate(host: string): boolean {
  const listed = PRIVATE_HOSTS.some((entry) => host === entry || host.endsWith(`.${entry}`));
  return listed || host.split('.').some((label) => PRIVATE_LABELS.includes(label));
}
