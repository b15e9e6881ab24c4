/** Where something of ours is shown beside a name: its host, its position, its focus, and giving focus back in the end. */
import { type ComponentChild, render } from 'preact';
import layerCss from '../../components/layer.css?inline';
import { placeCard } from '../../components/placement';
import type { CardNews, ClientBox } from '../../platform/slot';
import { mountHost } from './host';
import { schemeAround } from './scheme';
import { viewFrom } from './view';

/** Open in test builds, so that tests can look in. */
export const MODE: ShadowRootMode = ['test', 'pseudo', 'pseudo-rtl'].includes(import.meta.env.MODE) ? 'open' : 'closed';

export interface PlaceOptions {
  readonly range: Range;
  /** Times the usual size of the text. */
  readonly textSize: number;
  /** A control by itself, no card. */
  readonly isSmall?: boolean;
  readonly onLost: () => void;
  /** Escape was pressed with focus inside. */
  readonly onEscape: () => void;
  /** Other keys pressed with focus inside; true when it was used. */
  readonly onKey?: (key: string) => boolean;
  readonly heard: (news: Exclude<CardNews, 'closed'>) => void;
}

export interface Place {
  readonly root: ShadowRoot;
  render(node: ComponentChild): void;
  /** Begins to follow the range; to be called when there is something to measure. */
  start(): void;
  focus(selector: string): void;
  /** Whether the reader is at it: with focus or pointer. */
  readonly isHeld: boolean;
  /** In client coordinates of the range's own window. */
  box(): ClientBox;
  end(): void;
}

export function showPlace({ range, textSize, isSmall = false, onLost, onEscape, onKey, heard }: PlaceOptions): Place {
  const life = new AbortController();
  const view = viewFrom(window);
  const focusedBefore = document.activeElement;
  const host = mountHost({
    css: layerCss,
    view,
    near: view.isOuter ? undefined : range.startContainer,
    mode: MODE,
    onLost,
    onEngaged: () => heard('engaged'),
    onKey(event) {
      if (event.key === 'Escape') onEscape();
      else if (!onKey?.(event.key)) return;
      event.preventDefault();
    },
  });
  const { layer } = host;
  layer.style.setProperty('--text-size', String(textSize));
  layer.style.setProperty('--scheme', schemeAround(range.startContainer) ?? 'light dark');
  if (view.isOuter) {
    // The frame's own pointer events end at its edge.
    layer.addEventListener('pointerenter', () => heard('on-card'));
    layer.addEventListener('pointerleave', () => heard('off'));
  }
  return {
    root: host.root,
    render: (node) => render(node, layer),
    start: () => placeCard(layer, range, { signal: life.signal, windowOffset: view.offset, textSize, isSmall }),
    focus: host.focus,
    get isHeld() {
      return host.hasFocus || host.isHovered;
    },
    box() {
      const { left, top, right, bottom } = layer.getBoundingClientRect();
      const { x, y } = view.offset();
      return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
    },
    end() {
      const hadFocus = host.hasFocus;
      life.abort();
      render(null, layer);
      host.remove();
      // An element of another frame is not an instance of this window's classes.
      const focus = focusedBefore !== document.body && (focusedBefore as HTMLElement | null)?.focus;
      if (!hadFocus) return;
      if (view.isOuter) window.focus();
      if (focus) (focusedBefore as HTMLElement).focus({ preventScroll: true });
    },
  };
}
