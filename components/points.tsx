import type { Outcome, Point } from '../knowledge/shown';
import { words } from '../platform/words';
import { english } from './english';
import { Evidence } from './evidence';
import { Figure, FigureInFull } from './figure';
import type { Library } from './library';
import { Prose } from './prose';

export interface PointsProps {
  readonly pros: readonly Point[];
  readonly cons: readonly Point[];
  /** Where the points' figures are found. */
  readonly outcomes: readonly Outcome[];
  readonly library: Library;
  /** `folded`: a point shows its title and figure; its sentence opens together with its sources. */
  readonly texts: 'folded' | 'shown';
}

/** Pros and cons on one grid, so that rows align and neither side looks longer (standards B6). */
export function Points({ pros, cons, ...rest }: PointsProps) {
  const rows = 1 + Math.max(pros.length, cons.length);
  return (
    <div class="sides" style={{ '--rows': String(rows) }}>
      <Side side="pros" points={pros} {...rest} />
      <Side side="cons" points={cons} {...rest} />
    </div>
  );
}

interface SideProps extends Omit<PointsProps, 'pros' | 'cons'> {
  readonly side: 'pros' | 'cons';
  readonly points: readonly Point[];
}

function Side({ side, points, outcomes, library, texts }: SideProps) {
  return (
    <div class={`side side-${side}`}>
      <h3>
        <Sign side={side} />
        {words(`card.${side}`)}
      </h3>
      <ul>
        {points.map((point) => {
          const outcome = outcomes.find(({ id }) => id === point.outcome);
          const isFolded = texts === 'folded';
          const text = (
            <p {...english}>
              <Prose text={point.text} />
            </p>
          );
          return (
            <li key={`${point.dimension} ${point.title}`} class="point">
              <b {...english}>{point.title}</b>
              {outcome && <Figure outcome={outcome} />}
              {!isFolded && text}
              <Evidence
                claim={point}
                about={point.title}
                library={library}
                cue={isFolded ? words('card.pointMore') : undefined}
              >
                {isFolded && text}
                {outcome && <FigureInFull outcome={outcome} />}
              </Evidence>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Sign({ side }: { side: 'pros' | 'cons' }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" role="presentation">
      <circle cx="8" cy="8" r="6.8" />
      <path d={side === 'pros' ? 'M8 4.8v6.4M4.8 8h6.4' : 'M4.8 8h6.4'} />
    </svg>
  );
}
