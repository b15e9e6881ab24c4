import type { Answer } from '../knowledge/shown';
import { numeral, plural, type WordsKey, words } from '../platform/words';

type Known = Extract<Answer, { status: 'known' | 'no-difference' }>;
/** A time that an answer tells. */
export type Span = NonNullable<Known['spans']>[number];

export interface TimelineProps {
  /** Of one answer, in its order. */
  readonly spans: readonly Span[];
}

const kindWords = {
  'first-change': 'time.kind.firstChange',
  'full-effect': 'time.kind.fullEffect',
  'gain-seen': 'time.kind.gainSeen',
  fades: 'time.kind.fades',
  'half-relapsed': 'time.kind.halfRelapsed',
  'still-there': 'time.kind.stillThere',
  'with-treatment': 'time.kind.withTreatment',
} as const satisfies Record<Span['kind'], WordsKey>;

const MINUTES = { minutes: 1, hours: 60, days: 1440, weeks: 10_080, months: 43_830, years: 525_960 } as const;

/** Marks on the axis, each as wide apart as ten times longer is: from an hour to a year, with room on both sides. */
const ticks = ['hours', 'days', 'weeks', 'months', 'years'] as const;
/** Those that have room for their name; a week is too near to a month. */
const named = ['hours', 'days', 'months', 'years'] as const;
/** Ends of the axis, in minutes: half an hour and five years. */
const [START, END] = [30, 5 * MINUTES.years];

/** Times as bars on one axis, the same for every option: hours to years, each step about as wide. The words carry the meaning. */
export function Timeline({ spans }: TimelineProps) {
  return (
    <div class="timeline">
      <ul>
        {spans.map((span) => (
          <li key={JSON.stringify(span)}>
            <span class="span-words">{spanWords(span)}</span>
            <Bar span={span} />
          </li>
        ))}
      </ul>
      <div class="axis" aria-hidden="true">
        {named.map((tick) => (
          <span key={tick} style={{ '--at': `${place(MINUTES[tick])}%` }}>
            {words(`time.tick.${tick}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** "At that time" is a dot, a stretch is a bar, "or longer" ends in an arrow. */
function Bar({ span: { from, to, unit } }: { span: Span }) {
  const start = place(from * MINUTES[unit]);
  const end = to === null ? 100 : place(to * MINUTES[unit]);
  const shape = to === null ? 'open' : from === to ? 'dot' : 'bar';
  return (
    <span class="track" aria-hidden="true">
      {ticks.map((tick) => (
        <i key={tick} style={{ '--at': `${place(MINUTES[tick])}%` }} />
      ))}
      <b class={shape} style={{ '--from': `${start}%`, '--to': `${end}%` }} />
    </span>
  );
}

/** In per cent of the axis; what lies beyond its ends stands at them. */
function place(minutes: number): number {
  if (minutes <= START) return 0;
  return Math.min(100, Math.round((1000 * Math.log(minutes / START)) / Math.log(END / START)) / 10);
}

/** The time in words: "First change: within 1 week". */
export function spanWords({ kind, from, to, unit, of }: Span): string {
  return words(of === undefined ? 'time.what' : 'time.whatOf', {
    what: words(kindWords[kind]),
    of: of ?? '',
    time: timeWords(from, to, unit),
  });
}

function timeWords(from: number, to: number | null, unit: Span['unit']): string {
  if (to === null) return words('time.orLonger', { time: plural(`time.${unit}`, from) });
  if (from === to) return plural(`time.${unit}`, to);
  if (from === 0) return words('time.within', { time: plural(`time.${unit}`, to) });
  return words('time.range', { from: numeral(from), to: plural(`time.${unit}`, to) });
}
