/** The list of all names on the page, at the keyboard's command. */
import { createNameKeys, NamesCard } from '../../components/names-card';
import type { ListRequest } from '../../platform/slot';
import { showPlace } from './place';
import type { ShownCard } from './shown-card';

export function listNames({ names, looks, onChoose }: ListRequest, onEnd: () => void): ShownCard {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    place.end();
    onEnd();
  };
  const place = showPlace({
    range: topOfPage(),
    textSize: looks.textSize,
    onLost: end,
    onEscape: end,
    onKey: (key) => keys(key),
    heard: () => {},
  });
  const keys = createNameKeys(place.root);
  const choose = (at: number): void => {
    end();
    onChoose(at);
  };
  place.render(<NamesCard names={names} onChoose={choose} onClose={end} />);
  place.start();
  place.focus(names.length > 0 ? '.names button' : '[role="dialog"] [tabindex="-1"]');
  return { end, box: () => place.box(), isOnItsOwn: true };
}

/** The list belongs to no name: it stands at the upper edge of what is in sight. */
function topOfPage(): Range {
  const range = document.createRange();
  range.setStart(document.documentElement, 0);
  range.collapse(true);
  return range;
}
