/**
 * The reader: in every frame of every page. Reads settings, starts or ends the visit, puts the card in on first use.
 * An unlisted script, since WXT's content scripts announce themselves to the page by an event.
 */
import names from 'knowledge:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openMatcher } from '../../content/matcher';
import { askBackground, isAlive, listenAsReader } from '../../platform/messages';
import { isWanted } from '../../platform/muted';
import { readSettings, watchSettings } from '../../platform/settings';
import type { Settings } from '../../platform/settings-shape';
import { isReading, pauseEnd } from '../../platform/sites';
import { createBadgeTeller } from './badge';
import { explainSelection } from './explain';
import { looksOf } from './looks';
import { choosePainter } from './painter';
import { type Reading, startReading } from './reading';
import { siteOf } from './site';

export default defineUnlistedScript(() => {
  if (isReadable(document)) whenShown(() => void start());
});

/** HTML only: in SVG, XML, text and media documents there is nothing to mark. An editor's whole document is left alone. */
function isReadable({ contentType, designMode }: Document): boolean {
  return (contentType === 'text/html' || contentType === 'application/xhtml+xml') && designMode !== 'on';
}

/** A prerendered page may never be looked at. */
function whenShown(start: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else start();
}

async function start(): Promise<void> {
  const life = new AbortController();
  const matcher = lazily(() => openMatcher(names));
  let settings: Settings;
  /** Whether the reader of the page asked for this tab; only the background knows, and only one mode wants to know. */
  let asked: boolean | undefined;
  let reading: { readonly looks: string; readonly life: AbortController; run?: Reading } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    reading?.life.abort();
    clearTimeout(pause);
    life.abort();
  };
  const fail = (error: unknown): void => {
    end();
    // After an update the old script has no extension behind it any more: it ends without a word.
    if (isAlive()) console.warn('Evenhand cannot read this page:', error);
  };
  try {
    const site = await siteOf(window);
    const tellBadge = createBadgeTeller(() => settings, life.signal);
    const apply = (): void => {
      awaitEndOfPause();
      tellBadge();
      const looks = isReading(settings, site, { asked }) ? marksOf(settings) : undefined;
      if (looks === reading?.looks) {
        reading?.run?.reconsider();
        return;
      }
      reading?.life.abort();
      reading = looks === undefined ? undefined : { looks, life: new AbortController() };
      if (reading) begin(reading).catch(fail);
    };
    const awaitEndOfPause = (): void => {
      clearTimeout(pause);
      const until = pauseEnd(settings, site);
      if (until !== undefined) pause = setTimeout(apply, Math.min(until - Date.now(), LONGEST_TIMER_MS));
    };
    const begin = async (mine: NonNullable<typeof reading>): Promise<void> => {
      const { signal } = mine.life;
      const painter = await choosePainter(settings);
      if (!painter || signal.aborted) return;
      mine.run = startReading({
        matcher: matcher(),
        painter,
        settings: () => settings,
        isWanted: (mention) => isWanted(settings, site, mention),
        onNames: tellBadge,
        signal,
        onOrphaned: end,
      });
    };
    const follow = async (next: Settings): Promise<void> => {
      settings = next;
      apply();
      if (settings.sitesMode !== 'button' || asked !== undefined) return;
      asked = await askBackground({ type: 'was-asked' });
      apply();
    };
    watchSettings(life.signal, (next) => void follow(next).catch(fail));
    settings = await readSettings();
    listenAsReader(life.signal, (message) => {
      if (message.type === 'explain') explainSelection(message, looksOf(settings)).catch(fail);
      if (message.type !== 'asked') return;
      asked = message.asked;
      apply();
    });
    await follow(settings);
  } catch (error) {
    fail(error);
  }
}

/** What a change of settings has to start reading anew for. */
function marksOf({ painter, density, markStyle, markIntensity }: Settings): string {
  return `${painter} ${density} ${markStyle} ${markIntensity}`;
}

/** Timers cannot be set further ahead than 24 days; what is left then is waited for again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
