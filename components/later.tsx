import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LaterProps {
  /** Drawn at once after all, since it is in view. */
  readonly now?: boolean;
  readonly children: ComponentChildren;
}

/** What is folded away: drawn right after the frame that it would hold up. Whoever opens or searches it finds it there. */
export function Later({ now = false, children }: LaterProps) {
  const [isTime, setTime] = useState(now);
  useEffect(() => setTime(true), []);
  return <>{isTime && children}</>;
}
