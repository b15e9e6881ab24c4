export interface IconArrayProps {
  /** Filled icons, out of a hundred. */
  readonly events: number;
}

/** Icons per row and column. */
const SIDE = 10;
const STEP = 8;
const RADIUS = 2.9;

/**
 * A hundred whole icons, the filled ones first; one size, order and colour for good and bad outcomes (standards R9, R11).
 * Filled and hollow differ without colour. The text that goes with it stands on the parent.
 */
export function IconArray({ events }: IconArrayProps) {
  const size = SIDE * STEP;
  return (
    <svg class="array" viewBox={`0 0 ${size} ${size}`} role="presentation" data-events={events}>
      <path class="array-rest" d={icons(events, SIDE * SIDE)} />
      <path class="array-events" d={icons(0, events)} />
    </svg>
  );
}

/** One circle for each place from `from` up to `to`; two paths draw faster than a hundred elements. */
function icons(from: number, to: number): string {
  let path = '';
  for (let place = from; place < to; place++) {
    const x = (place % SIDE) * STEP + STEP / 2 - RADIUS;
    const y = Math.floor(place / SIDE) * STEP + STEP / 2;
    path += `M${x} ${y}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`;
  }
  return path;
}
