import type { CrisisLine, CrisisLines } from '../knowledge/shown';
import { words } from '../platform/words';
import { english } from './english';

export interface CrisisProps {
  readonly crisisLines: CrisisLines;
  /** ISO 3166 code from the reader's own language setting, such as "GB"; absent when unknown. */
  readonly region?: string | undefined;
}

/** Whom to call: the emergency number first, then lines of the region, then all others (standards S3–S5). */
export function Crisis({ crisisLines, region }: CrisisProps) {
  const { lines } = crisisLines;
  const first = linesFor(crisisLines, region);
  const rest = lines.filter((line) => !first.includes(line));
  const near = first.filter((line) => isIn(line.region, region));
  return (
    <div class="crisis">
      <Emergency crisisLines={crisisLines} region={region} />
      <Lines lines={first} />
      {near.length === 0 && <Lines lines={rest} />}
      {near.length > 0 && rest.length > 0 && (
        <details class="fold elsewhere">
          <summary>
            <span>{words('crisis.elsewhere')}</span>
          </summary>
          <Lines lines={rest} />
        </details>
      )}
    </div>
  );
}

/** The lines of the region, or the finders of such lines where it has none or is not known. */
export function linesFor({ lines }: CrisisLines, region: string | undefined): readonly CrisisLine[] {
  const near = lines.filter((line) => isIn(line.region, region));
  return near.length > 0 ? near : lines.filter((line) => line.region === 'INT');
}

/** A line of the country, or of a nation in it: "GB-WLS" is in "GB". */
function isIn(place: string, region: string | undefined): boolean {
  return region !== undefined && (place === region || place.startsWith(`${region}-`));
}

/** A country without a number of its own sees all of them. */
function Emergency({ crisisLines, region }: CrisisProps) {
  const own = crisisLines.emergency.filter((number) => isIn(number.region, region));
  const numbers = own.length > 0 ? own : crisisLines.emergency;
  return (
    <p class="emergency">
      <b>{words(numbers.length > 0 ? 'crisis.danger' : 'crisis.dangerAnywhere')}</b>{' '}
      {numbers.map(({ region: id, call, place }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={callLink(call)} dir="ltr">
            {call}
          </a>{' '}
          <span {...english}>{place}</span>
        </span>
      ))}
    </p>
  );
}

function Lines({ lines }: { lines: readonly CrisisLine[] }) {
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line.id}>
          <b {...english}>{line.name}</b>{' '}
          <span class="line-place" {...english}>
            {line.place}
          </span>
          <span class="ways">
            {line.call && <a href={callLink(line.call)}>{words('crisis.call', { number: line.call })}</a>}
            {line.text && <a href={textLink(line.text)}>{words('crisis.text', { number: line.text })}</a>}
            {line.url && (
              <a href={line.url} target="_blank" rel="noreferrer noopener" dir="ltr">
                {new URL(line.url).hostname.replace(/^www\./, '')}
              </a>
            )}
          </span>
          <span class="hours" {...english}>
            {line.hours}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The address that calls a line: "988, then press 1" → "tel:988". */
export const callLink = (call: string): string => `tel:${digits(call)}`;

/** "988, then press 1" → "988". */
const digits = (call: string) => (/^[+\d][\d\s-]*/.exec(call)?.[0] ?? call).replace(/[\s-]/g, '');

/** "SHOUT to 85258" → the number, with the word filled in. */
function textLink(text: string): string {
  const [, word, number = text] = /^(?:(\S+) to )?([\d\s-]+)$/.exec(text) ?? [];
  return `sms:${digits(number)}${word ? `?body=${encodeURIComponent(word)}` : ''}`;
}
