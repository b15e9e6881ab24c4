/**
 * The card script: put into a frame by the background at the first card. Registers itself in the slot, where the reader
 * finds it, and shows entries that lie there too.
 */
import crisisLines from 'knowledge:crisis-lines';
import dimensions from 'knowledge:dimensions';
import index from 'knowledge:index';
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '../../components/card';
import cardCss from '../../components/card.css?inline';
import { MissingCard } from '../../components/missing-card';
import { placeCard } from '../../components/placement';
import { noteOn } from '../../knowledge/name-note';
import { askBackground } from '../../platform/messages';
import { readerRegion } from '../../platform/region';
import { changeSettings } from '../../platform/settings';
import { withSite } from '../../platform/sites';
import { type CardHandle, type CardRequest, slot } from '../../platform/slot';
import { siteOf } from '../reader/site';
import { type CardHost, mountHost } from './host';

/** Open in test builds, so that tests can look in. */
const MODE: ShadowRootMode = import.meta.env.MODE === 'test' ? 'open' : 'closed';

export default defineUnlistedScript(() => {
  slot().card ??= createCard();
});

function createCard(): CardHandle {
  let open: OpenCard | undefined;
  return {
    open(request) {
      open?.end();
      const opened = showCard(request, () => {
        if (open === opened) open = undefined;
      });
      open = opened;
    },
    close() {
      open?.end();
    },
    contains: (x, y) => open?.contains(x, y) ?? false,
  };
}

interface OpenCard {
  end(): void;
  contains(x: number, y: number): boolean;
}

/** Shows one card until it ends, by itself or from outside. */
function showCard(request: CardRequest, onEnd: () => void): OpenCard {
  const life = new AbortController();
  const focusedBefore = document.activeElement;
  const trail: string[] = [request.entry];
  let host: CardHost | undefined;

  const end = (): void => {
    if (life.signal.aborted) return;
    const hadFocus = host?.hasFocus ?? false;
    life.abort();
    if (host) render(null, host.layer);
    host?.remove();
    if (hadFocus && focusedBefore instanceof HTMLElement && focusedBefore !== document.body) {
      focusedBefore.focus({ preventScroll: true });
    }
    onEnd();
  };
  /** Ends for a reason of the card's own, which intent has to hear of. */
  const endItself = (): void => {
    end();
    request.onClosed();
  };
  const goTo = async (entry: string): Promise<void> => {
    if (!slot().entries[entry]) await askBackground({ type: 'load-card', entries: [entry] });
    if (life.signal.aborted) return;
    trail.push(entry);
    draw();
    host?.focusTitle();
  };
  const goBack = (): void => {
    trail.pop();
    draw();
    host?.focusTitle();
  };
  const draw = (): void => {
    const entry = trail.at(-1);
    const bundle = entry === undefined ? undefined : slot().entries[entry];
    if (!host) return;
    if (!bundle) {
      render(<MissingCard words={request.words} onClose={endItself} />, host.layer);
      return;
    }
    const notes = noteOn(bundle.entry, request.words);
    const mention =
      trail.length > 1
        ? { words: bundle.entry.name }
        : {
            words: request.words,
            ...(request.member !== undefined && { memberId: request.member }),
            ...(notes !== undefined && { notes }),
          };
    render(
      <Card
        key={entry}
        bundle={bundle}
        mention={mention}
        index={index}
        dimensions={dimensions}
        crisisLines={crisisLines}
        today={new Date().toISOString().slice(0, 10)}
        region={readerRegion()}
        onClose={endItself}
        onCompare={(choice) => void askBackground({ type: 'open-comparison', ...choice })}
        onOpenEntry={(id) => void goTo(id)}
        onBack={trail.length > 1 ? goBack : undefined}
        onSiteOff={() => void turnSiteOff()}
      />,
      host.layer,
    );
  };

  host = mountHost({
    css: cardCss,
    near: request.range.startContainer,
    mode: MODE,
    onLost: endItself,
  });
  draw();
  placeCard(host.layer, request.range, life.signal);
  if (request.how === 'press') host.focusTitle();
  return { end, contains: (x, y) => host.covers(x, y) };
}

async function turnSiteOff(): Promise<void> {
  const site = await siteOf(window);
  await changeSettings((settings) => withSite(settings, site, false));
}
