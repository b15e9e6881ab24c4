/** What a reader of pages can choose, and what holds until they do. */
import type { Kind } from '../knowledge/schema';

export interface Settings {
  readonly version: 2;
  /** The switch for everywhere. */
  readonly enabled: boolean;
  /** Which sites are read: all; the listed ones; none until the button or a command asks for a tab (standards V18). */
  readonly sitesMode: (typeof choices.sitesMode)[number];
  /** Hosts that are read when the mode is `these`, each with its subdomains. */
  readonly sites: readonly string[];
  /** Hosts on which Evenhand stays silent, such as "example.org". */
  readonly sitesOff: readonly string[];
  /** Hosts of the default exclusion list on which the reader asked for marks all the same. */
  readonly sitesOn: readonly string[];
  /** Hosts that are silent for a while. */
  readonly pausedSites: readonly PausedSite[];
  /** Names that are not explained, here or everywhere. */
  readonly mutedNames: readonly MutedName[];
  /** Which kinds of entries are marked. */
  readonly kinds: Readonly<Record<Kind, boolean>>;
  /** Which of the names on a page are marked: the first of each in a section; the first in the page; all. */
  readonly density: (typeof choices.density)[number];
  /** How marks are put into the page: painted over it, or as elements in it, where Tab and screen readers meet them. */
  readonly painter: (typeof choices.painter)[number];
  readonly markStyle: (typeof choices.markStyle)[number];
  readonly markIntensity: (typeof choices.markIntensity)[number];
  /** What opens a card: rest of the pointer, a press or a key; a press or a key; keys alone. */
  readonly opening: (typeof choices.opening)[number];
  /** Rest of the pointer on a name before its card opens. Standards section 6: 400–600 ms. */
  readonly dwellMs: number;
  /** How much of a card is unfolded when it opens. */
  readonly detail: (typeof choices.detail)[number];
  /** Times the usual size of the text on cards and our own pages. */
  readonly textSize: (typeof choices.textSize)[number];
  /** ISO 3166 code for approvals and crisis lines; absent: that of the browser's language. */
  readonly region?: string;
  /** Whether the toolbar button shows how many entries the page names. */
  readonly badge: boolean;
  /** Whether the browser may carry the settings to the reader's other devices. */
  readonly sync: boolean;
}

/** A name that is not explained: an entry by its own names, or one member of it. */
export interface MutedName {
  /** Only on this host; absent: everywhere. */
  readonly site?: string;
  readonly entry: string;
  readonly member?: string;
}

export interface PausedSite {
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What may be chosen where there is a choice of a few; the order is that of the settings page. */
export const choices = {
  sitesMode: ['all', 'these', 'button'],
  density: ['section', 'page', 'all'],
  painter: ['highlight', 'mark'],
  markStyle: ['dotted', 'tint', 'margin'],
  markIntensity: ['soft', 'plain', 'strong'],
  opening: ['hover', 'press', 'keys'],
  detail: ['short', 'full'],
  textSize: [1, 1.25, 1.5],
} as const;

/** The shortest and the longest rest of the pointer that can be asked for, in milliseconds. */
export const DWELL_MS = { least: 100, most: 3000 } as const;

export const defaults: Settings = {
  version: 2,
  enabled: true,
  sitesMode: 'all',
  sites: [],
  sitesOff: [],
  sitesOn: [],
  pausedSites: [],
  mutedNames: [],
  kinds: { treatment: true, condition: true, term: true },
  density: 'section',
  painter: 'highlight',
  markStyle: 'dotted',
  markIntensity: 'plain',
  opening: 'hover',
  dwellMs: 500,
  detail: 'short',
  textSize: 1,
  badge: false,
  sync: false,
};
