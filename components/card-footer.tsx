import type { ComponentChildren } from 'preact';
import type { CardProps } from './card';
import { Crisis } from './crisis';
import { Notice } from './notice';
import { ReviewLine } from './review-line';
import { useFold } from './use-fold';

export interface CardFooterProps extends Pick<CardProps, 'bundle' | 'crisisLines' | 'today' | 'region' | 'onSiteOff'> {
  /** Said first. */
  readonly children?: ComponentChildren;
}

/** What every card ends with: when it was reviewed, what it is not, whom to call, and the way to be left alone. */
export function CardFooter({ bundle, crisisLines, today, region, onSiteOff, children }: CardFooterProps) {
  const crisis = useFold();
  return (
    <footer>
      {children}
      <ReviewLine review={bundle.entry.review} today={today} /> <Notice />
      <div class="actions-row">
        <button class="quiet" {...crisis.button}>
          In crisis?
        </button>
        <button type="button" class="quiet" onClick={onSiteOff}>
          Off on this site
        </button>
      </div>
      <div class="panel" {...crisis.panel}>
        <Crisis crisisLines={crisisLines} region={region} />
      </div>
    </footer>
  );
}
