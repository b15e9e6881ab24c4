/**
 * The reader: in every frame of every page. Reads settings, looks for signs of names, and has the engine brought where there
 * is one. An unlisted script, since WXT's content scripts announce themselves to the page by an event.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground, isAlive, listenAsReader, type ToReaders } from '../../platform/messages';
import { isWanted } from '../../platform/muted';
import { readSettings, watchSettings } from '../../platform/settings';
import type { Settings } from '../../platform/settings-shape';
import { isReading, pauseEnd } from '../../platform/sites';
import { type Attention, attend, bringEngine } from './attend';
import { createBadgeTeller } from './badge';
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
  const frame = randomId();
  let settings: Settings;
  /** Whether the reader of the page asked for this tab; only the background knows, and only one mode wants to know. */
  let asked: boolean | undefined;
  let attention: (Attention & { readonly looks: string; readonly life: AbortController }) | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    attention?.life.abort();
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
      if (looks === attention?.looks) {
        attention?.reconsider();
        return;
      }
      attention?.life.abort();
      attention = looks === undefined ? undefined : begin(looks);
    };
    const awaitEndOfPause = (): void => {
      clearTimeout(pause);
      const until = pauseEnd(settings, site);
      if (until !== undefined) pause = setTimeout(apply, Math.min(until - Date.now(), LONGEST_TIMER_MS));
    };
    const begin = (looks: string): NonNullable<typeof attention> => {
      const life = new AbortController();
      const wishes = { frame, settings: () => settings, onNames: tellBadge, signal: life.signal, onOrphaned: end };
      return { ...attend({ ...wishes, isWanted: (mention) => isWanted(settings, site, mention) }, fail), looks, life };
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
    const hear = async (message: ToReaders): Promise<void> => {
      if (message.type === 'asked') {
        asked = message.asked;
        apply();
      } else if (message.type === 'explain') await (await bringEngine())?.explain(message, settings);
      else await attention?.hear(message);
    };
    listenAsReader(life.signal, (message) => void hear(message).catch(fail));
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

/** Sixteen random bytes in letters. `crypto.randomUUID` is missing on pages that came without encryption. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
