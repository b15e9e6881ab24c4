import type { ComponentChildren } from 'preact';
import { words } from '../platform/words';
import { Crisis, type CrisisProps } from './crisis';
import { useFold } from './use-fold';

export interface MastheadProps extends CrisisProps {
  readonly children?: ComponentChildren;
}

/** The top of our own pages: the name, what a page adds, and crisis lines one press away (standards S1). */
export function Masthead({ children, ...crisisProps }: MastheadProps) {
  const crisis = useFold();
  return (
    <header class="masthead">
      <h1>Evenhand</h1>
      <button class="quiet" {...crisis.button}>
        {words('masthead.crisis')}
      </button>
      {children}
      <div class="panel" {...crisis.panel}>
        <Crisis {...crisisProps} />
      </div>
    </header>
  );
}
