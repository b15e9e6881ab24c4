import { tongue, words } from '../platform/words';

/** The ways to be left alone: with this name here, with it anywhere, on this site, on this site for today. */
export type Silence = 'name-here' | 'name' | 'site' | 'today';

const keys = { 'name-here': 'nameHere', name: 'name', site: 'site', today: 'today' } as const;

const all: readonly Silence[] = ['name-here', 'name', 'site', 'today'];
const needsWords: readonly Silence[] = ['name-here', 'name'];
const needsSite: readonly Silence[] = ['name-here', 'site', 'today'];

export interface SilenceRowProps {
  /** Whether there are words of the page to be left alone with. */
  readonly hasWords: boolean;
  /** Whether there is a site to be left alone on: the browser's pages and our own are none. */
  readonly hasSite: boolean;
  readonly onSilence: (kind: Silence) => void;
  readonly onSettings: () => void;
}

/** One press each, in view on every card; each can be taken back (`UndoBar`). */
export function SilenceRow({ hasWords, hasSite, onSilence, onSettings }: SilenceRowProps) {
  const kinds = all.filter(
    (kind) => (hasWords || !needsWords.includes(kind)) && (hasSite || !needsSite.includes(kind)),
  );
  return (
    <ul class="silence" aria-label={words('silence.label')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <button type="button" class="quiet" onClick={() => onSilence(kind)}>
            {words(`silence.${keys[kind]}`)}
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="quiet" onClick={onSettings}>
          {words('silence.settings')}
        </button>
      </li>
    </ul>
  );
}

export interface UndoBarProps {
  readonly kind: Silence;
  /** The words of the page that the card was opened from. */
  readonly met: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Stands where the card was: what was done, and the way back. */
export function UndoBar({ kind, met, onUndo, onClose }: UndoBarProps) {
  return (
    <section class="evenhand card undo" {...tongue()}>
      <p role="status">{words(`silence.done.${keys[kind]}`, { words: met })}</p>
      <button type="button" class="go" onClick={onUndo}>
        {words('silence.undo')}
      </button>
      <button type="button" class="quiet" onClick={onClose}>
        {words('card.close')}
      </button>
    </section>
  );
}
