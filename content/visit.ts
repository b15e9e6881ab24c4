/**
 * One page's run of the reader: blocks → matches → mentions → paint, then again for each part of the page that changes.
 * Aborting the signal undoes everything; the page is then as it was found.
 */
import { type Block, blocksIn, isInSkipped, languageOf } from './blocks';
import { findIn } from './find';
import type { Matcher } from './matcher';
import { createMentions, type Mention, type Mentions } from './mentions';
import type { Painter } from './painters/painter';
import { createSlices } from './slices';
import { type Dirty, watch } from './watch';

export interface Visit {
  readonly mentions: Mentions;
  /** Mentions that can be seen, in the order of the page. */
  inOrder(): Mention[];
}

export interface VisitOptions {
  readonly document: Document;
  readonly matcher: Matcher;
  readonly painter: Painter;
  readonly signal: AbortSignal;
  /** After mentions came or went. */
  readonly onChange?: () => void;
}

/** Starts reading `document.body`; the first slice comes when the browser is idle. */
export function startVisit({ document, matcher, painter, signal, onChange }: VisitOptions): Visit {
  const mentions = createMentions();
  const queue: Dirty[] = [];
  let walk: Generator<Block, boolean> | undefined;
  let walking: Dirty | undefined;
  const rendered = watchRendering((owner) => enqueue([{ root: owner, deep: false }]), signal);

  /** Reads one block, or takes the next part of the page in hand; false when nothing is left. */
  const work = (): boolean => {
    if (!walk) {
      walking = queue.shift();
      if (!walking) return false;
      if (!walking.root.isConnected) return true;
      mentions.forget(walking.root, walking.deep);
      if (isInSkipped(walking.root)) return true;
      walk = blocksIn(walking.root, walking.deep);
    }
    const step = walk.next();
    if (step.done) {
      const interrupted = !step.value;
      if (interrupted && walking) queue.push(walking);
      walk = undefined;
    } else {
      read(step.value);
    }
    return true;
  };
  const read = (block: Block): void => {
    const found = findIn(matcher, block.text, { language: () => languageOf(block.owner) });
    if (found.length > 0 && rendered.isRendered(block.owner)) mentions.add(block, found);
  };
  const show = (): void => {
    const changes = mentions.takeChanges();
    if (changes.added.length === 0 && changes.removed.length === 0) return;
    painter.paint(changes);
    onChange?.();
  };
  const slices = createSlices(work, show, signal);
  const enqueue = (dirty: readonly Dirty[]): void => {
    for (const part of dirty) {
      if (!queue.some(({ root, deep }) => root === part.root && deep === part.deep)) queue.push(part);
    }
    slices.wake();
  };

  watch(
    document,
    {
      onTextChange(node) {
        mentions.forgetNode(node);
        show();
      },
      onRemoval() {
        mentions.forgetDetached();
        show();
      },
      onDirty: enqueue,
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    mentions.clear();
    painter.clear();
  });
  if (document.body) enqueue([{ root: document.body, deep: true }]);
  return { mentions, inOrder: () => inDocumentOrder(mentions.all()) };
}

function inDocumentOrder(mentions: Iterable<Mention>): Mention[] {
  return [...mentions]
    .filter(({ owner }) => owner.checkVisibility())
    .sort(({ place: a }, { place: b }) => {
      if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
      const order = a.startContainer.compareDocumentPosition(b.startContainer);
      return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
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
