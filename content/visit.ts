/**
 * One page's run of the engine: blocks → matches → mentions → paint, then again for each part of the page that changes.
 * Aborting the signal undoes everything; the page is then as it was found. Mentions are all that were found; those that
 * are shown are a part of them, which density and painter decide.
 */
import { type Block, languageOf } from './blocks';
import { findIn } from './find';
import type { Matcher } from './matcher';
import { type Changes, createMentions, type Mention, type Mentions } from './mentions';
import type { Painter } from './painters/painter';
import { createReadThrough } from './read-through';
import { createSections } from './sections';
import { createShadowTrees } from './shadow-trees';
import { createShown, type Density, isBefore } from './shown';
import { createSilenced } from './silenced';
import { createSlices } from './slices';
import { readTitle, type Title } from './support';
import { type Dirty, watch } from './watch';

export interface Visit {
  readonly mentions: Mentions;
  /** The shown mention that covers the character before or after `offset` of `node`. */
  shownAt(node: Node, offset: number): Mention | undefined;
  /** Mentions in text that can be seen, in the order of the page: all that are wanted, or those that are shown. */
  inOrder(which: 'found' | 'shown'): Mention[];
  /** Draws attention to one mention, shown or not; `undefined` to none. */
  ring(mention: Mention | undefined): void;
  /** The shadow trees that are read, for the browser to look for carets in. */
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
  /** To be called when `isWanted` answers otherwise than before. */
  reconsider(): void;
}

export interface VisitOptions {
  readonly document: Document;
  readonly matcher: Matcher;
  readonly painter: Painter;
  /** `all` when left out. */
  readonly density?: Density;
  /** The element's shadow tree, open or closed; shadow trees are not read when left out. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | undefined;
  /** A shadow tree is about to be read. */
  readonly onShadowTree?: () => void;
  /** Whether a mention is to be seen at all; every one when left out. */
  readonly isWanted?: (mention: Mention) => boolean;
  /** How long the page has to leave itself alone after a change before it is read again; 0 when left out. */
  readonly calmMs?: number;
  readonly signal: AbortSignal;
  /** After mentions came or went. */
  readonly onChange?: () => void;
}

/** Starts reading `document.body`; the first slice comes when the browser is idle. */
export function startVisit(options: VisitOptions): Visit {
  const { document, matcher, painter, density = 'all', isWanted = () => true, signal, onChange } = options;
  const mentions = createMentions();
  const sections = createSections(density === 'section');
  const silenced = createSilenced(isWanted);
  const shown = createShown(density, sections, (mention) => painter.takes?.(mention) ?? true);
  const rendered = watchRendering((owner) => enqueue([{ root: owner, deep: false }]), signal);

  const title = createTitleReader(document, matcher);
  const shadows = createShadowTrees(options.shadowRootOf, (root) => {
    watching.observe(root);
    options.onShadowTree?.();
  });
  const read = (block: Block): void => {
    const found = findIn(matcher, block.text, { language: () => languageOf(block.owner) });
    if (found.length > 0 && rendered.isRendered(block.owner)) mentions.add(block, found, sections.meet(block));
  };
  const parts = createReadThrough({
    shadowOf: shadows.of,
    forget: ({ root, deep }) => mentions.forget(root, deep),
    begin: ({ root, deep }) => sections.begin(root, deep),
    read,
  });
  const paint = (found: Changes): void => {
    const changes = shown.follow(found);
    if (!isEmpty(changes)) painter.paint(changes, mentions.split);
  };
  const show = (): void =>
    watching.unseen(() => {
      const found = mentions.takeChanges(title);
      paint(silenced.sift(found));
      if (!isEmpty(found)) onChange?.();
    });
  const slices = createSlices({ work: parts.step, afterSlice: show, calmMs: options.calmMs ?? 0, signal });
  const enqueue = (dirty: readonly Dirty[]): void => {
    dirty.forEach(parts.add);
    slices.wake();
  };

  const watching = watch(
    document,
    {
      onTextChange(nodes) {
        for (const node of nodes) mentions.forgetNode(node);
        show();
      },
      onRemoval(removed) {
        parts.leave(removed);
        mentions.forgetDetached(removed);
        sections.forgetDetached(removed);
        shadows.forgetDetached(removed);
        show();
      },
      onDirty(dirty) {
        for (const { root } of dirty) painter.letGo?.(root);
        enqueue([...dirty, ...shadows.takeLate()]);
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    mentions.clear();
    painter.clear();
  });
  // Scripts that give elements their shadow trees may come after the first reading.
  if (document.readyState !== 'complete')
    window.addEventListener('load', () => enqueue(shadows.takeLate()), { once: true, signal });
  if (document.body) {
    parts.add({ root: document.body, deep: true });
    slices.start();
  }
  return {
    mentions,
    shownAt(node, offset) {
      const mention = mentions.at(node, offset);
      return mention && shown.has(mention) ? mention : undefined;
    },
    inOrder: (which) =>
      [...(which === 'found' ? mentions : shown).all()]
        .filter((mention) => !silenced.has(mention) && mention.owner.checkVisibility())
        .sort((a, b) => (isBefore(a, b) ? -1 : 1)),
    shadowRoots: shadows.roots,
    ring: (mention) => watching.unseen(() => painter.ring(mention, mentions.split)),
    reconsider: () => watching.unseen(() => paint(silenced.reconsider(mentions.all()))),
  };
}

const isEmpty = ({ added, removed }: Changes): boolean => added.length === 0 && removed.length === 0;

/** Reads the title again when it has changed since it was last asked for: pages change it without a word. */
function createTitleReader(document: Document, matcher: Matcher): () => Title {
  let text: string | undefined;
  let title: Title;
  return () => {
    if (text !== document.title) {
      text = document.title;
      title = readTitle(matcher, text);
    }
    return title;
  };
}

interface Rendering {
  /** Whether the element has a box. If not, it is read again once it has one and comes into view. */
  isRendered(owner: Element): boolean;
}

/** Hidden text (`display: none`, closed details) is left alone until it is shown, without polling or observing styles. */
function watchRendering(onShown: (owner: Element) => void, signal: AbortSignal): Rendering {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      onShown(target);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    isRendered(owner) {
      if (owner.checkVisibility()) return true;
      observer.observe(owner);
      return false;
    },
  };
}
