/** Cards of the sample pack. */
import { Card, type CardProps } from '../../components/card';
import { samplePack } from '../support/sample-pack';
import { bundleOf, sampleIndex, show } from './support';

export const today = '2026-11-24';

/** Shows the card of an entry; what a test does not care about does nothing. */
export function showCard(id: string, more: Partial<CardProps> = {}): HTMLElement {
  const nothing = () => {};
  const { dimensions, crisisLines } = samplePack;
  const root = show(
    <Card
      bundle={more.bundle ?? bundleOf(id)}
      mention={{ words: id }}
      index={sampleIndex}
      {...{ dimensions, crisisLines, today }}
      onClose={nothing}
      onCompare={nothing}
      onOpenEntry={nothing}
      hasSite
      version="1.2.3"
      onSilence={nothing}
      onSettings={nothing}
      onCopy={async () => true}
      {...more}
    />,
    'card',
  );
  const dialog = root.querySelector<HTMLElement>('[role=dialog]');
  if (!dialog) throw new Error('there is no card');
  return dialog;
}
