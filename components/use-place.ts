import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps what the reader pressed under the pointer, and focused, when its row moves. Give `hold` the pressed control and a way to
 * find it again, before the change; the next rendering scrolls by as much as it moved.
 */
export function usePlace(): (pressed: HTMLElement) => void {
  const held = useRef<{ readonly key: string; readonly top: number; readonly root: ParentNode } | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = held;
    held.current = undefined;
    if (!current) return;
    const again = current.root.querySelector<HTMLElement>(`[data-place="${CSS.escape(current.key)}"]`);
    if (!again) return;
    again.focus({ preventScroll: true });
    scrollerOf(again).scrollBy(0, again.getBoundingClientRect().top - current.top);
  });
  return (pressed) => {
    held.current = {
      key: pressed.dataset.place ?? '',
      top: pressed.getBoundingClientRect().top,
      root: pressed.closest('article') ?? document,
    };
  };
}

function scrollerOf(element: HTMLElement): Element | Window {
  const scrolls = (one: Element) =>
    one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY);
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
    if (scrolls(one)) return one;
  return window;
}
