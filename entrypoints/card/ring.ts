/** The keyboard's focus ring around a name, and the words for those who do not see it. Lies over the page, out of the way. */
import layerCss from '../../components/layer.css?inline';
import { followRange } from '../../components/placement';
import { tongue } from '../../platform/words';
import { mountLayer } from './layer';
import { MODE } from './place';
import { viewFrom } from './view';

export interface Ring {
  /** Draws it around this range and has `text` read out; `undefined` takes it away. */
  show(range: Range | undefined, text: string): void;
}

export function createRing(): Ring {
  let end: (() => void) | undefined;
  return {
    show(range, text) {
      end?.();
      end = range && ringAround(range, text);
    },
  };
}

function ringAround(range: Range, text: string): () => void {
  const view = { ...viewFrom(window), window, document, isOuter: false };
  const near = range.startContainer;
  const layer = mountLayer({ css: layerCss, view, near, mode: MODE, onLost: () => stop() });
  const { element } = layer;
  element.classList.add('ring-layer');
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  Object.assign(status, tongue());
  element.append(status);
  // A live region is heard only when its words come after itself.
  const timer = setTimeout(() => {
    status.textContent = text;
  }, 100);
  const life = new AbortController();
  followRange(range, element, () => draw(element, range), life.signal);
  function stop(): void {
    if (life.signal.aborted) return;
    clearTimeout(timer);
    life.abort();
    layer.remove();
  }
  return stop;
}

/** One ring for each line that the name stands on. */
function draw(element: HTMLElement, range: Range): void {
  for (const old of element.querySelectorAll('.ring')) old.remove();
  for (const { left, top, width, height } of range.getClientRects()) {
    const ring = document.createElement('div');
    ring.className = 'ring';
    ring.style.cssText = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
    element.append(ring);
  }
}
