import { useLayoutEffect, useRef } from 'preact/hooks';
import { showMarked } from '../platform/mark-js';

export interface MarkedProps {
  readonly text: string;
  /** Marked wherever they, or words that begin with them, stand in the text. */
  readonly words: string;
}

/** A text in which words are marked. What is inside the element is not Preact's: mark.js splits its text. */
export function Marked({ text, words }: MarkedProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current) showMarked(element.current, text, words);
  }, [text, words]);
  return <span ref={element} />;
}
