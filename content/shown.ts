/**
 * Which of the mentions that were found are shown. Density decides: a page that names the same treatment fifty times would
 * be all underlines. What is found stays complete; the popup counts it.
 */
import { inDocument } from './blocks';
import type { Changes, Mention } from './mentions';
import type { Section, Sections } from './sections';

/** Every mention; or the first of each entry, or of each member of one, in a section; or the first in the page. */
export type Density = 'all' | 'section' | 'page';

export interface Shown {
  /** Follows what was found and lost. Says what has to be painted and what no longer. */
  follow(found: Changes): Changes;
  has(mention: Mention): boolean;
  all(): Iterable<Mention>;
}

/** Mentions of one entry or member in one section: the first of them is shown. */
interface Group {
  readonly mentions: Set<Mention>;
  first: Mention | undefined;
}

/** `takes` says whether a mention can be shown at all; those that cannot do not count as the first. */
export function createShown(density: Density, sections: Sections, takes: (mention: Mention) => boolean): Shown {
  return density === 'all' ? showAll(takes) : showFirst(density, sections, takes);
}

function showAll(takes: (mention: Mention) => boolean): Shown {
  const shown = new Set<Mention>();
  return {
    follow(found) {
      const removed = found.removed.filter((mention) => shown.delete(mention));
      const added = found.added.filter(takes);
      for (const mention of added) shown.add(mention);
      return { added, removed };
    },
    has: (mention) => shown.has(mention),
    all: () => shown,
  };
}

function showFirst(density: Density, sections: Sections, takes: (mention: Mention) => boolean): Shown {
  const bySection = new Map<Section, Map<string, Group>>();
  const standing = new Map<Mention, Section>();
  const shown = new Set<Mention>();
  /** Groups whose first mention may be another one now, with the one that it was. */
  let open = new Map<Group, Mention | undefined>();

  const sectionOf = ({ spot, place }: Mention): Section =>
    density === 'section' ? sections.of(spot, place.startContainer) : undefined;
  const touch = (group: Group): void => {
    if (!open.has(group)) open.set(group, group.first);
  };
  const put = (mention: Mention, section: Section): void => {
    const groups = bySection.get(section) ?? new Map<string, Group>();
    const group = groups.get(termOf(mention)) ?? { mentions: new Set(), first: undefined };
    bySection.set(section, groups);
    groups.set(termOf(mention), group);
    standing.set(mention, section);
    touch(group);
    // With nobody first, those left in the group have yet to be compared: that is done once, in the end.
    if (group.mentions.size === 0 || (group.first && isBefore(mention, group.first))) group.first = mention;
    group.mentions.add(mention);
  };
  const take = (mention: Mention): void => {
    const section = standing.get(mention);
    const groups = bySection.get(section);
    const group = groups?.get(termOf(mention));
    if (!standing.delete(mention) || !groups || !group) return;
    touch(group);
    group.mentions.delete(mention);
    if (group.first === mention) group.first = undefined;
    if (group.mentions.size === 0) groups.delete(termOf(mention));
    if (groups.size === 0) bySection.delete(section);
  };
  /** What stands in sections that were divided or joined is put where it stands now. */
  const regroup = (): void => {
    for (const section of sections.takeChanged()) {
      const mentions = [...(bySection.get(section)?.values() ?? [])].flatMap((group) => [...group.mentions]);
      for (const mention of mentions) {
        const now = sectionOf(mention);
        if (now === section) continue;
        take(mention);
        put(mention, now);
      }
    }
  };
  const settle = (): Changes => {
    const [added, removed] = [new Set<Mention>(), new Set<Mention>()];
    for (const [group, before] of open) {
      group.first ??= firstOf(group.mentions);
      if (group.first === before) continue;
      if (before) removed.add(before);
      if (group.first) added.add(group.first);
    }
    open = new Map();
    // The first in one section may be the first in another now: it was shown and stays.
    for (const mention of [...added]) if (removed.delete(mention)) added.delete(mention);
    for (const mention of removed) shown.delete(mention);
    for (const mention of added) shown.add(mention);
    return { added: [...added], removed: [...removed] };
  };

  return {
    follow(found) {
      found.removed.forEach(take);
      regroup();
      for (const mention of found.added) if (takes(mention)) put(mention, sectionOf(mention));
      return settle();
    },
    has: (mention) => shown.has(mention),
    all: () => shown,
  };
}

/** What a reader takes for the same name: one entry, or one member of it. */
export function termOf({ entry, member }: Pick<Mention, 'entry' | 'member'>): string {
  return member === undefined ? entry : `${entry}/${member}`;
}

function firstOf(mentions: Iterable<Mention>): Mention | undefined {
  let first: Mention | undefined;
  for (const mention of mentions) if (!first || isBefore(mention, first)) first = mention;
  return first;
}

/**
 * Whether `a` stands before `b` in the page. One pass reads in that order, which spares asking the browser, who counts
 * siblings one by one; across passes only the browser knows.
 */
export function isBefore(a: Mention, b: Mention): boolean {
  if (a.spot.pass === b.spot.pass) return a.order < b.order;
  const [from, to] = [a.place, b.place];
  if (from.startContainer === to.startContainer) return from.startOffset < to.startOffset;
  const [before, after] = [inDocument(from.startContainer), inDocument(to.startContainer)];
  if (before === after) return a.order < b.order;
  return (before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
