import type { ComponentChildren } from 'preact';
import type { CardProps } from './card';
import { CardCrisis } from './card-crisis';
import { Report } from './card-report';
import { SilenceRow } from './card-silence';
import { Why } from './card-why';
import { Notice } from './notice';
import { Reviewed } from './review-line';

export interface CardFooterProps extends CardProps {
  /** Said first. */
  readonly children?: ComponentChildren;
}

/** What every card ends with: when it was reviewed, what it is not, whom to call, and the ways to be left alone. */
export function CardFooter(props: CardFooterProps) {
  const { bundle, mention, children } = props;
  const { entry } = bundle;
  return (
    <footer>
      {children}
      <Reviewed review={entry.review} />
      <Notice />
      <CardCrisis {...props} />
      <div class="footer-folds">
        <Report {...props} entry={entry} />
        {mention.why !== undefined && <Why met={mention.words} why={mention.why} name={entry.name} />}
      </div>
      <SilenceRow hasWords={mention.why !== undefined} {...props} />
    </footer>
  );
}
