/** The card of an entry that was opened in the popup, with everything that a card leads to. */
import crisisLines from 'knowledge:crisis-lines';
import dimensions from 'knowledge:dimensions';
import index from 'knowledge:index';
import { browser } from 'wxt/browser';
import { Card, type CardProps } from '../../components/card';
import cardCss from '../../components/card.css?inline';
import { LookedUp } from '../../components/looked-up';
import type { EntryBundle } from '../../knowledge/bundle';
import { noteOn } from '../../knowledge/name-note';
import { copyText } from '../card/copy';
import type { Opened } from './opened-state';

// Within its own place: elsewhere in the popup the same class names mean other things.
const cardSheet = new CSSStyleSheet();
cardSheet.replaceSync(`@scope (.looked-up) {${cardCss}}`);
document.adoptedStyleSheets.push(cardSheet);

export interface OpenedEntryProps
  extends Pick<
    CardProps,
    'hasSite' | 'onClose' | 'onCompare' | 'onOpenEntry' | 'onSilence' | 'onSettings' | 'detail' | 'region'
  > {
  readonly opened: Opened;
  readonly bundle: EntryBundle;
  readonly onBack: (() => void) | undefined;
}

export function OpenedEntry({ opened, bundle, ...callbacks }: OpenedEntryProps) {
  const { entry, words, member } = opened;
  const notes = words === undefined ? undefined : noteOn(bundle.entry, words);
  return (
    <LookedUp entry={entry}>
      <Card
        key={entry}
        bundle={bundle}
        mention={{ words: words ?? bundle.entry.name, memberId: member, notes }}
        index={index}
        dimensions={dimensions}
        crisisLines={crisisLines}
        today={new Date().toISOString().slice(0, 10)}
        version={browser.runtime.getManifest().version}
        onCopy={copyText}
        {...callbacks}
      />
    </LookedUp>
  );
}
