import type { Point } from '../knowledge/schema';
import { Evidence } from './evidence';
import type { Library } from './library';

export interface PointsProps {
  readonly pros: readonly Point[];
  readonly cons: readonly Point[];
  readonly library: Library;
}

/** Pros and cons on one grid, so that rows align and neither side looks longer (standards B6). */
export function Points({ pros, cons, library }: PointsProps) {
  const rows = 1 + Math.max(pros.length, cons.length);
  return (
    <div class="sides" style={{ '--rows': String(rows) }}>
      <Side side="pros" title="Pros" points={pros} library={library} />
      <Side side="cons" title="Cons" points={cons} library={library} />
    </div>
  );
}

interface SideProps {
  readonly side: 'pros' | 'cons';
  readonly title: string;
  readonly points: readonly Point[];
  readonly library: Library;
}

function Side({ side, title, points, library }: SideProps) {
  return (
    <div class={`side side-${side}`}>
      <h3>
        <Sign side={side} />
        {title}
      </h3>
      <ul>
        {points.map((point) => (
          <li key={`${point.dimension} ${point.title}`} class="point">
            <b>{point.title}</b>
            <p>{point.text}</p>
            <Evidence claim={point} about={point.title} library={library} />
          </li>
        ))}
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
