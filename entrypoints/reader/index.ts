/**
 * The reader: in every frame of every page. Reads settings, starts or ends the visit, puts the card in on first use.
 * An unlisted script, since WXT's content scripts announce themselves to the page by an event.
 */
import names from 'knowledge:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLazyMatcher } from '../../content/matcher';
import { unpackBeginnings, unpackNames } from '../../knowledge/packed-names';
import { isAlive } from '../../platform/messages';
import { readSettings, watchSettings } from '../../platform/settings';
import type { Settings } from '../../platform/settings-shape';
import { isReading } from '../../platform/sites';
import { choosePainter } from './painter';
import { startReading } from './reading';
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
  const matcher = lazily(() => createLazyMatcher(unpackBeginnings(names), () => unpackNames(names)));
  let reading: AbortController | undefined;
  /** What a change of settings has to start reading anew for. */
  let looks = '';
  const fail = (error: unknown): void => {
    reading?.abort();
    life.abort();
    // After an update the old script has no extension behind it any more: it ends without a word.
    if (isAlive()) console.warn('Evenhand cannot read this page:', error);
  };
  try {
    const site = await siteOf(window);
    const apply = (settings: Settings): void => {
      dwellMs = settings.dwellMs;
      const wanted = isReading(settings, site) ? `${settings.painter} ${settings.density}` : '';
      if (wanted === looks) return;
      looks = wanted;
      reading?.abort();
      reading = undefined;
      if (wanted === '') return;
      reading = new AbortController();
      begin(settings, reading.signal).catch(fail);
    };
    const begin = async ({ painter: wish, density }: Settings, signal: AbortSignal): Promise<void> => {
      const painter = await choosePainter(wish);
      if (!painter || signal.aborted) return;
      startReading({ matcher: matcher(), painter, density, dwellMs: () => dwellMs, signal, onOrphaned: end });
    };
    const end = (): void => {
      reading?.abort();
      life.abort();
    };
    let dwellMs = 0;
    watchSettings(life.signal, apply);
    apply(await readSettings());
  } catch (error) {
    fail(error);
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
