import crisisLines from 'knowledge:crisis-lines';
import index from 'knowledge:index';
import table from 'knowledge:name-table';
import { render } from 'preact';
import { LookUpPage } from '../../components/look-up-page';
import '../../components/settings.css';
import { createLookUp, type Hit } from '../../knowledge/look-up';
import { parseLookUp, type Wanted } from '../../platform/look-up-address';
import { regionOf } from '../../platform/region';
import { readSettings } from '../../platform/settings';
import { slot } from '../../platform/slot';
import { applyTextSize } from '../../platform/text-size';
import { applyTongue, words } from '../../platform/words';
import { loadCard } from '../engine/card-opener';
import { looksOf } from '../engine/looks';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('look-up.html has no element "root"');
  applyTongue(document);
  const settings = await readSettings();
  applyTextSize(document, settings);
  document.title = words('explain.title');
  const { entry, near } = parseLookUp(location.hash);
  const open = async ({ entry, member }: Hit, beside: HTMLElement): Promise<void> => {
    const range = document.createRange();
    range.selectNodeContents(beside);
    const card = await loadCard([entry]);
    const looks = looksOf(settings);
    const name = { entry, ...(member !== undefined && { member }), words: range.toString(), range };
    card?.open({ ...name, why: '', looks, how: 'press', heard: () => {} });
  };
  render(
    <LookUpPage
      lookUp={createLookUp(table, index)}
      near={entry ? hitsOf([entry]) : near && hitsOf(near)}
      crisisLines={crisisLines}
      region={regionOf(settings)}
      onOpen={(hit, beside) => void open(hit, beside)}
    />,
    root,
  );
  // What was selected has one entry, and only the page that it stood on could not show it.
  if (entry) root.querySelector<HTMLElement>('.hits button')?.click();
  window.addEventListener('pointerdown', closeElsewhere, { capture: true });
}

function closeElsewhere({ clientX: x, clientY: y }: PointerEvent): void {
  const box = slot().card?.box();
  if (box && !(box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)) slot().card?.close();
}

/** Ids that are not known are passed over. */
function hitsOf(wanted: readonly Wanted[]): Hit[] {
  return wanted.flatMap(({ entry, member }): Hit[] => {
    const item = index.find(({ id }) => id === entry);
    if (!item) return [];
    const { kind, name, members } = item;
    if (member === undefined) return [{ entry, kind, name, met: name }];
    const called = members?.[member];
    return called === undefined ? [] : [{ entry, kind, member, name: called, of: name, met: called }];
  });
}

void start();
